// People paste: from a spreadsheet, a PDF, a password manager. What only a browser does is tried here, at 390 px, with
// the keyboard, in forced colours, as Işık D’Àngelo, born in a place that has another name today.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { proveHuman } from './steps/registration.mjs';
import { launch } from './support/browser.mjs';
import { codeIn, linkIn, mail } from './support/mailbox.mjs';
import { sealed } from './support/person.mjs';
import { portal } from './support/stack.mjs';
import { Visitor } from './support/visitor.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const arrive = async (options) => {
  const visitor = await Visitor.arrive(browser, { width: 390, ...options });
  await visitor.page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: portal });
  return visitor;
};

/** Pastes a text into a field, as a keyboard does. */
const paste = async ({ page }, name, text) => {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.locator(`[name="${name}"]`).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+V');
};

/** Presses the button that has the focus after Tab reached it. */
const pressByKey = async ({ page }, words) => {
  await page.locator('main').getByRole('button', { name: words, exact: true }).focus();
  await page.keyboard.press('Enter');
};

/** A codice fiscale that nobody has yet: DNG for D’Àngelo, SKI for Işık, born in Ciano d'Enza, which is Canossa today. */
const born = () => {
  const [day, year] = [1 + Math.floor(Math.random() * 28), 40 + Math.floor(Math.random() * 50)];
  const month = Math.floor(Math.random() * 12);
  const body = `DNGSKI${year}${'ABCDEHLMPRST'[month]}${String(day + 40).padStart(2, '0')}C669`;
  return { code: sealed(body), day, month: month + 1, year: 1900 + year };
};

test('what is pasted is read as it was meant: blanks, dashes, signs that cannot be seen', async () => {
  const { code, day, month, year } = born();
  const email = `isik.${Date.now()}@posta.example`;
  const citizen = await arrive({ album: 'incolla' });
  await citizen.page.emulateMedia({ forcedColors: 'active' });
  await citizen.go('/registrazione');
  // From a cell of a spreadsheet, in groups, with a sign of direction before it.
  await paste(citizen, 'codice_fiscale', `\u200e ${code.slice(0, 3)} ${code.slice(3, 6)}\u00a0${code.slice(6, 11)}\t${code.slice(11)}\u200b\r\n`);
  assert.ok((await citizen.field('codice_fiscale').inputValue()).includes(code.slice(-5)), 'the browser cut what was pasted');
  await proveHuman(citizen);
  await pressByKey(citizen, 'Passaggio 2');
  await citizen.sees('Registrazione: i tuoi dati');
  await citizen.fill({ sesso: 'F', nazione: 'Italia', regione: 'Emilia-Romagna', provincia: "Reggio nell'Emilia", termini: true, privacy: true });
  for (const [name, text] of Object.entries({
    nome: 'Işık\u200b ',
    cognome: 'D’A\u0300ngelo',
    data_nascita_giorno: ` ${day} `,
    data_nascita_mese: String(month),
    data_nascita_anno: String(year),
    comune: 'Canossa (RE)',
    email: ` ${email}`,
    email_conferma: `${email.replace('isik', 'ISIK')}\n`,
  })) await paste(citizen, name, text);
  await pressByKey(citizen, 'Passaggio 3');
  await citizen.sees('Registrazione: verifica i dati');
  const summary = await citizen.page.locator('main').innerText();
  for (const shown of ['Işık', "D'Àngelo", "Ciano d'Enza (RE)", code]) assert.ok(summary.includes(shown), `${shown} is not in:\n${summary}`);
  assert.ok(!summary.includes('Alcuni dati non corrispondono'), 'the data agree with the codice fiscale');
  await pressByKey(citizen, 'Conferma i tuoi dati');
  await citizen.sees('Registrazione: conferma la tua email');
  await citizen.go(linkIn(await mail(email, 'Conferma la tua registrazione'), '/conferma/'));
  await pressByKey(citizen, 'Conferma la registrazione');
  await citizen.sees('Registrazione avvenuta');
  const credentials = await mail(email, 'Le tue credenziali di accesso');
  await citizen.go('/accesso');
  // From the mail, with the blanks around it.
  await paste(citizen, 'username', ` ${codeIn(credentials, 'Username').toUpperCase()} `);
  await paste(citizen, 'password', `${codeIn(credentials, 'Password provvisoria')} \u00a0`);
  await pressByKey(citizen, 'Entra');
  await citizen.sees('Cambio password obbligatorio');
  // From a password manager, twice; the old one again from the mail.
  await paste(citizen, 'vecchia_password', ` ${codeIn(credentials, 'Password provvisoria')}\n`);
  for (const name of ['nuova_password', 'conferma_password']) await paste(citizen, name, 'Primavera-2027 ');
  await pressByKey(citizen, 'Invia');
  await citizen.sees('Attivazione del Servizio POLIS');
  assert.ok((await citizen.page.locator('main').innerText()).includes('Işık'));
  await citizen.leave();
});

test('a text that is too long is pasted whole and refused, never cut', async () => {
  const visitor = await arrive({});
  await visitor.go('/assistenza#scrivi');
  await paste(visitor, 'email', 'm@example.org');
  await paste(visitor, 'messaggio', 'a'.repeat(2500));
  assert.equal((await visitor.field('messaggio').inputValue()).length, 2500);
  await pressByKey(visitor, 'Invia la richiesta');
  await visitor.page.locator('#errori').waitFor();
  assert.equal((await visitor.field('messaggio').inputValue()).length, 2500, 'what was typed is kept');
  await visitor.leave();
});

test('«Modifica» lands on its field, and the way on comes back to the review', async () => {
  const { code, day, month, year } = born();
  const email = `modifica.${Date.now()}@posta.example`;
  const citizen = await arrive({});
  await citizen.go('/registrazione');
  await citizen.fill({ codice_fiscale: code });
  await proveHuman(citizen);
  await citizen.press('Passaggio 2');
  const typed = { nome: 'Işık', cognome: 'D’Àngelo', data_nascita_giorno: String(day), data_nascita_mese: String(month), data_nascita_anno: String(year), sesso: 'F', nazione: 'Italia', regione: 'Emilia-Romagna', provincia: "Reggio nell'Emilia", comune: "Ciano d'Enza", email, email_conferma: email, termini: true, privacy: true };
  await citizen.fill(typed);
  await citizen.press('Passaggio 3');
  await citizen.sees('Registrazione: verifica i dati');
  await citizen.page.locator('a[href$="#cognome"]').click();
  await citizen.sees('Registrazione: i tuoi dati');
  const box = await citizen.field('cognome').boundingBox();
  assert.ok(box.y >= 0 && box.y + box.height <= 900, `the field is at ${box.y}`);
  await citizen.fill({ cognome: 'D’Angelo', termini: true, privacy: true });
  await citizen.press('Passaggio 3');
  await citizen.sees('Registrazione: verifica i dati');
  await citizen.leave();
});
