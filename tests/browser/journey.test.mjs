// From the home page to the protocol number, four times: JavaScript off and on, desktop and telephone.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { changePassword, signIn, signOut } from './steps/access.mjs';
import { fillLibrary } from './steps/attachments.mjs';
import { recognise } from './steps/desk.mjs';
import { accept, chooseCode, confirmCpt, requestEnablement } from './steps/enablement.mjs';
import { confirmData, confirmEmail, findRegistration, givePersonalData, giveTaxCode } from './steps/registration.mjs';
import { amend, beginDraft, completeDraft, openArchive, submit } from './steps/submission.mjs';
import { launch } from './support/browser.mjs';
import { attachments, mail } from './support/mailbox.mjs';
import { download, keep } from './support/pdf.mjs';
import { teacher } from './support/person.mjs';
import { story } from './support/story.mjs';
import { Visitor } from './support/visitor.mjs';

const RUNS = [
  { width: 1280, js: false, role: 'ds' },
  { width: 390, js: true, role: 'aa' },
  { width: 390, js: false, role: 'dsga' },
  { width: 1280, js: true, role: 'ds' },
];

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

for (const { width, js, role } of RUNS) {
  const run = `${width}-${js ? 'js' : 'nojs'}`;
  const person = teacher();
  let citizen;
  let officer;
  let credentials;
  let enablement;
  let protocol;
  const keepAll = async (letter) => {
    const files = await attachments(letter);
    files.forEach(({ name, bytes }) => keep(`${run}-mail-${name}`, bytes));
    return files.map(({ name }) => name);
  };

  story(
    `the whole journey at ${width} px, JavaScript ${js ? 'on' : 'off'}`,
    [
      ['R-ACC-1 R-REG-1 the way to the registration starts from the instructions', async () => {
        citizen = await Visitor.arrive(browser, { width, js, album: run });
        officer = await Visitor.arrive(browser, { width, js, album: `${run}-sportello` });
        await findRegistration(citizen);
      }],
      ['R-REG-2 passaggio 1 asks for the codice fiscale and for a human being', () => giveTaxCode(citizen, person)],
      ['R-REG-6 R-REG-7 passaggio 2 asks for the personal data', () => givePersonalData(citizen, person)],
      ['R-REG-8 R-REG-9 passaggi 3 and 4 show what was typed and promise a mail', () => confirmData(citizen, person)],
      ['R-REG-10…R-REG-14 the link, its button, and a second mail with the credentials', async () => {
        credentials = await confirmEmail(citizen, person);
        assert.match(credentials.username, /^giulia\.[a-z]+\d*$/);
        assert.equal(credentials.password.length, 10);
      }],
      ['R-LOG-1 R-LOG-3 the temporary password is changed at once', async () => {
        await signIn(citizen, credentials);
        await changePassword(citizen, credentials.password, person.password);
        await citizen.sees('Attivazione del Servizio POLIS');
      }],
      ['R-ENA-1…R-ENA-5 the request leads to the modulo di adesione, which can be downloaded', async () => {
        await requestEnablement(citizen);
        await download(citizen, 'Scarica modulo di adesione', `${run}-modulo.pdf`);
      }],
      ['R-ENA-6 R-ENA-7 «Accetto» sends one mail with the CPT, the modulo, the delega and the istruzioni', async () => {
        enablement = await accept(citizen, person);
        const names = await keepAll(enablement.letter);
        assert.deepEqual(names.map((name) => name.split('-')[0]), ['modulo', 'delega', 'istruzioni']);
      }],
      ['R-CPT-1 R-CPT-2 the CPT is confirmed before going to a school', async () => {
        await confirmCpt(citizen, person, enablement.cpt);
        await signOut(citizen);
      }],
      [`R-REC-1 R-REC-3 R-REC-5 an officer (${role}) recognises the person at the desk`, () => recognise(officer, role, person, enablement.request)],
      ['R-REC-6 R-COD-1…R-COD-4 after the mail of activation the CPT becomes the codice personale', async () => {
        await mail(person.email, 'Utenza abilitata');
        await signIn(citizen, { username: credentials.username, password: person.password });
        await chooseCode(citizen, person, { username: credentials.username, cpt: enablement.cpt });
      }],
      ['R-ATT-1 a document enters the library, one of a wrong type is refused with the reason', () => fillLibrary(citizen)],
      ['R-APP-1 the draft is saved and resumed, reviewed and amended', async () => {
        await beginDraft(citizen);
        await completeDraft(citizen);
        await amend(citizen);
      }],
      ['R-APP-1 «Inoltra» gives a protocol number at once', async () => {
        protocol = await submit(citizen, person.codicePersonale);
        assert.match(protocol, /^\d{4}\/\d{7}$/);
      }],
      ['R-APP-1 the mail carries the same number, and «Archivio» the PDF', async () => {
        await keepAll(await mail(person.email, protocol));
        await openArchive(citizen);
        await download(citizen, 'Scarica il PDF', `${run}-domanda.pdf`);
        await signOut(citizen);
      }],
    ],
    async () => {
      await citizen?.leave();
      await officer?.leave();
    },
  );
}
