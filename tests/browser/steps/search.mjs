// Schools and other places, found by name.
import { loads } from './loads.mjs';
import { looks } from './looks.mjs';

/** Towns of the register of the local stack. */
export const TOWNS = [
  { name: 'Roma', province: 'RM' },
  { name: 'Napoli', province: 'NA' },
  { name: 'Milano', province: 'MI' },
  { name: 'Torino', province: 'TO' },
];
const MOST = 2;

/** «Cerca»: one more item of what is found, in the town of the walk or, after nothing was found, in another one. */
const addOne = async (walk) => {
  const { citizen, page, chance } = walk;
  const kinds = await page.locator('input[type=radio][name=che]').evaluateAll((all) => all.map(({ value }) => value));
  for (const town of [walk.town, ...chance.some(TOWNS, TOWNS.length)]) {
    if (kinds.length) await citizen.fill({ che: chance.pick(kinds) });
    await citizen.fill({ cerca: town.name });
    await loads(page, () => citizen.press('Cerca'));
    const found = page.getByRole('button', { name: /^Aggiungi/ });
    const count = await found.count();
    if (count) {
      await looks(walk);
      await loads(page, () => found.nth(chance.whole(0, count - 1)).click());
      return;
    }
  }
  throw new Error(`${page.url()} finds nothing in any town`);
};

const open = (walk, key) => loads(walk.page, () => walk.page.locator(`button[value="cerca:${key}"]`).click());

/** «Cerca e aggiungi» of a list, some places, «Ho finito». */
export const findPlaces = async (walk, key) => {
  await open(walk, key);
  for (let left = walk.chance.whole(1, MOST); left > 0; left -= 1) await addOne(walk);
  await loads(walk.page, () => walk.citizen.follow('Ho finito'));
};

/** The list under the field, which opens while the name is typed; true if something was found and taken. */
const type = async ({ page, chance, town }, key) => {
  const field = page.locator(`[id="${key}"]`);
  await field.fill('');
  await field.pressSequentially(town.name);
  await page.locator('.combobox', { has: field }).locator('.combobox-status').filter({ hasText: /./ }).waitFor();
  const options = page.locator(`[id="${key}-elenco"] [role=option]`);
  const count = await options.count();
  if (count) await options.nth(chance.whole(0, count - 1)).click();
  return count > 0;
};

/** One school: typed and taken from the list, or «Cerca la scuola»; true if the page was drawn again. */
export const chooseSchool = async (walk, { key }) => {
  if (walk.citizen.js && walk.chance.happens(0.5) && (await type(walk, key))) return false;
  await open(walk, key);
  await addOne(walk);
  return true;
};
