// From the request to the codice personale (R-ENA, R-CPT, R-COD).
import { codeIn, mail } from '../support/mailbox.mjs';

/** The values typed in «Attivazione del Servizio POLIS». */
const REQUEST = {
  stato_domicilio: 'Italia',
  indirizzo: 'Via dei Ciliegi',
  civico: '7',
  cap: '00184',
  comune: 'Roma',
  provincia: 'RM',
  telefono: '06 1234567',
  documento_tipo: 'Carta d’identità',
  documento_numero: 'CA12345AB',
  documento_ente: 'Comune di Roma',
  documento_rilascio_giorno: '3',
  documento_rilascio_mese: '2',
  documento_rilascio_anno: '2022',
  documento_scadenza_giorno: '3',
  documento_scadenza_mese: '2',
  documento_scadenza_anno: '2032',
  domanda: 'Qual è il cognome da nubile di tua madre?',
  risposta: 'Esposito',
  consenso_condizioni: true,
  consenso_privacy: true,
};

/** «Accedi a Istanze OnLine» → «Attivazione del Servizio POLIS» → «Conferma» → the concluding page. */
export const requestEnablement = async (citizen) => {
  await citizen.go('/abilitazione');
  await citizen.sees('La tua abilitazione');
  await citizen.follow('Accedi a Istanze OnLine');
  await citizen.sees('Attivazione del Servizio POLIS');
  await citizen.fill(REQUEST);
  await citizen.press('Conferma');
  await citizen.sees('Controlla e accetta');
};


/** «Accetto», and the mail with the CPT. */
export const accept = async (citizen, person) => {
  await citizen.press('Accetto');
  await citizen.sees('Richiesta inviata');
  const letter = await mail(person.email, 'Codice Personale Temporaneo e modulo di adesione');
  return { letter, cpt: codeIn(letter, 'Codice Personale Temporaneo'), request: codeIn(letter, 'Numero della richiesta') };
};

/** «Conferma che hai ricevuto il codice». */
export const confirmCpt = async (citizen, person, cpt) => {
  await citizen.go('/cpt/conferma');
  await citizen.sees('Conferma che hai ricevuto il codice');
  await citizen.fill({ codice_fiscale: person.codiceFiscale, cpt });
  await citizen.press('Conferma');
  await citizen.sees('Ora vai in una scuola');
};

/** The mandatory change of the CPT into the codice personale. */
export const chooseCode = async (citizen, person, { username, cpt }) => {
  await citizen.go('/codice-personale');
  await citizen.sees('Imposta il tuo Codice Personale');
  await citizen.fill({ username, cpt, nuovo_codice: person.codicePersonale, conferma_codice: person.codicePersonale });
  await citizen.press('Conferma');
  await citizen.sees('Codice Personale impostato');
};
