// Filling in a section of an application, with what the script of its page says about it.
import assert from 'node:assert/strict';
import { codeIn, mail } from '../support/mailbox.mjs';

/** The address of a section of «Domanda di mobilità». */
export const section = (name) => `/istanze/mobilita-2027/sezioni/${name}`;

/** Types into a field with the keys, at its end. */
export const typeInto = async (page, name, text) => {
  await page.locator(`[name="${name}"]`).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text);
};

/** Waits until the line of the page says this. */
export const says = (page, words) => page.locator('[data-saved]').filter({ hasText: words }).waitFor();

/** Does something that the page saves by itself: waits for the answer, and for the line that says when. */
export const saves = async (page, act) => {
  const isSave = (request) => request.method() === 'POST' && request.headers().accept === 'application/json';
  const saved = page.waitForResponse((answer) => isSave(answer.request()) && answer.ok());
  await act();
  await saved;
  await says(page, /^Salvato alle \d\d:\d\d\.$/);
};

/** Whether the server has this text in a section, as a browser without scripts reads it. */
export const isStored = async (page, name, text) => {
  const answer = await page.context().request.get(section(name));
  assert.equal(answer.status(), 200);
  return (await answer.text()).includes(text);
};

/** The copies in this browser, by name. */
export const copies = (page) => page.evaluate(() => Object.entries({ ...localStorage }).filter(([name]) => name.startsWith('istanze:')));

/** The session ends: nothing says so to the browser. */
export const loseSession = (page) => page.context().clearCookies({ name: '__Host-sessione' });

/** Enters again on the sign-in page, which leads back. */
export const enterAgain = async (page, { email, password }) => {
  const username = codeIn(await mail(email, 'Le tue credenziali di accesso'), 'Username');
  await page.locator('[name=username]').fill(username);
  await page.locator('[name=password]').fill(password);
  await page.locator('main').getByRole('button', { name: 'Entra', exact: true }).click();
};

/** What has the focus: its id, or its name and value. */
export const focused = (page) => page.evaluate(() => document.activeElement.id || `${document.activeElement.name}=${document.activeElement.value}`);
