// The desk at the school (R-REC).
import { signIn, signOut } from './access.mjs';

/** The demo operators of the local stage. */
export const operator = (role) => ({ username: `${role}.demo`, password: 'Sportello1!' });

/** Finds the request by codice fiscale and number: there is no other search. */
export const find = async (officer, person, request) => {
  await officer.fill({ codice_fiscale: person.codiceFiscale, numero_richiesta: request });
  await officer.press('Cerca la richiesta');
  await officer.sees('Richiesta di abilitazione');
};

/** An officer of this role signs in, sees the person, ticks everything and confirms. */
export const recognise = async (officer, role, person, request) => {
  await signIn(officer, operator(role));
  await officer.sees('Sportello di riconoscimento');
  await find(officer, person, request);
  await officer.fill({ documento_originale: true, validita: 'documento_valido', volto: true, tessera_sanitaria: true, copie: true, modulo_firmato: true });
  await officer.field('sede').selectOption({ index: 1 });
  await officer.press('Conferma il riconoscimento');
  await officer.sees('Riconoscimento confermato');
  await signOut(officer);
};
