// The codice personale without SPID: tried before the last day, forgotten, recovered with the security answer, given up.
import { after, before } from 'node:test';
import { citizenEnabled } from './steps/short.mjs';
import { launch } from './support/browser.mjs';
import { codeIn, mail } from './support/mailbox.mjs';
import { story } from './support/story.mjs';
import { Visitor } from './support/visitor.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

for (const [width, js] of [[1280, true], [390, false]]) {
  let citizen;
  let officer;
  let person;
  story(
    `a codice personale that nobody gets trapped by, at ${width} px, JavaScript ${js ? 'on' : 'off'}`,
    [
      ['a citizen tries the code before it is needed', async () => {
        citizen = await Visitor.arrive(browser, { width, js, album: `codice-${width}` });
        officer = await Visitor.arrive(browser, {});
        person = await citizenEnabled(citizen, officer);
        await citizen.go('/istanze');
        await citizen.follow('Il tuo Codice Personale');
        await citizen.sees('Il tuo Codice Personale');
        await citizen.follow('Prova il tuo codice');
        await citizen.sees('Prova il tuo codice');
        await citizen.fill({ codice_personale: 'sbagliato1' });
        await citizen.press('Prova');
        await citizen.page.locator('#errori').waitFor();
        await citizen.look('Codice sbagliato');
        await citizen.fill({ codice_personale: person.codicePersonale });
        await citizen.press('Prova');
        await citizen.page.getByText('Il codice è giusto').waitFor();
        await citizen.look('Codice giusto');
      }],
      ['E9 it is recovered with the security answer, and the way leads back', async () => {
        await citizen.go('/codice-personale/recupero?ritorno=/istanze');
        await citizen.sees('Recupero Codice Personale');
        await citizen.fill({ codice_fiscale: person.codiceFiscale, risposta: '  ESPOSITO ' });
        await citizen.press('Invia un codice temporaneo');
        await citizen.page.getByText('Il codice temporaneo è in viaggio').waitFor();
        await citizen.look('Codice temporaneo in viaggio');
        const temporary = codeIn(await mail(person.email, 'Recupero del Codice Personale'), 'Codice temporaneo');
        await citizen.follow('Ho ricevuto il codice: cambialo');
        await citizen.sees('Cambia il Codice Personale');
        await citizen.fill({ vecchio_codice: temporary, nuovo_codice: 'passero12', conferma_codice: 'passero12' });
        await citizen.press('Conferma');
        await citizen.sees('Codice Personale impostato');
        await citizen.follow('Torna al riepilogo');
        await citizen.sees('Istanze OnLine');
      }],
      ['E8 it is changed with the old one', async () => {
        await citizen.go('/codice-personale/cambia');
        await citizen.sees('Cambia il Codice Personale');
        await citizen.fill({ vecchio_codice: 'passero12', nuovo_codice: 'rondine34', conferma_codice: 'rondine34' });
        await citizen.press('Conferma');
        await citizen.sees('Codice Personale impostato');
      }],
      ['E11 giving it up asks for a word, and the page says what comes next', async () => {
        await citizen.go('/codice-personale/rigenera');
        await citizen.sees('Rigenera il Codice Personale');
        await citizen.fill({ conferma_rigenera: 'rigenera' });
        await citizen.press('Rigenera il codice');
        await citizen.sees('La tua abilitazione');
        await citizen.page.getByText('Il tuo Codice Personale non vale più').waitFor();
      }],
    ],
    async () => {
      await citizen?.leave();
      await officer?.leave();
    },
  );
}
