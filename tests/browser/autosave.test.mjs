// A section saves itself while it is filled in: beside another window, without a network, after the session, in a tab
// that is killed; and the page warns before the session ends.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { copies, enterAgain, focused, isStored, loseSession, saves, says, section, typeInto } from './steps/filling.mjs';
import { citizenEnabled } from './steps/short.mjs';
import { launch } from './support/browser.mjs';
import { story } from './support/story.mjs';
import { Visitor } from './support/visitor.mjs';

const TITLE = 'Note e dichiarazioni';
const NOTES = section('dichiarazioni');

let browser;
let citizen;
let officer;
let person;
let page;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

/** A second tab of the same citizen. */
const anotherTab = () => page.context().newPage();

const openNotes = async () => {
  await citizen.go(NOTES);
  await citizen.sees(TITLE);
};

story(
  'a section that saves itself',
  [
    ['R-APP-1 a citizen is enabled and begins', async () => {
      citizen = await Visitor.arrive(browser, { album: 'salvataggio' });
      officer = await Visitor.arrive(browser, {});
      person = await citizenEnabled(citizen, officer);
      ({ page } = citizen);
      await openNotes();
    }],
    ['what is typed is saved within two seconds, and a line says when', async () => {
      let sent = 0;
      page.on('request', (request) => { sent += request.method() === 'POST' ? 1 : 0; });
      let rested;
      await saves(page, async () => {
        await typeInto(page, 'note', 'Una nota che si salva da sola.');
        rested = Date.now();
      });
      assert.ok(Date.now() - rested < 2000, `${Date.now() - rested} ms`);
      assert.equal(sent, 1, 'one save for one rest');
      assert.ok(await isStored(page, 'dichiarazioni', 'Una nota che si salva da sola.'));
      assert.deepEqual(await copies(page), [], 'what is saved is not kept here');
      await citizen.look('Salvato');
      await citizen.fill({ dichiaro: true });
      await citizen.press('Salva e continua');
      await citizen.sees('Allegati');
      await openNotes();
      assert.ok((await page.locator('[name=note]').inputValue()).endsWith('Una nota che si salva da sola.'));
    }],
    ['a button that is pressed while a save is under way has its version', async () => {
      await page.route('**/sezioni/dichiarazioni', async (route) => {
        const answer = await route.fetch();
        await wait(route.request().headers().accept === 'application/json' ? 800 : 0);
        await route.fulfill({ response: answer });
      });
      const sent = page.waitForRequest((request) => request.method() === 'POST');
      await typeInto(page, 'note', ' Ancora.');
      await sent;
      await typeInto(page, 'note', ' E poi.');
      await citizen.press('Salva e continua');
      await citizen.sees('Allegati');
      await page.unroute('**/sezioni/dichiarazioni');
      assert.ok(await isStored(page, 'dichiarazioni', 'Ancora. E poi.'), 'no conflict with itself');
      await openNotes();
    }],
    ['of two windows the one that is behind is told, and its button shows both versions', async () => {
      const other = await anotherTab();
      await other.goto(NOTES);
      await saves(other, () => typeInto(other, 'note', ' Di là.'));
      await typeInto(page, 'note', ' Di qua.');
      await says(page, 'è cambiata in un’altra finestra');
      citizen.pardon(/answer 409/);
      await citizen.look('Altra finestra');
      await citizen.press('Salva e continua');
      await page.locator('#conflitto').waitFor();
      assert.ok((await page.locator('.theirs').innerText()).includes('Di là.'));
      assert.ok((await page.locator('[name=note]').inputValue()).includes('Di qua.'));
      citizen.pardon(/answer 409/);
      await page.locator('#conflitto a').click();
      await citizen.sees(TITLE);
      assert.ok((await page.locator('[name=note]').inputValue()).endsWith('Di là.'), 'the saved page was chosen');
      assert.deepEqual(await copies(page), []);
      await other.close();
    }],
    ['without a network for a minute nothing is lost, and all is saved when it is back', async () => {
      const context = page.context();
      await context.setOffline(true);
      for (let minute = 0; minute < 6; minute += 1) {
        await typeInto(page, 'note', ` Galleria ${minute}.`);
        await says(page, 'Sei senza connessione');
        await wait(10_000);
      }
      const [[, copy]] = await copies(page);
      assert.ok(!copy.includes('Galleria') && JSON.parse(copy).sealed.length > 100, 'the copy is sealed');
      await citizen.press('Salva e continua');
      await says(page, 'Sei senza connessione');
      await saves(page, () => context.setOffline(false));
      assert.ok(await isStored(page, 'dichiarazioni', 'Galleria 5.'));
      assert.deepEqual(await copies(page), []);
      citizen.contented();
    }],
    ['after the session what is typed is kept, and is there again after the sign-in', async () => {
      await loseSession(page);
      await typeInto(page, 'note', ' Dopo la sessione.');
      await says(page, 'La sessione è finita');
      citizen.pardon(/answer 401/);
      await citizen.look('Sessione finita');
      await page.locator('[data-saved]').getByRole('link', { name: 'entra di nuovo' }).click();
      await saves(page, () => enterAgain(page, person));
      await citizen.sees(TITLE);
      await page.getByText('Abbiamo rimesso quello che avevi scritto.').waitFor();
      assert.ok((await page.locator('[name=note]').inputValue()).endsWith('Dopo la sessione.'));
      assert.ok(await isStored(page, 'dichiarazioni', 'Dopo la sessione.'));
      assert.deepEqual(await copies(page), []);
    }],
    ['a form that the server kept over the sign-in does not come back over what was saved since', async () => {
      await loseSession(page);
      await typeInto(page, 'note', ' Tenuto.');
      await citizen.press('Salva e continua');
      await enterAgain(page, person);
      await citizen.sees(TITLE);
      await page.locator('#ritrovato').waitFor();
      await saves(page, () => typeInto(page, 'note', ' Ritoccato.'));
      await openNotes();
      assert.ok((await page.locator('[name=note]').inputValue()).endsWith('Tenuto. Ritoccato.'));
    }],
    ['a tab that is killed before it could save leaves a copy', async () => {
      const tab = await anotherTab();
      await tab.goto(NOTES);
      await tab.route('**/sezioni/**', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
      await typeInto(tab, 'note', ' Poi il buio.');
      await wait(700);
      const devtools = await page.context().newCDPSession(tab);
      const crashed = tab.waitForEvent('crash');
      devtools.send('Page.crash').catch(() => {});
      await crashed;
      await tab.close();
      assert.ok(!(await isStored(page, 'dichiarazioni', 'Poi il buio.')));
      await saves(page, openNotes);
      await page.getByText('Abbiamo rimesso quello che avevi scritto.').waitFor();
      assert.ok((await page.locator('[name=note]').inputValue()).endsWith('Poi il buio.'));
      assert.ok(await isStored(page, 'dichiarazioni', 'Poi il buio.'));
    }],
    ['copies that are old, or of another citizen, are dropped; so are all by «Esci»', async () => {
      const place = (name, age) => page.evaluate(([key, at]) => localStorage.setItem(key, JSON.stringify({ at, iv: '', sealed: '' })), [name, Date.now() - age]);
      await place('istanze:ffffffffffffffff:/istanze/mobilita-2027/sezioni/titoli', 0);
      await openNotes();
      assert.deepEqual(await copies(page), []);
      await place('istanze:ffffffffffffffff:/istanze/mobilita-2027/sezioni/titoli', 25 * 3_600_000);
      await citizen.go('/istanze');
      assert.deepEqual(await copies(page), []);
      await place('istanze:ffffffffffffffff:/istanze/mobilita-2027/sezioni/titoli', 0);
      await citizen.signOut();
      await citizen.sees('Accesso');
      assert.deepEqual(await copies(page), []);
      await enterAgain(page, person);
      await openNotes();
    }],
    ['a page that was drawn for another citizen is not saved', async () => {
      await page.evaluate(() => { document.querySelector('form[data-draft]').dataset.copyPerson = 'ffffffffffffffff'; });
      await typeInto(page, 'note', ' Di un’altra.');
      await says(page, 'La sessione è finita');
      citizen.pardon(/answer 401/);
      assert.ok(!(await isStored(page, 'dichiarazioni', 'Di un’altra.')));
      await saves(page, openNotes);
    }],
    ['nothing of it appears without JavaScript', async () => {
      const plain = await Visitor.arrive(browser, { js: false });
      await plain.page.context().addCookies(await page.context().cookies());
      for (const name of ['dichiarazioni', 'posizione', 'preferenze']) {
        await plain.go(section(name));
        await plain.look(`Senza script ${name}`);
        assert.equal(await plain.page.locator('[role=combobox], [role=listbox], dialog[open], .saving').count(), 0);
        assert.ok(!(await plain.page.getByRole('alertdialog').count()));
      }
      await plain.leave();
    }],
    ['five minutes before the end a dialog says so, saves, and gives the focus back', async () => {
      await page.clock.install();
      await openNotes();
      await page.clock.fastForward('03:50:00');
      assert.ok(!(await page.getByRole('alertdialog').isVisible()));
      await typeInto(page, 'note', ' In tempo.');
      await page.clock.fastForward('05:30');
      const dialog = page.getByRole('alertdialog', { name: 'La sessione sta per finire' });
      await dialog.waitFor();
      await citizen.look('Avviso');
      assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Continua');
      await saves(page, () => page.keyboard.press('Enter'));
      await dialog.waitFor({ state: 'hidden' });
      assert.equal(await focused(page), 'note');
      await page.locator('[data-until]').filter({ hasText: 'non si può allungare' }).waitFor();
      assert.ok(await isStored(page, 'dichiarazioni', 'In tempo.'));
      await page.clock.fastForward('05:00');
      await page.locator('[data-until]').filter({ hasText: 'La sessione è finita' }).waitFor();
    }],
  ],
  async () => {
    await citizen?.leave();
    await officer?.leave();
  },
);
