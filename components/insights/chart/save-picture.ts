/** What a picture takes from the page's style sheets, and has to carry along outside of it. */
const carried = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'font-family',
  'font-size',
  'font-weight',
  'direction',
] as const;

const margin = 16;
/** Sharp on screens with two pixels for one, and in print. */
const sharpness = 2;

export type PictureForm = 'svg' | 'png';

/** `svg` as a file of its own, as it looks in the page now: in its colours, on its paper. */
export async function pictureOf(svg: SVGSVGElement, form: PictureForm): Promise<Blob> {
  const { text, width, height } = standingAlone(svg);
  if (form === 'svg') return new Blob([text], { type: 'image/svg+xml' });
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * sharpness;
  canvas.height = height * sharpness;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture')))),
  );
}

/** Hands a file to the person. Its name says nothing of what is in it. */
export function handOver(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has taken hold of it by the time the next task runs.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function standingAlone(svg: SVGSVGElement): { text: string; width: number; height: number } {
  const alone = svg.cloneNode(true) as SVGSVGElement;
  const drawn = everyElement(svg);
  for (const [place, element] of everyElement(alone).entries()) {
    const source = drawn[place];
    if (!source) continue;
    const style = getComputedStyle(source);
    for (const name of carried) element.setAttribute(name, style.getPropertyValue(name));
    element.removeAttribute('class');
  }
  const [width, height] = ['width', 'height'].map(
    (side) => Number(svg.getAttribute(side)) + 2 * margin,
  );
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  paper.setAttribute('x', String(-margin));
  paper.setAttribute('y', String(-margin));
  paper.setAttribute('width', '100%');
  paper.setAttribute('height', '100%');
  const page = getComputedStyle(document.documentElement).backgroundColor;
  paper.setAttribute('fill', page);
  alone.prepend(paper);
  alone.setAttribute('viewBox', `${-margin} ${-margin} ${width} ${height}`);
  alone.setAttribute('width', String(width));
  alone.setAttribute('height', String(height));
  return {
    text: new XMLSerializer().serializeToString(alone),
    width: width ?? 0,
    height: height ?? 0,
  };
}

function everyElement(root: Element): Element[] {
  return [root, ...root.querySelectorAll('*')];
}
