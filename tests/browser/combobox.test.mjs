// Schools are found by name with the keyboard alone, on a desk and on a telephone; a button of a list keeps the focus.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { enterAgain, focused, isStored, saves, section } from './steps/filling.mjs';
import { citizenEnabled } from './steps/short.mjs';
import { launch } from './support/browser.mjs';
import { story } from './support/story.mjs';
import { Visitor } from './support/visitor.mjs';

let browser;
let officer;
let person;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const chapters = (width) => {
  let citizen;
  let page;
  const arrive = async () => {
    citizen = await Visitor.arrive(browser, { width, album: `combobox-${width}` });
    ({ page } = citizen);
  };
  /** Types, waits for the list, and answers with its options. */
  const find = async (id, words) => {
    const field = page.locator(`[id="${id}"]`);
    await field.focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type(words);
    await page.locator(`[id="${id}-elenco"] [role=option]`).first().waitFor();
    assert.equal(await field.getAttribute('aria-expanded'), 'true');
    return page.locator(`[id="${id}-elenco"] [role=option]`);
  };
  const active = (id) => page.evaluate((at) => {
    const option = document.getElementById(document.getElementById(at).getAttribute('aria-activedescendant'));
    return option && [option.textContent, option.getAttribute('aria-selected')].join(' | ');
  }, id);
  const rows = () => page.locator('.choice-name > span').allInnerTexts();

  return [
    [`a citizen comes to the form at ${width} px`, async () => {
      await arrive();
      if (!person) {
        officer = await Visitor.arrive(browser, {});
        person = await citizenEnabled(citizen, officer);
      } else {
        await citizen.go('/accesso');
        await enterAgain(page, person);
        await citizen.sees('Istanze OnLine');
      }
    }],
    ['one school: arrows, Home, End, Escape and Enter', async () => {
      await citizen.go(section('posizione'));
      await citizen.sees('La tua posizione');
      const options = await find('titolarita', 'liceo esempio roma');
      const count = await options.count();
      const texts = await options.allInnerTexts();
      assert.ok(count > 2 && texts.every((text) => /^\w{10} – .+ \(\w\w\)$/.test(text)), texts.join('\n'));
      assert.match(await page.locator('.combobox-status').innerText(), /\d+ risultati/);
      assert.equal(await active('titolarita'), null, 'nothing is chosen for the citizen');
      await page.keyboard.press('ArrowDown');
      assert.equal(await active('titolarita'), `${texts[0]} | true`);
      await page.keyboard.press('End');
      assert.equal(await active('titolarita'), `${texts.at(-1)} | true`);
      await page.keyboard.press('ArrowDown');
      assert.equal(await active('titolarita'), `${texts[0]} | true`);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowDown');
      assert.equal(await active('titolarita'), `${texts[1]} | true`);
      await citizen.look('Elenco aperto');
      await page.locator('#titolarita').focus();
      await page.keyboard.press('Escape');
      assert.equal(await page.locator('#titolarita').getAttribute('aria-expanded'), 'false');
      assert.equal(await page.locator('#titolarita').inputValue(), 'liceo esempio roma', 'Escape closes, no more');
      await page.keyboard.press('ArrowDown');
      await options.first().waitFor();
      await page.keyboard.press('ArrowDown');
      await saves(page, () => page.keyboard.press('Enter'));
      const code = texts[0].split(' ')[0];
      assert.equal(await page.locator('#titolarita').inputValue(), code);
      assert.ok(await isStored(page, 'posizione', `value="${code}"`));
      await page.locator('[data-reads], .combobox ~ p').filter({ hasText: texts[0] }).waitFor();
    }],
    ['a search that finds nothing, and one that fails, say so', async () => {
      await page.locator('#titolarita').focus();
      await page.keyboard.press('Control+A');
      await page.keyboard.type('zzzzzz');
      await page.getByText('Nessun risultato', { exact: true }).waitFor();
      await page.route('**/scuole?*', (route) => route.fulfill({ status: 503, body: '' }));
      await page.keyboard.type('z');
      await page.getByText('La ricerca in questo momento non risponde').waitFor();
      await page.unroute('**/scuole?*');
      citizen.pardon(/answer 503/);
      await citizen.look('Ricerca che non risponde');
    }],
    ['a list: a choice is added, and the focus stays at the search', async () => {
      await citizen.go(section('preferenze'));
      await citizen.sees('Preferenze');
      for (const item of await rows()) await Promise.all([page.waitForEvent('load'), citizen.press(`Togli ${item}`)]);
      for (let nth = 0; nth < 3; nth += 1) {
        const before = (await rows()).length;
        const options = await find('luoghi-cerca', 'liceo esempio roma');
        const wanted = await options.nth(nth).innerText();
        for (let presses = 0; presses <= nth; presses += 1) await page.keyboard.press('ArrowDown');
        if (nth === 0) await citizen.look('Elenco di una lista');
        await page.locator('#luoghi-cerca').focus();
        await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
        await page.locator('.choice-name > span').nth(before).waitFor();
        assert.ok((await rows()).at(-1).includes(wanted.split(' ')[0]), (await rows()).join('\n'));
        assert.equal(await focused(page), 'luoghi-cerca');
        await page.getByText(`Aggiunto: ${wanted}`).waitFor();
      }
      await citizen.look('Aggiunte');
      const first = (await rows())[0].split(' ')[0];
      await find('luoghi-cerca', first);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByText('È già nell’elenco.').waitFor();
    }],
    ['«Su», «Giù» and «Togli» give the focus back to the same item', async () => {
      const before = await rows();
      const press = async (words, item) => {
        await page.getByRole('button', { name: `${words} ${item}` }).focus();
        await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
        return page.evaluate(() => document.activeElement.textContent.trim().replace(/\s+/g, ' '));
      };
      assert.equal(await press('Giù', before[0]), `Giù ${before[0]}`);
      assert.equal((await rows())[1], before[0]);
      assert.equal(await press('Su', before[0]), `Giù ${before[0]}`, 'the first item has no way up');
      assert.deepEqual(await rows(), before);
      assert.equal(await press('Togli', before[1]), `Togli ${before[2]}`, 'the one that took its place');
      citizen.contented();
      await citizen.leave();
    }],
  ];
};

story('schools are found by name', [...chapters(1280), ...chapters(390)], () => officer?.leave());
