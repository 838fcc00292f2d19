// A section of any application: its questions, its list of records, or its attachments, until it is left.
import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { answer } from './answers.mjs';
import { attachSome } from './attachments.mjs';
import { says } from './filling.mjs';
import { loads, pathOf } from './loads.mjs';
import { looks } from './looks.mjs';
import { questions, typed } from './questions.mjs';

/** How often a page is saved until nothing on it is wrong; from which round other answers are changed too. */
const [ROUNDS, STUCK] = [30, 4];

/** Answers what is open or wrong on the page, and some of what may stay empty. */
const answerAll = async (walk, round) => {
  const { page, chance } = walk;
  const passed = new Set();
  const isDue = ({ key, fault, isAnswered }) => !passed.has(key) && (fault || !isAnswered || (round > STUCK && chance.happens(0.3)));
  for (;;) {
    const due = (await questions(page)).filter(isDue);
    if (!due.length) return;
    for (const question of due) {
      passed.add(question.key);
      const isLeft = question.isOptional && !question.fault && chance.happens(0.4);
      if (!isLeft && (await answer(walk, question))) break;
    }
  }
};

const button = (page) => page.locator('.actions button[name=azione]');
const save = ({ page }) => loads(page, () => button(page).click());

/** Goes home in the middle of a page, comes back, and finds what was typed. Without a script it is saved before. */
const leaveAndReturn = async (walk, action) => {
  const { citizen, page } = walk;
  const before = await typed(page);
  if (!Object.keys(before).length) return;
  if (citizen.js) await says(page, /^Salvato alle/);
  else await save(walk);
  await loads(page, () => citizen.go('/istanze'));
  await looks(walk);
  await loads(page, () => citizen.go(action));
  const lost = async () => {
    const now = await typed(page);
    return Object.entries(before).filter(([name, value]) => name in now && now[name] !== value).concat(Object.keys(now).length ? [] : Object.entries(before));
  };
  // A copy of this browser is put back after the page is there.
  for (let tries = 0; tries < 20 && (await lost()).length; tries += 1) await wait(100);
  assert.deepEqual(await lost(), [], `what was typed on ${action} is there again`);
};

/** Answers a page of questions until it is right, and leaves it by its button. */
export const answerPage = async (walk) => {
  const { page, chance } = walk;
  const action = await page.locator('form[data-draft]').getAttribute('action');
  for (let round = 0; round < ROUNDS; round += 1) {
    await answerAll(walk, round);
    await looks(walk);
    if (round === 0 && chance.happens(0.15)) await leaveAndReturn(walk, action);
    await save(walk);
    if (pathOf(page) !== action) return;
    await looks(walk, 'con errori');
  }
  const wrong = (await questions(page)).filter(({ fault }) => fault).map(({ label, fault }) => `${label}: ${fault}`);
  throw new Error(`${pathOf(page)} stays wrong: ${wrong.join('; ')}`);
};

/** A list of records: those that are incomplete are completed, some are added, one is deleted and added again. */
const visitRecords = async (walk) => {
  const { citizen, page, chance } = walk;
  const list = pathOf(page);
  const incomplete = page.locator('li.procedure', { hasText: 'Incompleta' });
  const visit = async (link) => {
    await loads(page, () => link.click());
    await answerPage(walk);
    assert.equal(pathOf(page), list, 'a record that is right leads back to its list');
  };
  while (await incomplete.count()) await visit(incomplete.first().getByRole('link'));
  const add = page.locator('main a[href$="/nuova"]');
  const isNeeded = (await page.locator('main .text-danger').count()) > 0;
  if ((await add.count()) && (isNeeded || chance.happens(0.7))) await visit(add);
  await looks(walk);
  const records = page.locator('li.procedure');
  const remove = page.locator('button[value^="elimina:"]');
  const before = await records.count();
  if ((await remove.count()) && chance.happens(0.4)) {
    await loads(page, () => remove.nth(chance.whole(0, before - 1)).click());
    assert.equal(await records.count(), before - 1, 'a record is deleted');
    await visit(add);
    assert.equal(await records.count(), before, 'and another one is there');
  }
  await loads(page, () => citizen.follow('Continua'));
};

/** Fills in the section that is open, whichever kind it is. */
export const visitSection = async (walk) => {
  if (await walk.page.locator('form[data-draft]').count()) return answerPage(walk);
  if (pathOf(walk.page).endsWith('/sezioni/allegati')) return attachSome(walk);
  return visitRecords(walk);
};
