// «Domanda di mobilità», from the draft to the protocol number (R-APP-1): section by section, places by name.
import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';

const TITLE = 'Domanda di mobilità: Trasferimento';
const POSITION = { ordine: 'secondo-grado', classe: 'A-28', titolarita: 'RMPS00000A' };
const SECTIONS = [
  ['Anzianità di servizio', { 'anni-ruolo': '12' }],
  ['Esigenze di famiglia', { ricongiungimento: 'nessuno', assistenza: 'nessuna' }],
  ['Titoli generali', { concorso: 'si', clil: 'no' }],
  ['Precedenze', {}],
  ['Tipo di posto', { 'ordine-posti:comune:posto': '1' }],
  ['Requisiti', {}],
];

/** Starts the application and leaves it half done after its first section. */
export const beginDraft = async (citizen) => {
  await citizen.go('/istanze');
  await citizen.sees('Istanze OnLine');
  await citizen.page.locator('.procedure', { hasText: TITLE }).getByRole('link', { name: 'Compila' }).click();
  await citizen.sees(TITLE);
  await citizen.follow('La tua posizione');
  await citizen.sees('La tua posizione');
  await citizen.fill(POSITION);
  await citizen.press('Salva e continua');
  await citizen.sees(SECTIONS[0][0]);
  await citizen.follow('Indietro');
  await citizen.sees(TITLE);
  await citizen.page.getByText('Una parte completa').waitFor();
};

/** Finds the draft as it was saved, completes it with every file of the library, goes to the review. */
export const completeDraft = async (citizen) => {
  await citizen.go('/istanze');
  await citizen.sees('Istanze OnLine');
  await citizen.page.locator('.procedure', { hasText: TITLE }).getByRole('link', { name: 'Riprendi' }).click();
  await citizen.sees(TITLE);
  await citizen.follow('La tua posizione');
  await citizen.sees('La tua posizione');
  assert.equal(await citizen.field('titolarita').inputValue(), POSITION.titolarita);
  await citizen.press('Salva e continua');
  for (const [title, answers] of SECTIONS) {
    await citizen.sees(title);
    await citizen.fill(answers);
    await citizen.press('Salva e continua');
  }
  await choosePlaces(citizen);
  await citizen.sees('Note e dichiarazioni');
  await citizen.fill({ note: 'Nessuna nota.', dichiaro: true });
  await citizen.press('Salva e continua');
  await citizen.sees('Allegati');
  for (const box of await citizen.page.locator('[name^=allegato_]').all()) await citizen.fill({ [await box.getAttribute('name')]: true });
  await citizen.press('Salva e continua');
  await citizen.sees('Riepilogo');
};

/** Finds a school and a municipality by name, and puts the second before the first. */
const choosePlaces = async (citizen) => {
  await citizen.sees('Preferenze');
  await citizen.press('Cerca e aggiungi');
  await citizen.sees('Cerca una sede');
  await find(citizen, 'scuola', 'napoli');
  await find(citizen, 'comune', 'napoli');
  await citizen.follow('Ho finito');
  await citizen.sees('Preferenze');
  assert.equal(await citizen.page.locator('.choice-row').count(), 2);
  await citizen.page.getByRole('button', { name: /^Su Comune di Napoli/ }).click();
  await citizen.page.locator('.choice-name').first().getByText('Comune di Napoli').waitFor();
  await citizen.page.getByRole('button', { name: /^Giù Comune di Napoli/ }).click();
  await citizen.page.locator('.choice-name').last().getByText('Comune di Napoli').waitFor();
  await citizen.fill({ 'cattedra-esterna': 'nessuna' });
  await citizen.press('Salva e continua');
};

const find = async (citizen, kind, words) => {
  await citizen.fill({ che: kind, cerca: words });
  await citizen.page.locator('main').getByRole('button', { name: 'Cerca', exact: true }).click();
  await citizen.page.getByRole('button', { name: /^Aggiungi/ }).first().click();
  await citizen.page.locator('#aggiunto').waitFor();
};

/** «Modifica» of one answer leads to its section and back to the review. */
export const amend = async (citizen) => {
  await citizen.follow('Modifica Anni di ruolo');
  await citizen.sees(SECTIONS[0][0]);
  assert.match(citizen.page.url(), /#anni-ruolo$/);
  await citizen.fill({ 'anni-ruolo': '13' });
  await citizen.press('Salva e torna al riepilogo');
  await citizen.sees('Riepilogo');
  assert.ok((await citizen.page.locator('[id="anni-ruolo"]').innerText()).includes('13'));
};

/** «Inoltra» with the codice personale; answers with the protocol number. */
export const submit = async (citizen, code) => {
  await citizen.fill({ codice_personale: code });
  await citizen.press('Inoltra');
  await citizen.sees('Domanda inoltrata');
  return protocol(citizen);
};

/** The protocol number on the receipt. */
export const protocol = (citizen) => citizen.page.locator('.ticket-number').innerText();

/** Opens «Archivio» and waits until the PDF is there. */
export const openArchive = async (citizen) => {
  await citizen.go('/archivio');
  for (let tries = 0; tries < 60 && (await citizen.page.getByText('PDF in preparazione').isVisible()); tries += 1) {
    await wait(500);
    await citizen.page.reload();
  }
  await citizen.sees('Archivio');
};
