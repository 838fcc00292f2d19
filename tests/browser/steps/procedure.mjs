// One application, from its task list to its receipt, section by section in an order drawn by chance.
import assert from 'node:assert/strict';
import { answer } from './answers.mjs';
import { attach } from './attachments.mjs';
import { loads, pathOf } from './loads.mjs';
import { looks } from './looks.mjs';
import { questions } from './questions.mjs';
import { answerPage, visitSection } from './sections.mjs';
import { protocol } from './submission.mjs';

/** How often the review is read until nothing is missing. */
const READINGS = 60;

const tasksOf = (page) =>
  page.locator('.task').evaluateAll((all) => all.map((it) => ({ href: it.querySelector('a').getAttribute('href'), state: it.querySelector('.badge').textContent })));

/** The section that is open, if it is one that was not visited. */
const next = (page, visited) => {
  const section = pathOf(page).match(/^\/istanze\/[^/]+\/sezioni\/[^/]+$/)?.[0];
  return visited.has(section) ? undefined : section;
};

/** Each section that is asked once: the one that comes next, or any other of the task list. */
const visitAll = async (walk) => {
  const { citizen, page, chance, application } = walk;
  const visited = new Set();
  for (;;) {
    let section = chance.happens(0.8) && next(page, visited);
    if (!section) {
      await loads(page, () => citizen.go(`/istanze/${application}`));
      await looks(walk);
      const open = (await tasksOf(page)).filter(({ href, state }) => !visited.has(href) && state !== 'Completa');
      if (!open.length) return;
      section = chance.pick(open).href;
      await loads(page, () => page.locator(`.task a[href="${section}"]`).click());
    }
    visited.add(section);
    await visitSection(walk);
  }
};

/** Reads the review; from the task list if the walk is elsewhere. */
const openReview = async ({ citizen, page, application }) => {
  const review = `/istanze/${application}/riepilogo`;
  if (pathOf(page) === review) return;
  await loads(page, () => citizen.go(`/istanze/${application}`));
  await loads(page, () => citizen.follow('Vai al riepilogo'));
  assert.equal(pathOf(page), review);
};

const CHANGES = '.summary-row:has(.text-danger) .summary-change a, p.text-danger[id] a';

/** Follows the link beside a fault of the review: the page says the same beside the field. */
const repair = async (walk) => {
  const { page } = walk;
  const link = page.locator(CHANGES).first();
  const key = decodeURIComponent((await link.getAttribute('href')).split('#')[1]);
  await loads(page, () => link.click());
  if (await page.locator('form[data-draft]').count()) {
    const question = (await questions(page)).find((it) => it.key === key);
    assert.ok(question?.fault, `${page.url()} says beside the field what is wrong`);
    await answerPage(walk);
  } else {
    await visitSection(walk);
  }
};

/** The kinds of document that the review misses, as faults or as warnings. */
const missingDocuments = async (page) => {
  const text = await page.locator('main').innerText();
  return new Set([...text.matchAll(/Fra gli allegati manca: (.+)\./g)].map(([, kind]) => kind));
};

/** Reads the review and repairs what it misses, until «Inoltra» is there. */
const complete = async (walk) => {
  const { page } = walk;
  for (let reading = 0; reading < READINGS; reading += 1) {
    await openReview(walk);
    const kinds = await missingDocuments(page);
    const isReady = (await page.getByRole('button', { name: 'Inoltra', exact: true }).count()) > 0;
    await looks(walk, isReady ? '' : 'incompleto');
    if (kinds.size) await attach(walk, kinds);
    else if (isReady) return;
    else await repair(walk);
  }
  throw new Error(`${pathOf(page)} is not ready:\n${await page.locator('main .text-danger').allInnerTexts()}`);
};

/** «Modifica» of one answer, «Salva e torna al riepilogo». */
const amend = async (walk) => {
  const { page, chance } = walk;
  const links = page.locator('.summary-change a');
  const link = links.nth(chance.whole(0, (await links.count()) - 1));
  const key = decodeURIComponent((await link.getAttribute('href')).split('#')[1]);
  await loads(page, () => link.click());
  await looks(walk, 'dal riepilogo');
  const question = (await questions(page)).find((it) => it.key === key);
  assert.ok(question, `${page.url()} asks ${key}`);
  if (!(await answer(walk, question))) {
    await loads(page, () => walk.citizen.press('Salva e torna al riepilogo'));
    assert.match(pathOf(page), /\/riepilogo$/);
  }
  await complete(walk);
};

/** «Inoltra» with the codice personale; answers with the protocol number of the receipt. */
const send = async (walk) => {
  const { citizen, page, person } = walk;
  await citizen.fill({ codice_personale: person.codicePersonale });
  await loads(page, () => citizen.press('Inoltra'));
  await page.getByRole('heading', { level: 1, name: 'Domanda inoltrata' }).waitFor();
  await looks(walk);
  return protocol(citizen);
};

/** Files the application that the home offers at this link. */
export const fileApplication = async (walk) => {
  await visitAll(walk);
  await complete(walk);
  await amend(walk);
  return send(walk);
};
