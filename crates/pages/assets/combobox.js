// A field that finds schools while a name is typed (ARIA 1.2, editable combobox with a list).
import { filled } from './words.js';

const [WAIT, LEAST] = [250, 3];

export class Combobox {
  #input;
  #list;
  #status;
  #words;
  #find;
  #choose;
  #timer;
  #asked;
  #found = [];
  #active = -1;

  /** `words` are the sentences of the page; `find(typed, signal)` answers `{ schools, total }`. */
  constructor(input, { words, find, choose }) {
    [this.#input, this.#words, this.#find, this.#choose] = [input, words, find, choose];
    const id = `${input.id}-elenco`;
    this.#list = Object.assign(document.createElement('ul'), { id, className: 'combobox-list list-unstyled', hidden: true });
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', words.list);
    this.#status = Object.assign(document.createElement('p'), { className: 'small mb-0 combobox-status' });
    this.#status.setAttribute('role', 'status');
    const around = Object.assign(document.createElement('div'), { className: 'combobox' });
    input.before(around);
    around.append(input, this.#list, this.#status);
    const states = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': id, 'aria-haspopup': 'listbox', autocomplete: 'off' };
    Object.entries(states).forEach(([name, value]) => input.setAttribute(name, value));
    input.addEventListener('input', () => this.#typed());
    input.addEventListener('keydown', (event) => this.#pressed(event));
    input.addEventListener('blur', () => this.#close());
    // The focus stays in the field while a hand chooses.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list.addEventListener('click', ({ target }) => this.#take(this.#options.indexOf(target.closest('[role=option]'))));
  }

  /** Says something beside the field. */
  say(words) {
    this.#status.textContent = words;
  }

  get #options() {
    return [...this.#list.children];
  }

  get #isOpen() {
    return !this.#list.hidden;
  }

  #typed() {
    clearTimeout(this.#timer);
    this.#asked?.abort();
    const typed = this.#input.value.trim();
    this.#close();
    this.say('');
    if ((typed.match(/[\p{L}\p{N}]/gu) ?? []).length >= LEAST) this.#timer = setTimeout(() => this.#ask(typed), WAIT);
  }

  async #ask(typed) {
    const asked = new AbortController();
    this.#asked = asked;
    try {
      const { schools, total } = await this.#find(typed, asked.signal);
      if (!asked.signal.aborted && document.activeElement === this.#input) this.#show(schools, total);
    } catch {
      if (!asked.signal.aborted) this.say(this.#words.failed);
    }
  }

  #show(schools, total) {
    const { none, one, many, more } = this.#words;
    this.#found = schools;
    this.#list.replaceChildren(...schools.map((school, at) => {
      const option = Object.assign(document.createElement('li'), { id: `${this.#list.id}-${at}`, textContent: this.#read(school) });
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      return option;
    }));
    this.#list.hidden = !schools.length;
    this.#input.setAttribute('aria-expanded', String(this.#isOpen));
    const sentence = total > schools.length ? more : { 0: none, 1: one }[schools.length] ?? many;
    this.say(filled(sentence, { shown: schools.length, count: total }));
  }

  #read(school) {
    return filled(this.#words.option, school);
  }

  #close() {
    this.#list.hidden = true;
    this.#found = [];
    this.#mark(-1);
    this.#list.replaceChildren();
    this.#input.setAttribute('aria-expanded', 'false');
  }

  /** Makes one option the active one; -1: none. */
  #mark(at) {
    this.#active = at;
    this.#options.forEach((option, nth) => option.setAttribute('aria-selected', String(nth === at)));
    const option = this.#options[at];
    if (!option) return this.#input.removeAttribute('aria-activedescendant');
    this.#input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }

  #take(at) {
    const school = this.#found[at];
    if (!school) return;
    const line = this.#read(school);
    this.#close();
    this.#choose(school, line);
  }

  #pressed(event) {
    const last = this.#found.length - 1;
    const steps = {
      ArrowDown: () => this.#mark(this.#active < last ? this.#active + 1 : 0),
      ArrowUp: () => this.#mark(this.#active > 0 ? this.#active - 1 : last),
      Home: () => this.#mark(0),
      End: () => this.#mark(last),
      Enter: () => (this.#active < 0 ? this.#close() : this.#take(this.#active)),
      Escape: () => this.#close(),
    };
    const step = steps[event.key];
    if (!step || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    // Home and End belong to the text until an option is active.
    if (!this.#isOpen || (['Home', 'End'].includes(event.key) && (this.#active < 0 || event.shiftKey))) {
      if (event.key === 'ArrowDown' && !this.#isOpen) this.#typed();
      return;
    }
    event.preventDefault();
    step();
  }
}
