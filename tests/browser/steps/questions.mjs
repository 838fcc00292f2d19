// The questions of a section, as its page shows them: the walk knows nothing of the catalogue.

/** Runs in a page: each question with its kind, the values it offers, its words and its fault. */
const collect = () => {
  const words = (it) => it?.textContent.trim().replaceAll(/\s+/g, ' ') ?? '';
  const kinds = [
    ['radios', 'input[type=radio]'],
    ['search', 'button[value^="cerca:"]'],
    ['codes', 'select[name$=":nuovi"]'],
    ['ranks', 'input[name$=":posto"]'],
    ['period', 'input[name*=":dal:"]'],
    ['day', 'input[name$=":giorno"]'],
    ['boxes', 'input[type=checkbox][name*=":"]'],
    ['box', 'input[type=checkbox]'],
    ['select', 'select'],
    ['area', 'textarea'],
    ['line', 'input'],
  ];
  const question = (block) => {
    const [found] = kinds.find(([, selector]) => block.querySelector(selector));
    const isGroup = block.localName === 'fieldset';
    const kind = found === 'search' ? (isGroup ? 'places' : 'school') : found;
    const controls = [...block.querySelectorAll('input, select, textarea')].filter(({ name, type }) => name && type !== 'hidden' && !name.endsWith(':nuovi'));
    const offered = () => {
      if (kind === 'codes') return [...block.querySelector('select').options].map(({ value }) => value);
      if (kind === 'select') return [...controls[0].options].map(({ value }) => value);
      return controls.map(({ name, value }) => (kind === 'radios' ? value : name));
    };
    const isAnswered = () => {
      if (kind === 'places' || kind === 'codes') return block.querySelector('.choice-row') !== null;
      return controls.some((it) => (['radio', 'checkbox'].includes(it.type) ? it.checked : it.value));
    };
    const label = words(block.querySelector('legend, label'));
    return {
      key: isGroup && kind !== 'radios' ? block.id : controls[0].name,
      kind,
      mode: controls[0]?.inputMode,
      offered: ['codes', 'select', 'radios', 'boxes', 'ranks'].includes(kind) ? offered().filter(Boolean) : [],
      label,
      hint: words(block.querySelector('.form-text')),
      fault: words(block.querySelector('.invalid-feedback')),
      isAnswered: isAnswered(),
      isOptional: label.endsWith(')') && label.includes('(facoltativ'),
    };
  };
  const blocks = ['.form-group', 'fieldset', '.form-check'].map((it) => `form[data-draft] > ${it}`).join();
  return [...document.querySelectorAll(blocks)].map(question);
};

/** What the page asks, in its order. */
export const questions = (page) => page.evaluate(collect);

/** What stands in the fields of the page, by name; nothing of what the page itself adds. */
export const typed = (page) =>
  page.evaluate(() => {
    const isTyped = ([name, value]) => value && !/^(version|da)$|:(nuovi|scelte)$/.test(name);
    return Object.fromEntries([...new FormData(document.querySelector('form[data-draft]'))].filter(isTyped));
  });
