// Each page of a procedure is looked at once.
import { pathOf } from './loads.mjs';

/** The page without what tells its visits apart: the instance of the application and the record. */
const pageOf = (page) => {
  const [, , application = '', ...rest] = pathOf(page).split('/');
  const [area = '', section = '', ...more] = rest;
  const depth = area === 'sezioni' ? more.length : 0;
  return [application.split('.')[0], area, area === 'luoghi' ? '' : section, depth ? 'voce' : ''].filter(Boolean).join(' ') || 'istanze';
};

/** Looks at the page if it is the first of its kind in this walk; a `state` of a section once in each procedure. */
export const looks = async ({ citizen, page, looked }, state = '') => {
  const name = state ? `${pageOf(page).split(' ')[0]} ${state}` : pageOf(page);
  if (looked.has(name)) return citizen.contented();
  looked.add(name);
  return citizen.look(name);
};
