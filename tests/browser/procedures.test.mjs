// Every procedure that the home offers is filed by a walk whose order and answers are drawn by chance. The pages are
// read as a citizen reads them; a failure names the seed that repeats it: WALK_SEED=….
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { authenticate, chooseProvider, enableWithoutDesk, proceed, welcomeWithSpid } from './steps/digital.mjs';
import { loads } from './steps/loads.mjs';
import { looks } from './steps/looks.mjs';
import { fileApplication } from './steps/procedure.mjs';
import { TOWNS } from './steps/search.mjs';
import { openArchive } from './steps/submission.mjs';
import { launch } from './support/browser.mjs';
import { Chance, seed } from './support/chance.mjs';
import { keep } from './support/pdf.mjs';
import { teacher } from './support/person.mjs';
import { Visitor } from './support/visitor.mjs';

const MODES = [
  { width: 1280, js: true },
  { width: 390, js: false },
];
const CATALOGUE = join(import.meta.dirname, '../../crates/domain/catalogue');

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

/** The editions of the catalogue that the local stack opens. */
const editions = () =>
  readdirSync(CATALOGUE).flatMap((procedure) =>
    readdirSync(join(CATALOGUE, procedure)).filter((file) => file.startsWith('20')).map((file) => `${procedure}-${file.replace('.toml', '')}`),
  );

/** The edition of an application, which may be one of several instances: `mobilita-2027.2`. */
const editionOf = (application) => application.split('.')[0];

const arrive = async (options) => {
  const citizen = await Visitor.arrive(browser, options);
  const person = teacher();
  await citizen.go('/accesso');
  await chooseProvider(citizen, 'SPID');
  await authenticate(citizen, 'SPID', person);
  await proceed(citizen);
  await enableWithoutDesk(citizen, person, await welcomeWithSpid(citizen, person));
  return { citizen, person };
};

/** The applications that the home offers now, of editions that were not filed: one instance of each is walked. */
const offered = async ({ citizen, page }, filed) => {
  await loads(page, () => citizen.go('/istanze'));
  const links = page.locator('.procedure').getByRole('link', { name: /^Compila/ });
  const all = await links.evaluateAll((found) => found.map((it) => it.getAttribute('href').split('/').pop()));
  const done = [...filed.keys()].map(editionOf);
  return all.filter((application) => !done.includes(editionOf(application)));
};

const fileAll = async (walk) => {
  const filed = new Map();
  for (;;) {
    const open = await offered(walk, filed);
    await looks(walk);
    if (!open.length) return filed;
    walk.application = walk.chance.pick(open);
    walk.town = walk.chance.pick(TOWNS);
    await loads(walk.page, () => walk.page.locator(`.procedure a[href="/istanze/${walk.application}"]`).click());
    filed.set(walk.application, await fileApplication(walk));
  }
};

/** «Archivio» has the PDF of each application. */
const collect = async ({ citizen, page }, run) => {
  await openArchive(citizen);
  const links = page.getByRole('link', { name: /^Scarica il PDF/ });
  for (const href of await links.evaluateAll((all) => all.map((it) => it.getAttribute('href')))) {
    const [, , application] = href.split('/');
    const bytes = await (await page.context().request.get(href)).body();
    keep(`${run}-${application}.pdf`, bytes);
    if (process.env.POLIS_SHOTS) {
      mkdirSync(join(process.env.POLIS_SHOTS, 'pdf'), { recursive: true });
      writeFileSync(join(process.env.POLIS_SHOTS, 'pdf', `${run}-${application}.pdf`), bytes);
    }
  }
  return links.count();
};

describe('every procedure is filed by a walk', { concurrency: true }, () => {
  for (const { width, js } of MODES) {
    const run = `procedure-${width}-${js ? 'js' : 'nojs'}`;
    test(`R-APP-1 at ${width} px, JavaScript ${js ? 'on' : 'off'}, WALK_SEED=${seed}`, async () => {
      const { citizen, person } = await arrive({ width, js, album: process.env.POLIS_SHOTS && run });
      const walk = { citizen, person, page: citizen.page, chance: new Chance(seed + width), looked: new Set() };
      try {
        const filed = await fileAll(walk);
        assert.deepEqual([...filed.keys()].map(editionOf).sort(), editions().sort());
        for (const [application, protocol] of filed) assert.match(protocol, /^\d{4}\/\d{7}$/, application);
        assert.equal(await collect(walk, run), filed.size, 'each has its PDF');
      } catch (error) {
        await citizen.picture('failed');
        throw new Error(`WALK_SEED=${seed} fails on ${citizen.page.url()}: ${error.message}`, { cause: error });
      }
      await citizen.leave();
    });
  }
});
