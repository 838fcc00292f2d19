// Shorter ways to a place in the journey, for tests that begin there.
import { changePassword, signIn } from './access.mjs';
import { recognise } from './desk.mjs';
import { accept, chooseCode, confirmCpt, requestEnablement } from './enablement.mjs';
import { confirmData, confirmEmail, givePersonalData, giveTaxCode } from './registration.mjs';
import { mail } from '../support/mailbox.mjs';
import { teacher } from '../support/person.mjs';

/** A citizen who has just signed in for the first time. */
export const citizenSignedIn = async (citizen) => {
  const person = teacher();
  await citizen.go('/registrazione');
  await giveTaxCode(citizen, person);
  await givePersonalData(citizen, person);
  await confirmData(citizen, person);
  const credentials = await confirmEmail(citizen, person);
  await signIn(citizen, credentials);
  await changePassword(citizen, credentials.password, person.password);
  await citizen.sees('Attivazione del Servizio POLIS');
  return { person, username: credentials.username };
};

/** A citizen who may submit; `officer` is another visitor at another browser. */
export const citizenEnabled = async (citizen, officer) => {
  const { person, username } = await citizenSignedIn(citizen);
  await requestEnablement(citizen);
  const { cpt, request } = await accept(citizen, person);
  await confirmCpt(citizen, person, cpt);
  await recognise(officer, 'aa', person, request);
  await mail(person.email, 'Utenza abilitata');
  await chooseCode(citizen, person, { username, cpt });
  return person;
};
