// «Domanda di mobilità», from the draft to the protocol number (R-APP-1).
import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';

const ANSWERS = {
  ordine: 'secondaria-secondo-grado',
  classe: 'A-28',
  titolarita: 'RMPS00000A',
  anzianita: '12',
  tipo: 'trasferimento-interprovinciale',
  provincia: 'NA',
  preferenze: 'NAPS00001B\nNAPS00002C',
  precedenza: 'assistenza-familiare',
  ricongiungimento: 'nessuno',
  note: 'Nessuna nota.',
  dichiaro: true,
};

/** Starts the application and leaves it half done: «Salva e continua dopo». */
export const beginDraft = async (citizen) => {
  await citizen.go('/istanze');
  await citizen.sees('Istanze OnLine');
  await citizen.follow('Compila');
  await citizen.sees('Domanda di mobilità');
  const { ordine, classe, anzianita } = ANSWERS;
  await citizen.fill({ ordine, classe, anzianita });
  await citizen.press('Salva e continua dopo');
  await citizen.page.getByText('Bozza salvata alle').waitFor();
  await citizen.sees('Domanda di mobilità');
};

/** Finds the draft as it was saved, completes it with every file of the library, goes to the review. */
export const completeDraft = async (citizen) => {
  await citizen.go('/istanze');
  await citizen.sees('Istanze OnLine');
  await citizen.follow('Riprendi');
  await citizen.sees('Domanda di mobilità');
  assert.equal(await citizen.field('classe').inputValue(), ANSWERS.classe);
  await citizen.fill(ANSWERS);
  for (const box of await citizen.page.locator('[name^=allegato_]').all()) await citizen.fill({ [await box.getAttribute('name')]: true });
  await citizen.press('Vai al riepilogo');
  await citizen.sees('Riepilogo');
};

/** «Modifica» of one answer leads to its field and back to the review. */
export const amend = async (citizen) => {
  await citizen.follow('Modifica Anni di servizio');
  await citizen.sees('Domanda di mobilità');
  assert.match(citizen.page.url(), /#anzianita$/);
  await citizen.fill({ anzianita: '13' });
  await citizen.press('Vai al riepilogo');
  await citizen.sees('Riepilogo');
  assert.ok((await citizen.page.locator('#anzianita').innerText()).includes('13'));
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
