// «Gestione allegati» (R-ATT-1).
import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { loads, pathOf } from './loads.mjs';
import { looks } from './looks.mjs';

/** Position of the box on a label. */
const BOX = { x: 10, y: 14 };

/** The smallest file that is a PDF by its content; a note makes it another file. */
export const certificate = (name = 'certificazione.pdf', note = '') => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.4\n${note && `% ${note}\n`}1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`),
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

const boxes = (page) => page.locator('#allegati .form-check');

/** «Allegati» of an application: each file of the library is chosen with these odds. */
export const attachSome = async (walk, odds = 0.3) => {
  const { page, chance } = walk;
  for (const label of await boxes(page).locator('label').all()) {
    if (chance.happens(odds)) await label.click({ position: BOX });
  }
  await looks(walk);
  await loads(page, () => page.locator('.actions button[name=azione]').click());
};

/** Attaches a file of each of these kinds, which enters the library first if there is none. */
export const attach = async (walk, kinds) => {
  const { citizen, page, application } = walk;
  const here = `/istanze/${application}/sezioni/allegati`;
  await loads(page, () => citizen.go(`${here}?da=riepilogo`));
  const of = (kind) => boxes(page).filter({ hasText: `(${kind},` });
  for (const kind of kinds) {
    if (!(await of(kind).count())) {
      await loads(page, () => citizen.follow('Gestione allegati'));
      const name = `${kind.toLowerCase().replaceAll(/\W+/g, '-')}.pdf`;
      await insert(citizen, certificate(name, kind), kind);
      await page.getByText(`«${name}» è nella raccolta.`).waitFor();
      await loads(page, () => citizen.go(`${here}?da=riepilogo`));
    }
    await of(kind).first().locator('label').click({ position: BOX });
  }
  assert.equal(pathOf(page), here);
  await loads(page, () => citizen.press('Salva e torna al riepilogo'));
};
