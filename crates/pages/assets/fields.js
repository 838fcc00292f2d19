// The fields of a section: as they are posted, and as a copy keeps them.

/** Never kept, never saved without a press of a button. */
const SECRET = ['password', 'file'];
const controls = (form) => [...form.elements].filter(({ name, type, disabled }) => name && !disabled && !['submit', 'button', 'fieldset', ...SECRET].includes(type));
const isBox = ({ type }) => type === 'checkbox' || type === 'radio';
const pairs = (form) => controls(form).filter((it) => !isBox(it) || it.checked).map(({ name, value }) => [name, value]);

/** What is only added by a button of its list. */
const isAddition = ([name]) => name.endsWith(':nuovi');

/** The form as its own save posts it: without what is still to be added to a list. */
export const posted = (form) => new URLSearchParams([...pairs(form).filter((pair) => !isAddition(pair)), ['azione', 'salva']]);

/** What the posts of a form differ in: all but the version. */
export const fingerprint = (body) => {
  const without = new URLSearchParams(body);
  without.delete('version');
  return without.toString();
};

/** Whether something stands in a field that only a button adds. */
export const hasAdditions = (form) => pairs(form).some((pair) => isAddition(pair) && pair[1].trim());

/** Everything that is typed, and the version of the page that it was typed into. */
export const kept = (form) => {
  const fields = pairs(form).filter(([name]) => name !== 'version');
  return { version: form.elements.version.value, fields };
};

/** Puts what was kept back; answers whether that changed anything. The flags and the number of a row that holds
 *  another item now stay as they are. */
export const putBack = (form, { fields }) => {
  const before = JSON.stringify(pairs(form));
  const values = new Map(fields);
  const has = (name, value) => fields.some((pair) => pair[0] === name && pair[1] === value);
  const isOfRow = (name) => {
    const row = name.match(/^(.+:\d+):/)?.[1];
    const held = row && form.elements[row];
    return !held || held.value === values.get(row);
  };
  for (const field of controls(form).filter(({ name, type }) => type !== 'hidden' && isOfRow(name))) {
    if (isBox(field)) field.checked = has(field.name, field.value);
    else if (values.has(field.name)) field.value = values.get(field.name);
    // An addition that is in a closed part is shown.
    if (isAddition([field.name]) && field.value && field.closest('details')) field.closest('details').open = true;
  }
  return JSON.stringify(pairs(form)) !== before;
};
