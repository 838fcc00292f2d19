// «Gestione allegati» (R-ATT-1).
import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';

/** The smallest file that is a PDF by its content. */
export const certificate = (name = 'certificazione.pdf') => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
});

/** A program that calls itself a PDF. */
export const disguised = { name: 'relazione.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ this is no document') };

/** Chooses a file and its type, «Inserisci»: the file goes to S3, and the browser comes back still signed in. */
export const insert = async (citizen, file, kind) => {
  await citizen.fill({ 'x-amz-meta-tipo': kind, file });
  await citizen.press('Inserisci');
};

/** Altri servizi → Gestione allegati: one file enters, one of a wrong type is refused with the reason. */
export const fillLibrary = async (citizen) => {
  await citizen.go('/istanze');
  await citizen.sees('Istanze OnLine');
  await citizen.follow('Gestione allegati');
  await citizen.sees('Gestione allegati');
  await insert(citizen, certificate(), 'Certificazione legge 104/1992');
  await citizen.page.getByText('«certificazione.pdf» è nella raccolta.').waitFor();
  await citizen.look('Allegato inserito');
  await insert(citizen, disguised, 'Altro documento');
  await citizen.page.locator('#errori').waitFor();
  assert.deepEqual(await citizen.faults(), ['Questo tipo di file non si può allegare. Sono ammessi PDF, JPEG, PNG e P7M.']);
  await citizen.look('Allegato rifiutato');
};
