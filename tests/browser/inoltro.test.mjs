// «Inoltra» is pressed once, twice, in two windows, and after going back: there is one application and one number.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { beginDraft, completeDraft, protocol } from './steps/submission.mjs';
import { citizenEnabled } from './steps/short.mjs';
import { launch } from './support/browser.mjs';
import { mails } from './support/mailbox.mjs';
import { story } from './support/story.mjs';
import { Visitor } from './support/visitor.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

for (const js of [true, false]) {
  let citizen;
  let officer;
  let person;
  let number;

  story(
    `one application, one number, JavaScript ${js ? 'on' : 'off'}`,
    [
      ['R-APP-1 a citizen is enabled and prepares an application', async () => {
        citizen = await Visitor.arrive(browser, { js, album: `inoltro-${js ? 'js' : 'nojs'}` });
        officer = await Visitor.arrive(browser, { js });
        person = await citizenEnabled(citizen, officer);
        await beginDraft(citizen);
        await completeDraft(citizen);
      }],
      ['what another window saved is not overwritten unseen', async () => {
        const other = await citizen.page.context().newPage();
        const section = '/istanze/mobilita-2027/sezioni/dichiarazioni?da=riepilogo';
        await other.goto(section);
        await citizen.go(section);
        await citizen.fill({ note: 'La prima finestra.' });
        await citizen.press('Salva e torna al riepilogo');
        await citizen.sees('Riepilogo');
        await other.locator('[name=note]').fill('La seconda finestra.');
        await other.getByRole('button', { name: 'Salva e torna al riepilogo' }).click();
        await other.locator('#conflitto').waitFor();
        assert.equal(await other.locator('[name=note]').inputValue(), 'La seconda finestra.', 'what was typed is still there');
        assert.ok((await other.locator('.theirs').innerText()).includes('La prima finestra.'), 'and so is what was saved');
        await other.close();
      }],
      ['a wrong codice personale is counted, and not sent back', async () => {
        await citizen.fill({ codice_personale: 'Sbagliato1' });
        await citizen.press('Inoltra');
        await citizen.page.locator('#errori').waitFor();
        await citizen.page.getByRole('link', { name: 'Il Codice Personale non è giusto' }).click();
        assert.equal(await citizen.page.evaluate(() => document.activeElement.id), 'codice_personale', 'the alert leads to the field');
        assert.match(await citizen.field('codice_personale').getAttribute('aria-describedby'), /codice_personale-error/);
        assert.equal(await citizen.field('codice_personale').inputValue(), '');
        assert.ok(!(await citizen.page.content()).includes('Sbagliato1'));
        await citizen.look('Codice errato');
      }],
      ['a double click on «Inoltra» gives one receipt', async () => {
        await citizen.fill({ codice_personale: person.codicePersonale });
        await citizen.page.getByRole('button', { name: 'Inoltra', exact: true }).dblclick();
        await citizen.sees('Domanda inoltrata');
        number = await protocol(citizen);
        assert.match(number, /^\d{4}\/\d{7}$/);
      }],
      ['going back, and sending the old form again, leads to the same receipt', async () => {
        // The page before answers a form: the browser asks before it sends that form again.
        await citizen.page.goBack().catch(() => citizen.page.waitForURL('chrome-error://chromewebdata/'));
        if (citizen.page.url().startsWith('chrome-error')) await citizen.page.reload();
        await citizen.sees('Domanda inoltrata');
        assert.equal(await protocol(citizen), number);
        await citizen.go('/istanze/mobilita-2027/riepilogo');
        await citizen.sees('Domanda inoltrata');
        assert.equal(await protocol(citizen), number);
      }],
      ['«Archivio» holds one application', async () => {
        await citizen.go('/archivio');
        await citizen.sees('Archivio');
        assert.equal(await citizen.page.locator('.procedure').count(), 1);
        const sent = (await mails(person.email)).filter(({ subject }) => subject.startsWith('Domanda inoltrata'));
        assert.ok(sent.length <= 1, 'one mail at most');
      }],
    ],
    async () => {
      await citizen?.leave();
      await officer?.leave();
    },
  );
}
