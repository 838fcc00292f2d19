// SPID and CIE as citizens use them: from the home page to a protocol number without a desk, and the pages of a failed
// login.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { signOut } from './steps/access.mjs';
import { apply, atProvider, authenticate, chooseProvider, enableWithoutDesk, enter, proceed, welcomeWithCie, welcomeWithSpid } from './steps/digital.mjs';
import { accept, chooseCode, confirmCpt, requestEnablement } from './steps/enablement.mjs';
import { citizenSignedIn } from './steps/short.mjs';
import { launch } from './support/browser.mjs';
import { mail } from './support/mailbox.mjs';
import { teacher } from './support/person.mjs';
import { idp, portal } from './support/stack.mjs';
import { story } from './support/story.mjs';
import { Visitor } from './support/visitor.mjs';

const PROTOCOL = /^\d{4}\/\d{7}$/;

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const fromHome = async (options) => {
  const citizen = await Visitor.arrive(browser, options);
  await citizen.go('/');
  await citizen.sees('Presenta le tue istanze online');
  return citizen;
};
const scripts = (js) => `JavaScript ${js ? 'on' : 'off'}`;

for (const [width, js] of [[1280, false], [390, true], [390, false], [1280, true]]) {
  const person = teacher();
  let citizen;
  let username;
  story(
    `new with SPID at ${width} px, ${scripts(js)}`,
    [
      ['R-ENA-2 «Entra con SPID» leads through the provider to the enablement', async () => {
        citizen = await fromHome({ width, js, album: `spid-${width}-${js ? 'js' : 'nojs'}` });
        await enter(citizen, 'SPID', person);
        username = await welcomeWithSpid(citizen, person);
      }],
      ['R-REC-7 R-COD-1 the CPT becomes the codice personale, and no school is needed', () => enableWithoutDesk(citizen, person, username)],
      ['R-APP-1 «Inoltra» gives a protocol number', async () => {
        assert.match(await apply(citizen, person), PROTOCOL);
        await signOut(citizen);
      }],
    ],
    () => citizen?.leave(),
  );
}

for (const [width, js] of [[390, false], [1280, true]]) {
  const person = teacher();
  let citizen;
  let username;
  story(
    `new with CIE at ${width} px, ${scripts(js)}`,
    [
      ['R-ENA-2 the card gives no address: it is typed, and confirmed by its link', async () => {
        citizen = await fromHome({ width, js, album: `cie-${width}-${js ? 'js' : 'nojs'}` });
        await enter(citizen, 'CIE', person);
        username = await welcomeWithCie(citizen, person);
      }],
      ['R-REC-7 R-COD-1 the CPT becomes the codice personale, and no school is needed', () => enableWithoutDesk(citizen, person, username)],
      ['R-APP-1 «Inoltra» gives a protocol number', async () => assert.match(await apply(citizen, person), PROTOCOL)],
    ],
    () => citizen?.leave(),
  );
}

for (const [width, js] of [[390, true], [1280, false]]) {
  let citizen;
  let person;
  let username;
  let cpt;
  story(
    `a password, then SPID, at ${width} px, ${scripts(js)}`,
    [
      ['a citizen with a password waits for the desk', async () => {
        citizen = await Visitor.arrive(browser, { width, js });
        ({ person, username } = await citizenSignedIn(citizen));
        await requestEnablement(citizen);
        ({ cpt } = await accept(citizen, person));
        await confirmCpt(citizen, person, cpt);
        await citizen.leave();
      }],
      ['R-REC-7 SPID spares the desk, and the owner is told', async () => {
        citizen = await Visitor.arrive(browser, { width, js, album: `collegato-${width}-${js ? 'js' : 'nojs'}` });
        await citizen.go('/accesso');
        await citizen.sees('Accesso');
        await enter(citizen, 'SPID', person);
        await citizen.sees('Imposta il tuo Codice Personale');
        await mail(person.email, 'La tua utenza è collegata a SPID');
        await mail(person.email, 'Utenza abilitata');
      }],
      ['R-COD-1 R-APP-1 the codice personale is set and signs', async () => {
        await chooseCode(citizen, person, { username, cpt });
        assert.match(await apply(citizen, person), PROTOCOL);
      }],
    ],
    () => citizen?.leave(),
  );
}

for (const js of [true, false]) {
  test(`a citizen who cancels at the provider reads so, and may try again, ${scripts(js)}`, async () => {
    const citizen = await fromHome({ width: 390, js, album: `annullato-${js ? 'js' : 'nojs'}` });
    await chooseProvider(citizen, 'SPID');
    await authenticate(citizen, 'SPID', teacher(), { outcome: 'nr25' });
    await proceed(citizen);
    await citizen.sees('Hai annullato l’accesso');
    await citizen.follow('Riprova');
    await citizen.sees('Entra con SPID');
    await citizen.leave();
  });

  test(`the request may travel in a form, ${scripts(js)}`, async () => {
    const citizen = await Visitor.arrive(browser, { js, album: `post-${js ? 'js' : 'nojs'}` });
    await citizen.go(`/spid/accesso?metodo=post&idp=${encodeURIComponent(`${idp}/spid`)}`);
    if (!js) {
      await citizen.sees('Vai a SPID di prova');
      await citizen.press('Prosegui verso SPID di prova');
    }
    await authenticate(citizen, 'SPID', teacher());
    await proceed(citizen);
    await citizen.sees('Primo accesso con SPID');
    await citizen.leave();
  });
}

test('an account registered with another address is kept or annulled by choice, never unasked', async () => {
  const citizen = await Visitor.arrive(browser, { width: 390, album: 'gia-registrato' });
  const { person } = await citizenSignedIn(citizen);
  await citizen.page.context().clearCookies();
  const own = `privata.${person.email}`;
  await citizen.go('/accesso');
  await enter(citizen, 'SPID', { ...person, email: own });
  await citizen.sees('Primo accesso con SPID');
  assert.equal(await citizen.field('email').inputValue(), '');
  await citizen.fill({ email: own, termini: true, privacy: true });
  await citizen.press('Conferma');
  await citizen.page.locator('#annulla_utenza-error').waitFor();
  await citizen.sees('Primo accesso con SPID');
  await citizen.fill({ email: person.email });
  await citizen.press('Conferma');
  await citizen.sees('Attivazione del Servizio POLIS');
  await mail(person.email, 'La tua utenza è collegata a SPID');
  await citizen.leave();
});

test('a repeated answer is refused, and the session stays open', async () => {
  const citizen = await fromHome({ width: 390, album: 'ripetuto' });
  const person = teacher();
  await chooseProvider(citizen, 'SPID');
  await authenticate(citizen, 'SPID', person);
  const answer = await citizen.page.locator('form').evaluate((form) => form.outerHTML);
  await proceed(citizen);
  await welcomeWithSpid(citizen, person);
  await citizen.go(`${idp}/`);
  await citizen.page.evaluate((html) => {
    document.body.innerHTML = html;
    document.forms[0].submit();
  }, answer);
  await citizen.sees('Questo accesso è già stato usato');
  await citizen.follow('Sei già dentro? Prosegui');
  await citizen.sees('Attivazione del Servizio POLIS');
  await citizen.leave();
});

test('the answer comes back from another site with its cookie, and with no other', async () => {
  const citizen = await fromHome({ album: 'altro-sito' });
  const person = teacher();
  await enter(citizen, 'SPID', person);
  await welcomeWithSpid(citizen, person);
  // Already signed in, the citizen enters again: this time the provider is at another site,
  // `localhost`.
  await citizen.go('/spid/accesso');
  await citizen.follow('SPID di prova');
  await atProvider(citizen, 'SPID');
  await citizen.go(citizen.page.url().replace('//127.0.0.1:', '//localhost:'));
  await authenticate(citizen, 'SPID', person);
  const posted = citizen.page.waitForRequest(`${portal}/spid/acs`);
  await proceed(citizen);
  const headers = await (await posted).allHeaders();
  assert.equal(headers['sec-fetch-site'], 'cross-site');
  assert.match(headers.cookie, /__Host-spid=[0-9a-f]{64}/);
  assert.doesNotMatch(headers.cookie, /__Host-(sessione|identita)/);
  await citizen.sees('Attivazione del Servizio POLIS');
  const cookies = await citizen.page.context().cookies(portal);
  const login = cookies.find(({ name }) => name === '__Host-spid');
  assert.deepEqual([login.httpOnly, login.secure, login.sameSite, login.path], [true, true, 'None', '/']);
  assert.ok(cookies.some(({ name }) => name === '__Host-sessione'));
  await citizen.leave();
});

test('the provider ends the session that it opened, and reads that it has', async () => {
  const citizen = await fromHome({ album: 'uscita-dal-gestore' });
  const person = teacher();
  await enter(citizen, 'SPID', person);
  await welcomeWithSpid(citizen, person);
  await citizen.go(`${idp}/spid/uscita`);
  await citizen.page.getByText('Sei uscito: il servizio lo ha confermato').waitFor();
  await citizen.go('/abilitazione');
  await citizen.sees('Accesso');
  await citizen.leave();
});

test('R-COD-3 a wrong temporary code is shown beside its field, with the pair to check', async () => {
  const citizen = await fromHome({ width: 390, album: 'codice-errato' });
  const person = teacher();
  await enter(citizen, 'SPID', person);
  const username = await welcomeWithSpid(citizen, person);
  await requestEnablement(citizen);
  await accept(citizen, person);
  await citizen.go('/codice-personale');
  await citizen.fill({ username, cpt: 'SBAGLIATO1', nuovo_codice: person.codicePersonale, conferma_codice: person.codicePersonale });
  await citizen.press('Conferma');
  await citizen.follow('Controlla username e codice temporaneo');
  assert.equal(await citizen.page.evaluate(() => document.activeElement.id), 'cpt');
  assert.equal(await citizen.field('cpt').getAttribute('aria-invalid'), 'true');
  assert.equal(await citizen.field('username').inputValue(), username);
  await citizen.page.getByText('scrivili di nuovo tutti e tre').waitFor();
  await citizen.look('Codice errato');
  await citizen.leave();
});

test('the page after level 1 says why it is not enough', async () => {
  const citizen = await Visitor.arrive(browser, { width: 390, album: 'livello' });
  await citizen.go(`/spid/accesso?livello=1&idp=${encodeURIComponent(`${idp}/spid`)}`);
  await authenticate(citizen, 'SPID', teacher());
  await proceed(citizen);
  await citizen.sees('Serve il livello 2');
  await citizen.follow('Entra con il livello 2');
  await citizen.sees('Entra con SPID');
  await citizen.leave();
});
