// A button of a list comes back to its page: the focus goes to the same button of the same item again.

const PLACE = 'istanze-fuoco';

const rowOf = (list, item) => [...list.querySelectorAll('.choice-row')].find((row) => row.querySelector('input[type=hidden]').value === item);
const button = (row, ...verbs) => verbs.map((verb) => row?.querySelector(`button[value^="${verb}:"]:not(:disabled)`)).find(Boolean);

/** Where the focus belongs after this button, once the page is there again. */
const target = ({ list: id, verb, item, at }) => {
  const list = document.getElementById(id);
  if (!list) return null;
  const rows = list.querySelectorAll('.choice-row');
  const entry = list.querySelector('[role=combobox]') ?? list.querySelector('select[name$=":nuovi"]') ?? list.querySelector('button[value^="cerca:"]');
  if (verb === 'su') return button(rowOf(list, item), 'su', 'giu');
  if (verb === 'giu') return button(rowOf(list, item), 'giu', 'su');
  if (verb === 'togli') return button(rows[Math.min(at, rows.length - 1)], 'togli') ?? entry;
  return verb === 'ordina' ? list.querySelector('button[value=ordina]') ?? entry : entry;
};

/** Gives the focus back; answers with the words that were noted, if any. */
export const refocus = () => {
  let place;
  try {
    place = JSON.parse(sessionStorage.getItem(PLACE));
    sessionStorage.removeItem(PLACE);
  } catch {
    return undefined;
  }
  if (place?.path !== location.pathname) return undefined;
  target(place)?.focus();
  return place.said;
};

/** Notes where the focus is to come back to; `said` is told there. */
export const note = (submitter, said) => {
  const [, verb] = submitter?.value.match(/^(su|giu|togli|aggiungi|ordina)\b/) ?? [];
  const list = submitter?.closest('fieldset')?.id;
  if (!verb || !list) return;
  const row = submitter.closest('.choice-row');
  const item = row?.querySelector('input[type=hidden]').value;
  const at = row ? [...row.parentElement.children].indexOf(row) : 0;
  try {
    sessionStorage.setItem(PLACE, JSON.stringify({ path: location.pathname, list, verb, item, at, said }));
  } catch {
    // The focus starts at the top of the page.
  }
};

addEventListener('submit', ({ submitter, target: form }) => {
  if (form.matches('form[data-draft]') && submitter?.dataset.noted === undefined) note(submitter);
});
