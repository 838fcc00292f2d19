// The sentences of a page stand in its attributes; here they get their values and their links.

/** The sentence with its `{parts}` filled in. */
export const filled = (sentence, parts = {}) => sentence.replaceAll(/\{(\w+)\}/g, (whole, name) => parts[name] ?? whole);

/** Writes a sentence into an element; its `[words]` are a link to `href`. The same sentence again changes nothing. */
export const write = (element, sentence, href) => {
  const [before, words, after] = sentence.split(/[[\]]/);
  const text = words === undefined ? sentence : before + words + after;
  if (element.textContent === text) return;
  element.textContent = before;
  if (words === undefined) return;
  const link = Object.assign(document.createElement('a'), { href, textContent: words });
  element.append(link, after);
};

/** «14:05», by the clock of Rome. */
export const clock = (instant) =>
  new Intl.DateTimeFormat('it', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Rome' }).format(new Date(instant));

/** Says a sentence once, politely, in a line of its own before an element. */
export const say = (sentence, before) => {
  const line = document.createElement('p');
  line.setAttribute('role', 'status');
  before.before(line);
  // What reads the page aloud must know the line before its words come.
  setTimeout(() => write(line, sentence), 100);
};
