// From the home page to the credentials (R-ACC, R-REG).
import assert from 'node:assert/strict';
import { codeIn, linkIn, mail } from '../support/mailbox.mjs';

/** «Non sono un robot»: the widget does its work, or the plain box is ticked. */
export const proveHuman = async (citizen) => {
  if (!citizen.js) return citizen.fill({ non_sono_un_robot: true });
  await citizen.page.locator('altcha-widget').getByRole('checkbox').click();
  await citizen.page.locator('altcha-widget').getByText('Verificato').waitFor();
  return undefined;
};

/** Home → «Istruzioni per l’accesso al servizio» → «registrati». */
export const findRegistration = async (citizen) => {
  await citizen.go('/');
  await citizen.sees('Presenta le tue istanze online');
  await citizen.follow('Leggi la guida passo per passo');
  await citizen.sees('Istruzioni per l’accesso al servizio');
  await citizen.follow('registrati con il tuo codice fiscale');
  await citizen.sees('Registrazione');
};

/** Passaggio 1 with this person's codice fiscale. */
export const giveTaxCode = async (citizen, person) => {
  await citizen.fill({ codice_fiscale: person.codiceFiscale.toLowerCase() });
  await proveHuman(citizen);
  await citizen.press('Passaggio 2');
  await citizen.sees('Registrazione: i tuoi dati');
};

/** The values typed in passaggio 2. */
export const personalData = (person) => ({
  nome: person.nome,
  cognome: person.cognome,
  data_nascita_giorno: person.nato.giorno,
  data_nascita_mese: person.nato.mese,
  data_nascita_anno: person.nato.anno,
  sesso: 'F',
  nazione: 'Italia',
  regione: 'Lazio',
  provincia: 'Roma',
  comune: 'Roma',
  email: person.email,
  email_conferma: person.email,
  termini: true,
  privacy: true,
});

/** Passaggio 2 with this person's data. */
export const givePersonalData = async (citizen, person) => {
  await citizen.fill(personalData(person));
  await citizen.press('Passaggio 3');
  await citizen.sees('Registrazione: verifica i dati');
};

/** Passaggi 3 and 4: the page shows the typed values and promises a mail. */
export const confirmData = async (citizen, person) => {
  const summary = await citizen.page.locator('main').innerText();
  for (const typed of [person.codiceFiscale, person.nome, person.cognome, person.email]) assert.ok(summary.includes(typed), `${typed} is not in the summary`);
  await citizen.press('Conferma i tuoi dati');
  await citizen.sees('Registrazione: conferma la tua email');
};

/** The link of the mail, its button, «Continua», and the second mail: username and temporary password. */
export const confirmEmail = async (citizen, person) => {
  await citizen.go(linkIn(await mail(person.email, 'Conferma la tua registrazione'), '/conferma/'));
  await citizen.sees('Conferma il tuo indirizzo email');
  await citizen.press('Conferma la registrazione');
  await citizen.sees('Registrazione avvenuta');
  const credentials = await mail(person.email, 'Le tue credenziali di accesso');
  await citizen.follow('Continua');
  await citizen.sees('Accesso');
  return { username: codeIn(credentials, 'Username'), password: codeIn(credentials, 'Password provvisoria') };
};
