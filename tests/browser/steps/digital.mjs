// SPID and CIE: the choice of the provider, the provider's own pages, the first access.
import { fillLibrary } from './attachments.mjs';
import { accept, chooseCode, requestEnablement } from './enablement.mjs';
import { beginDraft, completeDraft, submit } from './submission.mjs';
import { codeIn, linkIn, mail } from '../support/mailbox.mjs';

/** The attributes of a person at an identity provider. */
const attributes = (person) => {
  const [giorno, mese] = [person.nato.giorno, person.nato.mese].map((number) => number.padStart(2, '0'));
  return {
    name: person.nome,
    familyName: person.cognome,
    fiscalNumber: person.codiceFiscale,
    dateOfBirth: `${person.nato.anno}-${mese}-${giorno}`,
    placeOfBirth: 'H501',
    countyOfBirth: 'RM',
    gender: 'F',
    email: person.email,
    mobilePhone: '+390001234567',
  };
};

/** «Entra con …» on the current page, then the test provider from the list; CIE has one provider and no list. */
export const chooseProvider = async (citizen, federation) => {
  await citizen.follow(`Entra con ${federation}`);
  if (federation === 'CIE') return;
  await citizen.sees(`Entra con ${federation}`);
  await citizen.follow(`${federation} di prova`);
};

/** A page of the test provider has this heading. It is not a page of the portal and is not audited.
/** */
export const atProvider = async (citizen, federation) => {
  await citizen.page.getByRole('heading', { level: 1, name: `Identity provider: ${federation} di prova` }).waitFor();
  await citizen.picture(`Provider ${federation}`);
};

/** The person authenticates, or a chosen anomaly happens: up to the page that carries the answer to
/** the portal. */
export const authenticate = async (citizen, federation, person, { outcome = '' } = {}) => {
  const { page } = citizen;
  await atProvider(citizen, federation);
  await page.locator('[name=cittadino][value=altro]').check();
  for (const [name, value] of Object.entries(attributes(person))) {
    const field = page.locator(`[name=${name}]`);
    if (await field.count()) await field.fill(value);
  }
  await page.locator('[name=esito]').selectOption(outcome);
  await page.getByRole('button', { name: 'Autentica' }).click();
  await page.getByRole('button', { name: 'Prosegui' }).waitFor();
};

/** «Prosegui», with the answer. */
export const proceed = (citizen) => citizen.page.getByRole('button', { name: 'Prosegui' }).click();

/** From the current page, through the provider, back to the portal. */
export const enter = async (citizen, federation, person) => {
  await chooseProvider(citizen, federation);
  await authenticate(citizen, federation, person);
  await proceed(citizen);
};

/** First access with SPID, with the address that SPID gives. The username comes by mail. */
export const welcomeWithSpid = async (citizen, person) => {
  await citizen.sees('Primo accesso con SPID');
  await citizen.press('Conferma');
  await citizen.sees('Primo accesso con SPID');
  await citizen.fill({ termini: true, privacy: true });
  await citizen.press('Conferma');
  await citizen.sees('Attivazione del Servizio POLIS');
  return codeIn(await mail(person.email, 'La tua utenza è pronta'), 'Username');
};

/** First access with CIE: the citizen types the address, follows its link, and enters again. */
export const welcomeWithCie = async (citizen, person) => {
  await citizen.sees('Primo accesso con CIE');
  await citizen.fill({ email: person.email, email_conferma: person.email, termini: true, privacy: true });
  await citizen.press('Conferma');
  await citizen.sees('Conferma la tua email');
  await citizen.page.reload();
  await citizen.sees('Conferma la tua email');
  await citizen.go(linkIn(await mail(person.email, 'Conferma la tua registrazione'), '/conferma/'));
  await citizen.sees('Conferma il tuo indirizzo email');
  await citizen.press('Conferma la registrazione');
  await citizen.sees('Registrazione avvenuta');
  await enter(citizen, 'CIE', person);
  await citizen.sees('Attivazione del Servizio POLIS');
  return codeIn(await mail(person.email, 'La tua utenza è pronta'), 'Username');
};

/** From the request to the codice personale, without a desk. */
export const enableWithoutDesk = async (citizen, person, username) => {
  await requestEnablement(citizen);
  const { cpt } = await accept(citizen, person);
  await chooseCode(citizen, person, { username, cpt });
  await mail(person.email, 'Codice Personale impostato');
};

/** An application, up to its protocol number. */
export const apply = async (citizen, person) => {
  await fillLibrary(citizen);
  await beginDraft(citizen);
  await completeDraft(citizen);
  return submit(citizen, person.codicePersonale);
};
