/** How long the browser may take to fetch a file from the page, in milliseconds. */
const fetchTime = 60_000;

/**
 * Hands `file` to the browser's downloads under `name`. It needs no permission: the page offers a link to
 * what it holds, and presses it. The link dies with the page, or a minute later.
 */
function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), fetchTime);
}

/** What a page does with files and paper: the browser's part of it. */
export const pageFiles = {
  saveFile,
  /** Loads the page anew, where it stands. */
  reload: () => location.reload(),
  print: () => print(),
};
