// A section of an application is saved while the citizen types. What the server does not have yet stays in a copy.
import { Copy } from './copy.js';
import { fingerprint, hasAdditions, kept, posted, putBack } from './fields.js';
import { clock, filled, say, write } from './words.js';

/** Milliseconds of rest before a save, before a copy, before the first retry and between the last ones; how long an
 *  answer may take, and how long a press of a button waits for one. */
const [REST, COPY, FIRST, LAST, PATIENCE, PRESS] = [1000, 200, 2000, 60_000, 20_000, 5000];
/** Bytes that a browser sends for a page that is gone, at most (64 KiB, other requests included). */
const LEAVING = 60_000;

class Draft {
  #form;
  #line;
  #calm;
  #copy;
  #version;
  #saved;
  #timer;
  #copying;
  #request = null;
  #refused = 0;
  #stopped = false;
  #leaving = false;
  #told = false;

  constructor(form) {
    this.#form = form;
    this.#version = form.elements.version;
    // A browser that goes back may have kept the number of an older page.
    this.#version.value = this.#version.defaultValue;
    this.#line = line(form);
    this.#calm = this.#line.textContent;
    this.#copy = new Copy(form);
    this.#saved = fingerprint(posted(form));
  }

  async begin() {
    const found = await this.#copy.open();
    const conflict = document.getElementById('conflitto');
    if (conflict) {
      // Both versions are on the page: only a button chooses one.
      this.#copy.mark(false);
      conflict.addEventListener('click', ({ target }) => target.closest('a') && this.#copy.drop());
      return;
    }
    this.#listen();
    const arrived = found?.sent && Number(found.version) < Number(this.#version.value);
    if (!found || arrived || !putBack(this.#form, found)) {
      // What was kept over the sign-in is on the page, but not saved.
      if (!document.getElementById('ritrovato')) this.#copy.drop();
      return;
    }
    // With the version it was typed into: what another window saved since is not overwritten unseen.
    this.#version.value = found.version;
    this.#copy.mark(false);
    say(this.#form.dataset.restored, this.#line);
    this.#in(REST);
  }

  /** Saves now, if there is something to save. */
  save() {
    if (this.#request || this.#stopped || this.#leaving) return;
    clearTimeout(this.#timer);
    const body = posted(this.#form);
    const print = fingerprint(body);
    if (print === this.#saved) return this.#rest();
    const { copyPerson } = this.#form.dataset;
    if (copyPerson) body.set('persona', copyPerson);
    const control = new AbortController();
    const timer = setTimeout(() => control.abort(), PATIENCE);
    const request = this.#post(body, control.signal).then((answer) => {
      clearTimeout(timer);
      this.#request = null;
      this.#take(answer, print);
    });
    this.#request = { done: request, abort: () => control.abort() };
  }

  /** The status of the answer, and what it says; 0 if there was none. */
  async #post(body, signal) {
    try {
      const answer = await fetch(this.#form.getAttribute('action'), { method: 'POST', body, signal, keepalive: body.toString().length < LEAVING, headers: { Accept: 'application/json' } });
      return { status: answer.status, says: answer.ok ? await answer.json() : null };
    } catch {
      return { status: 0 };
    }
  }

  #take({ status, says }, print) {
    if (says) {
      this.#refused = 0;
      this.#version.value = says.version;
      this.#saved = print;
      this.#say('savedAt', { time: clock(says.saved_at) });
      this.#calm = this.#line.textContent;
      this.#settle();
      if (fingerprint(posted(this.#form)) !== this.#saved) this.#in(REST);
    } else if (status === 401) {
      this.#stop(this.#copy.isKept ? 'over' : 'overWithoutCopy', this.#form.dataset.signIn);
    } else if (status && status < 500 && status !== 429) {
      this.#stop('conflict', this.#form.getAttribute('action'));
    } else {
      this.#refused += 1;
      this.#say(navigator.onLine ? 'retry' : 'offline');
      this.#in(Math.min(FIRST * 2 ** (this.#refused - 1), LAST));
    }
  }

  /** The server has it all, but what is still to be added to a list. */
  #settle() {
    clearTimeout(this.#copying);
    if (hasAdditions(this.#form)) this.#copy.keep(kept(this.#form));
    else this.#copy.drop();
  }

  /** Nothing is to be saved: no line says otherwise. */
  #rest() {
    this.#refused = 0;
    write(this.#line, this.#calm);
    this.#line.hidden = !this.#calm;
    this.#settle();
  }

  #stop(why, href) {
    this.#stopped = true;
    this.#say(why, {}, href);
    // The saved page is chosen: what was typed here is not put back into it.
    if (why === 'conflict') this.#line.querySelector('a')?.addEventListener('click', () => this.#copy.drop());
  }

  #in(milliseconds) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.save(), milliseconds);
  }

  #say(why, parts, href) {
    this.#line.hidden = false;
    write(this.#line, filled(this.#form.dataset[why], parts), href);
  }

  #listen() {
    const changed = () => {
      this.#leaving = false;
      clearTimeout(this.#copying);
      this.#copying = setTimeout(() => this.#copy.keep(kept(this.#form)), COPY);
      // Between retries the pause is not cut short by each letter.
      if (!this.#refused) this.#in(REST);
    };
    for (const kind of ['input', 'change']) this.#form.addEventListener(kind, changed);
    this.#form.addEventListener('submit', (event) => this.#press(event), true);
    document.addEventListener('istanze:salva', () => this.save());
    document.addEventListener('visibilitychange', () => document.hidden && this.save());
    addEventListener('pagehide', () => this.save());
    addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
    addEventListener('online', () => this.save());
    addEventListener('offline', () => !this.#stopped && this.#say('offline'));
  }

  /** A button of the page saves instead. It waits for the save under way, whose version it needs. */
  #press(event) {
    clearTimeout(this.#timer);
    const held = () => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    if (!navigator.onLine && !this.#told) {
      // The page of the browser that says so would take this one away. The second press goes through.
      held();
      this.#told = true;
      this.#say('offline');
      this.#in(REST);
      return;
    }
    const { submitter } = event;
    if (this.#request) {
      held();
      if (this.#leaving) return;
      this.#leaving = true;
      const { done, abort } = this.#request;
      const late = setTimeout(abort, PRESS);
      done.then(() => {
        clearTimeout(late);
        this.#form.requestSubmit(submitter);
      });
      return;
    }
    this.#leaving = true;
    clearTimeout(this.#copying);
    this.#copy.mark(true);
    if (fingerprint(posted(this.#form)) !== this.#saved) this.#copy.keep({ ...kept(this.#form), sent: true });
  }
}

/** The line that says how it stands, made if the page has none. */
const line = (form) => {
  const found = document.querySelector('[data-saved]');
  const made = found ?? Object.assign(document.createElement('p'), { className: 'small', hidden: true });
  if (!found) {
    made.setAttribute('role', 'status');
    made.dataset.saved = '';
    form.before(made);
  }
  made.classList.add('saving');
  return made;
};

document.querySelectorAll('form[data-draft]').forEach((form) => new Draft(form).begin());
