// The pictures of the README, from the running system. `make pictures` takes them again; the test compares the words that
// they show with those of today, so that no picture grows old unseen.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { signIn } from './steps/access.mjs';
import { find, operator, recognise } from './steps/desk.mjs';
import { accept, chooseCode, confirmCpt, requestEnablement } from './steps/enablement.mjs';
import { citizenSignedIn } from './steps/short.mjs';
import { beginDraft } from './steps/submission.mjs';
import { launch } from './support/browser.mjs';
import { mail } from './support/mailbox.mjs';
import { Visitor } from './support/visitor.mjs';

const folder = join(import.meta.dirname, '../../docs/pictures');
const fresh = process.env.PICTURES === 'new';
const LARGEST = 300_000;

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

/** What a picture says whoever is in it: headings, labels, buttons, without figures. */
const words = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main :is(h1, h2, h3, label, legend, dt, .btn, summary), header .nav-link')]
      .filter((it) => it.checkVisibility())
      .map((it) => it.textContent.trim().replace(/\s+/g, ' ').replace(/\d/g, '0'))
      .join('\n'),
  );

/** The screen as WebP, at the size of a column of the README. */
const webp = async (page) => {
  await page.setViewportSize({ width: 1280, height: 1200 });
  const png = await page.screenshot({ animations: 'disabled', clip: { x: 0, y: 0, width: 1280, height: 1200 } });
  const blank = await page.context().newPage();
  const url = await blank.evaluate(async (data) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
    const canvas = new OffscreenCanvas(1024, 960);
    canvas.getContext('2d').drawImage(image, 0, 0, 1024, 960);
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 })).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  }, png.toString('base64'));
  await blank.close();
  return Buffer.from(url, 'base64');
};

test('the pictures of the README show the pages of today', async () => {
  const shown = {};
  const take = async ({ page }, name) => {
    await page.evaluate(() => scrollTo(0, 0));
    shown[name] = await words(page);
    if (fresh) await writeFile(join(folder, `${name}.webp`), await webp(page));
  };
  const citizen = await Visitor.arrive(browser);
  // A page seen before, so that its fonts are there.
  await citizen.go('/istruzioni');
  await citizen.go('/');
  await take(citizen, 'home');
  const { person, username } = await citizenSignedIn(citizen);
  await requestEnablement(citizen);
  const { cpt, request } = await accept(citizen, person);
  await citizen.go('/abilitazione');
  await take(citizen, 'timeline');
  await confirmCpt(citizen, person, cpt);
  const officer = await Visitor.arrive(browser);
  await signIn(officer, operator('aa'));
  await officer.sees('Sportello di riconoscimento');
  await find(officer, person, request);
  await take(officer, 'desk');
  await officer.signOut();
  await recognise(officer, 'aa', person, request);
  await mail(person.email, 'Utenza abilitata');
  await chooseCode(citizen, person, { username, cpt });
  await beginDraft(citizen);
  await take(citizen, 'application');
  await citizen.leave();
  await officer.leave();

  const kept = join(folder, 'words.json');
  if (fresh) await writeFile(kept, `${JSON.stringify(shown, null, 2)}\n`);
  assert.deepEqual(JSON.parse(await readFile(kept, 'utf8')), shown, 'the pages have changed: type `make pictures`');
  const readme = await readFile(join(folder, '../../README.md'), 'utf8');
  let bytes = 0;
  for (const name of Object.keys(shown)) {
    assert.ok(readme.includes(`docs/pictures/${name}.webp`), `${name} is not in the README`);
    bytes += (await readFile(join(folder, `${name}.webp`))).length;
  }
  assert.ok(bytes < LARGEST, `the pictures have ${bytes} bytes together`);
});
