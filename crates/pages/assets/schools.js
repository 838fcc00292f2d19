// Schools by name: in the field of one school, and at the top of a list of places.
import { Combobox } from './combobox.js';
import { note, refocus } from './refocus.js';
import { filled, say } from './words.js';

/** Schools that are shown, and pages of the register that are read for them. */
const [SHOWN, PAGES] = [10, 4];

/** What the register finds of these kinds (letters 3 and 4 of a code; none: all). */
const finder = (address, kinds) => async (typed, signal) => {
  const admitted = kinds.split(' ').filter(Boolean);
  const schools = [];
  let next = `${address}?${new URLSearchParams({ cerca: typed })}`;
  for (let page = 0; next && page < PAGES && schools.length <= SHOWN; page += 1) {
    const answer = await fetch(next, { signal, headers: { Accept: 'application/json' } });
    if (!answer.ok) throw new Error(String(answer.status));
    const found = await answer.json();
    if (!admitted.length) return { schools: found.schools.slice(0, SHOWN), total: found.total };
    schools.push(...found.schools.filter(({ kind }) => admitted.includes(kind)));
    next = found.next;
  }
  return { schools: schools.slice(0, SHOWN), total: schools.length };
};

const described = (input, text) => {
  const hint = Object.assign(document.createElement('small'), { id: `${input.id}-suggerimento`, className: 'form-text', textContent: text });
  input.setAttribute('aria-describedby', [input.getAttribute('aria-describedby'), hint.id].filter(Boolean).join(' '));
  return hint;
};

/** The field of one school: a choice fills it in. */
const field = (input) => {
  const words = { ...input.dataset };
  const read = input.parentElement.querySelector('[data-reads]') ?? Object.assign(document.createElement('p'), { className: 'small mb-1' });
  const hint = described(input, words.hint);
  new Combobox(input, {
    words,
    find: finder(words.school, words.kinds),
    choose: ({ code }, line) => {
      input.value = code;
      read.textContent = line;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
  });
  input.parentElement.after(read, hint);
  // The name of a school that is no longer the one in the field says nothing.
  input.addEventListener('input', () => { read.textContent = ''; });
};

/** A list of places: a choice is added by its own button, as a code that was pasted. */
const list = (fieldset) => {
  const words = { ...fieldset.dataset };
  const [add, codes] = [fieldset.querySelector('button[value=aggiungi]'), fieldset.querySelector('textarea[name$=":nuovi"]')];
  const input = Object.assign(document.createElement('input'), { id: `${fieldset.id}-cerca`, type: 'text', className: 'form-control', spellcheck: false });
  const label = Object.assign(document.createElement('label'), { className: 'active', htmlFor: input.id, textContent: words.label });
  const group = Object.assign(document.createElement('div'), { className: 'form-group' });
  group.append(label, input, described(input, words.hint));
  fieldset.querySelector('button[value^="cerca:"]').parentElement.before(group);
  const combobox = new Combobox(input, {
    words,
    find: finder(words.school, words.kinds),
    choose: ({ code }, line) => {
      const items = [...fieldset.querySelectorAll('.choice-row input[type=hidden]')];
      if (items.some(({ value }) => value.split(' ').includes(code))) return combobox.say(words.present);
      codes.value = [codes.value.trim(), code].filter(Boolean).join('\n');
      input.value = '';
      add.dataset.noted = '';
      note(add, line);
      input.form.requestSubmit(add);
    },
  });
  // Enter finds; it never sends the page.
  input.addEventListener('keydown', (event) => event.key === 'Enter' && event.preventDefault());
};

document.querySelectorAll('input[data-school]').forEach(field);
document.querySelectorAll('fieldset[data-school]').forEach(list);

const added = refocus();
const form = document.querySelector('form[data-draft]');
if (added && form) say(filled(form.dataset.added, { item: added }), form);
