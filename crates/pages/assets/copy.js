// A copy of what is typed, in this browser, until the server has it: sealed (AES-256-GCM) with a key that only the
// page of the same citizen brings. «Esci» removes all copies.

const PREFIX = 'istanze:';
/** Milliseconds that a copy is kept. */
const LIFE = 24 * 60 * 60 * 1000;

const read = (name) => {
  try {
    return JSON.parse(localStorage.getItem(name));
  } catch {
    return null;
  }
};

/** Removes the copies that `drops(name, copy)` names; a browser may refuse its store altogether. */
const sweep = (drops) => {
  try {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
    names.filter((name) => drops(name, read(name))).forEach((name) => localStorage.removeItem(name));
  } catch {
    // Nothing was kept either.
  }
};

sweep((name, copy) => !(Math.abs(Date.now() - copy?.at) < LIFE));
addEventListener('submit', ({ target }) => {
  if (target.getAttribute('action') === '/esci') sweep(() => true);
}, true);

const bytes = (hex) => Uint8Array.from(hex.match(/../g), (pair) => Number.parseInt(pair, 16));
const text = (sealed) => btoa(Array.from(sealed, (byte) => String.fromCharCode(byte)).join(''));
const untext = (kept) => Uint8Array.from(atob(kept), (letter) => letter.charCodeAt(0));

export class Copy {
  #name;
  #key;
  #turn = 0;
  /** Whether this page made or read the copy: that of another tab is not dropped. */
  #own = false;

  /** The copy of a form that has a key; without one, or without WebCrypto, nothing is ever kept. */
  constructor({ dataset: { copyKey, copyPerson } }) {
    if (!copyKey || !globalThis.crypto?.subtle) return;
    sweep((name) => !name.startsWith(`${PREFIX}${copyPerson}:`));
    this.#name = `${PREFIX}${copyPerson}:${location.pathname}`;
    this.#key = crypto.subtle.importKey('raw', bytes(copyKey), 'AES-GCM', false, ['encrypt', 'decrypt']);
  }

  /** Whether there is one now. */
  get isKept() {
    return Boolean(this.#name && read(this.#name));
  }

  /** Keeps a value that JSON can tell; of two that are kept at once the later one stays. */
  async keep(value) {
    if (!this.#name) return;
    this.#own = true;
    this.#turn += 1;
    const turn = this.#turn;
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const plain = new TextEncoder().encode(JSON.stringify(value));
    const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await this.#key, plain));
    if (turn === this.#turn) this.#store({ at: Date.now(), iv: text(iv), sealed: text(sealed) });
  }

  /** What is kept, and whether its form was sent since; null if nothing is, or another key sealed it. */
  async open() {
    const kept = this.#name && read(this.#name);
    if (!kept) return null;
    this.#own = true;
    try {
      const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: untext(kept.iv) }, await this.#key, untext(kept.sealed));
      const value = JSON.parse(new TextDecoder().decode(plain));
      return { ...value, sent: kept.sent ?? value.sent };
    } catch {
      this.drop();
      return null;
    }
  }

  /** Notes that its form is sent, or that the answer did not take it. */
  mark(sent) {
    this.#turn += 1;
    const kept = this.#own && read(this.#name);
    if (kept) this.#store({ ...kept, sent });
  }

  drop() {
    this.#turn += 1;
    if (this.#own) sweep((name) => name === this.#name);
  }

  #store(kept) {
    try {
      localStorage.setItem(this.#name, JSON.stringify(kept));
    } catch {
      // The store is full or refused: the text stays in the page.
    }
  }
}
