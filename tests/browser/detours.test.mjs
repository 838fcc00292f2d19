// The detours: known already, locked out, forgotten, mistyped, not found at the desk.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { changePassword, signIn, signOut } from './steps/access.mjs';
import { find, operator } from './steps/desk.mjs';
import { accept, confirmCpt, requestEnablement } from './steps/enablement.mjs';
import { confirmData, confirmEmail, givePersonalData, giveTaxCode, proveHuman } from './steps/registration.mjs';
import { launch } from './support/browser.mjs';
import { codeIn, linkIn, mail } from './support/mailbox.mjs';
import { teacher } from './support/person.mjs';
import { story } from './support/story.mjs';
import { Visitor } from './support/visitor.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

/** Passaggio 1 with a known codice fiscale. */
const registerAgain = async (stranger, person) => {
  await stranger.go('/registrazione');
  await stranger.fill({ codice_fiscale: person.codiceFiscale });
  await proveHuman(stranger);
  await stranger.press('Passaggio 2');
  await stranger.sees('Registrazione non effettuata');
};

for (const js of [true, false]) {
  const album = (name) => `deviazioni-${js ? 'js' : 'nojs'}-${name}`;
  const person = teacher();
  let citizen;
  let stranger;
  let officer;
  let credentials;
  let enablement;

  story(
    `detours, JavaScript ${js ? 'on' : 'off'}`,
    [
      ['R-REG-3 R-REG-4 who is known already is told so, and may ask for the mail again, but not at once', async () => {
        [citizen, stranger, officer] = await Promise.all(['cittadino', 'estraneo', 'sportello'].map((name) => Visitor.arrive(browser, { js, width: 390, album: album(name) })));
        await citizen.go('/registrazione');
        await giveTaxCode(citizen, person);
        await givePersonalData(citizen, person);
        await confirmData(citizen, person);
        await registerAgain(stranger, person);
        await stranger.press('Richiedi un nuovo invio');
        await stranger.sees('Aspetta un momento');
        await stranger.follow('Indietro');
        await stranger.sees('Registrazione non effettuata');
      }],
      ['R-REG-5 «Nuova registrazione» annuls an attempt that was never confirmed, and its link with it', async () => {
        const old = linkIn(await mail(person.email, 'Conferma la tua registrazione'), '/conferma/');
        await stranger.press('Nuova registrazione');
        await stranger.sees('Registrazione: i tuoi dati');
        person.email = person.email.replace('@', '.nuova@');
        await givePersonalData(stranger, person);
        await confirmData(stranger, person);
        await citizen.go(old);
        await citizen.sees('Questo link non è più valido');
      }],
      ['R-REG-5 a confirmed registration cannot be annulled', async () => {
        credentials = await confirmEmail(citizen, person);
        await registerAgain(stranger, person);
        await stranger.press('Nuova registrazione');
        await stranger.sees('Non possiamo annullare la registrazione');
      }],
      ['R-LOG-5 five wrong tries close the door for a quarter of an hour, even to the right password', async () => {
        await signIn(citizen, credentials);
        await changePassword(citizen, credentials.password, person.password);
        await citizen.sees('Attivazione del Servizio POLIS');
        await signOut(citizen);
        for (let left = 4; left >= 0; left -= 1) {
          await signIn(stranger, { username: credentials.username, password: 'Sbagliata-1' });
          await stranger.page.locator('main').getByText(left ? 'Username o password non corretti' : 'Cinque tentativi sbagliati di seguito').first().waitFor();
        }
        await stranger.sees('Accesso bloccato');
        await signIn(citizen, { username: credentials.username, password: person.password });
        await citizen.sees('Accesso bloccato');
        await mail(person.email, 'Accesso bloccato');
      }],
      ['R-LOG-6 «Username dimenticato» and «Password dimenticata» lead back in', async () => {
        await citizen.go('/accesso');
        await citizen.follow('Username dimenticato');
        await citizen.sees('Username dimenticato');
        await citizen.fill({ codice_fiscale: person.codiceFiscale });
        await proveHuman(citizen);
        await citizen.press('Invia');
        await citizen.sees('Controlla la tua posta');
        assert.equal(codeIn(await mail(person.email, 'Il tuo username'), 'Username'), credentials.username);
        await citizen.go('/accesso');
        await citizen.follow('Password dimenticata');
        await citizen.sees('Password dimenticata');
        await citizen.fill({ username: credentials.username, codice_fiscale: person.codiceFiscale });
        await proveHuman(citizen);
        await citizen.press('Invia');
        await citizen.sees('Controlla la tua posta');
        await citizen.go(linkIn(await mail(person.email, 'Reimposta la password'), '/accesso/reimposta/'));
        await citizen.sees('Scegli una nuova password');
        await citizen.fill({ nuova_password: 'Autunno-2028', conferma_password: 'Autunno-2028' });
        await citizen.press('Invia');
        await citizen.sees('Accesso');
        await citizen.page.getByText('La password è stata cambiata').waitFor();
        await signIn(citizen, { username: credentials.username, password: 'Autunno-2028' });
        await citizen.sees('Attivazione del Servizio POLIS');
      }],
      ['R-ENA-8 R-CPT-1 a mistyped CPT is counted, another may be asked for, but not at once', async () => {
        await requestEnablement(citizen);
        enablement = await accept(citizen, person);
        await citizen.follow('Conferma il codice ricevuto');
        await citizen.fill({ codice_fiscale: person.codiceFiscale, cpt: 'SBAGLIATO1' });
        await citizen.press('Conferma');
        await citizen.page.locator('#errori').waitFor();
        await citizen.page.getByRole('link', { name: 'Controlla codice fiscale e codice temporaneo' }).click();
        assert.equal(await citizen.page.evaluate(() => document.activeElement.id), 'cpt', 'the alert leads to the field');
        assert.equal(await citizen.field('cpt').getAttribute('aria-invalid'), 'true');
        assert.equal(await citizen.field('cpt').inputValue(), '');
        await citizen.look('CPT errato');
        await citizen.follow('Ripetizione invio Codice Personale Temporaneo');
        await citizen.sees('Ripetizione invio Codice Personale Temporaneo');
        await citizen.press('Invia un nuovo codice');
        await citizen.page.getByText('È ancora presto per un altro codice').waitFor();
        await citizen.look('CPT troppo presto');
      }],
      ['R-REC-1 R-CPT-2 the desk finds only by both numbers, and waits for the CPT', async () => {
        await signIn(officer, operator('aa'));
        await officer.sees('Sportello di riconoscimento');
        await officer.fill({ codice_fiscale: person.codiceFiscale, numero_richiesta: 'ABCD-2345' });
        await officer.press('Cerca la richiesta');
        await officer.page.getByText('Nessuna richiesta con questi dati').waitFor();
        await officer.look('Non trovata');
        await officer.go('/sportello');
        await find(officer, person, enablement.request);
        await officer.page.getByText('Ricezione del Codice Personale Temporaneo non confermata').waitFor();
      }],
      ['R-REC-3 R-REC-5 the desk confirms nothing while a check is missing', async () => {
        await confirmCpt(citizen, person, enablement.cpt);
        await officer.go('/sportello');
        await find(officer, person, enablement.request);
        await officer.fill({ documento_originale: true, validita: 'documento_valido', tessera_sanitaria: true, copie: true });
        await officer.press('Conferma il riconoscimento');
        await officer.page.locator('#errori').waitFor();
        assert.deepEqual(await officer.faults(), ['Conferma che il volto corrisponde.', 'Conferma che il modulo è stato firmato adesso, in tua presenza.']);
        assert.ok(await officer.field('copie').isChecked(), 'what was ticked is kept');
        await officer.look('Controlli incompleti');
        await citizen.go('/abilitazione');
        await citizen.sees('La tua abilitazione');
        await citizen.page.getByText('Adesso: vai in una scuola').waitFor();
      }],
    ],
    () => Promise.all([citizen, stranger, officer].map((somebody) => somebody?.leave())),
  );
}
