// A delegate attends the recognition: named, contested by the link in the mail, reviewed by a head, named again.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { signIn, signOut } from './steps/access.mjs';
import { find, operator } from './steps/desk.mjs';
import { accept, confirmCpt, requestEnablement } from './steps/enablement.mjs';
import { citizenSignedIn } from './steps/short.mjs';
import { launch } from './support/browser.mjs';
import { linkIn, mail, mails } from './support/mailbox.mjs';
import { download } from './support/pdf.mjs';
import { teacher } from './support/person.mjs';
import { story } from './support/story.mjs';
import { Visitor } from './support/visitor.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

/** Names this person, and looks at the page that follows. */
const name = async (citizen, delegate) => {
  await citizen.go('/abilitazione/delegato');
  await citizen.sees('Delega un’altra persona');
  await citizen.fill({ delegato_nome: delegate.nome, delegato_cognome: delegate.cognome, delegato_codice_fiscale: delegate.codiceFiscale, delegato_titolo: 'Persona di fiducia', delegato_motivo: 'Salute' });
  await citizen.press('Delega questa persona');
  await citizen.page.getByRole('heading', { name: 'La persona che hai delegato' }).waitFor();
  await citizen.look('Persona delegata');
};

for (const [width, js] of [[1280, true], [390, false]]) {
  const run = `delega-${width}`;
  const delegate = teacher();
  let citizen;
  let officer;
  let head;
  let person;
  let request;
  story(
    `a delegate comes instead of the citizen, at ${width} px, JavaScript ${js ? 'on' : 'off'}`,
    [
      ['R-REC-4 the citizen names a delegate and prints the delega', async () => {
        citizen = await Visitor.arrive(browser, { width, js, album: run });
        ({ person } = await citizenSignedIn(citizen));
        await requestEnablement(citizen);
        const enablement = await accept(citizen, person);
        request = enablement.request;
        await confirmCpt(citizen, person, enablement.cpt);
        await citizen.follow('indica chi è');
        await citizen.sees('Delega un’altra persona');
        await citizen.press('Delega questa persona');
        await citizen.page.locator('#errori').waitFor();
        assert.equal((await citizen.faults()).length, 5);
        await citizen.look('Delega senza dati');
        await name(citizen, delegate);
        await download(citizen, 'Scarica la delega', `${run}-delega.pdf`);
      }],
      ['«non ho delegato nessuno»: the link in the mail freezes the request', async () => {
        const letter = await mail(person.email, 'Hai delegato una persona al riconoscimento');
        const stranger = await Visitor.arrive(browser, { width, js, album: `${run}-email` });
        await stranger.go(linkIn(letter, '/abilitazione/non-ho-delegato/'));
        await stranger.sees('Non ho delegato nessuno');
        await stranger.press('Blocca la richiesta');
        await stranger.page.getByText('La richiesta è bloccata').waitFor();
        await stranger.look('Richiesta bloccata');
        await stranger.leave();
        await citizen.go('/abilitazione');
        await citizen.page.getByText('La richiesta è bloccata').waitFor();
        await citizen.look('Abilitazione bloccata');
      }],
      ['a head of the school reviews it with the citizen', async () => {
        head = await Visitor.arrive(browser, { width, js, album: `${run}-dirigente` });
        await signIn(head, operator('ds'));
        await find(head, person, request);
        await head.fill({ riesame_presente: true });
        await head.press('Sblocca la richiesta');
        await head.page.getByText('Pronta per il riconoscimento').waitFor();
        await head.look('Richiesta sbloccata');
        await signOut(head);
        await mail(person.email, 'La tua richiesta di abilitazione può proseguire');
      }],
      ['D.4 the officer recognises through the delegate by keyboard alone, and the other person is refused', async () => {
        await name(citizen, delegate);
        officer = await Visitor.arrive(browser, { width, js, album: `${run}-sportello` });
        await signIn(officer, operator('aa'));
        await find(officer, person, request);
        const { keyboard } = officer.page;
        const tick = async (field) => {
          await officer.page.locator(`#${field}`).focus();
          await keyboard.press('Space');
        };
        const type = async (field, text) => {
          await officer.page.locator(`#${field}`).focus();
          await keyboard.type(text);
        };
        await tick('chi-delegato');
        for (const box of ['delega_firmata', 'delega_copie', 'validita', 'tessera_sanitaria', 'copie', 'modulo_firmato']) await tick(box);
        await type('delegato_codice_fiscale', teacher().codiceFiscale);
        await type('delegato_documento_tipo', 'Pas');
        await type('delegato_documento_numero', 'YA0000000');
        await type('sede', 'RM');
        await officer.page.locator('#delegato_documento_numero').focus();
        await keyboard.press('Enter');
        await officer.page.locator('#errori').waitFor();
        assert.deepEqual(await officer.faults(), ['Non è la persona delegata dal richiedente. Controlla il codice fiscale; il richiedente può cambiare la delega dal portale.']);
        await officer.look('Un’altra persona');
        await officer.page.locator('#delegato_codice_fiscale').focus();
        await keyboard.press('Control+A');
        await keyboard.type(delegate.codiceFiscale);
        await keyboard.press('Enter');
        await officer.sees('Riconoscimento confermato');
        await mail(person.email, 'Utenza abilitata');
        assert.equal((await mails(person.email)).filter((one) => one.subject === 'Utenza abilitata').length, 1);
      }],
      ['the citizen reads what officers did', async () => {
        await citizen.go('/abilitazione/consultazioni');
        await citizen.page.getByText('Ha riesaminato con te la richiesta bloccata').waitFor();
        await citizen.look('Chi ha visto i tuoi dati');
      }],
    ],
    async () => {
      for (const visitor of [citizen, officer, head]) await visitor?.leave();
    },
  );
}
