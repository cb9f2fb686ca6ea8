const words =
  'the boat leaves at noon and nobody has said who will bring the rope or the map so far'.split(
    ' ',
  );

/** A page as it is served, by what it is for. */
export const readingPages = { messages: conversationOf(5_000), nodes: pageOf(100_000) };

function textOf(index: number): string {
  return Array.from(
    { length: 4 + ((index * 7) % 14) },
    (_, place) => words[(index * 3 + place * 5) % words.length],
  ).join(' ');
}

/** A conversation as messengers build them, all of it in the document, scrolled to its end. */
function conversationOf(messages: number): string {
  const rows = Array.from({ length: messages }, (_, index) => {
    const isMine = index % 3 === 0;
    const time = `${String(8 + (index % 12)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}`;
    return `<div class="row ${isMine ? 'out' : 'in'}"><div class="bubble"><img alt=""><div class="head"><span class="author">${isMine ? 'Mira' : 'Dana'}</span> <time>${time}</time></div><div class="body"><p>${textOf(index)}</p></div></div></div>`;
  });
  const others = Array.from(
    { length: 200 },
    (_, index) =>
      `<a class="item"><span class="name">Person ${index}</span><small>hello</small></a>`,
  );
  return `<!doctype html><html lang="en"><head><title>Dana - Talk</title><style>
    body { margin: 0; display: flex; height: 100vh } nav { width: 240px; overflow: auto }
    main { flex: 1; display: flex; flex-direction: column } .log { flex: 1; overflow-y: auto }
    .row { display: flex; padding: 4px } .out { justify-content: flex-end } .bubble { max-width: 60% }
    </style></head><body><nav>${others.join('')}</nav><main><header><h2>Dana</h2></header>
    <div class="log" role="log">${rows.join('\n')}</div>
    <form><textarea placeholder="Write"></textarea><button>Send</button></form></main>
    <script>document.querySelector('.log').scrollTop = 1e9</script></body></html>`;
}

/** No conversation, and a few more than so many nodes: seven for each card. */
function pageOf(nodes: number): string {
  const cards = Array.from(
    { length: Math.ceil(nodes / 7) },
    (_, index) =>
      `<div class="card"><h3 class="title">Thing ${index}</h3><p>${textOf(index)} <a href="#">more</a></p></div>`,
  );
  return `<!doctype html><html lang="en"><head><title>Many</title></head><body><h1>Many</h1>${cards.join('')}<form><input name="q"><textarea></textarea></form></body></html>`;
}
