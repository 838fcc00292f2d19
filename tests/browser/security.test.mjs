// Headers and cookies: the instructions that the browser keeps.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { signIn } from './steps/access.mjs';
import { operator } from './steps/desk.mjs';
import { citizenSignedIn } from './steps/short.mjs';
import { giveTaxCode } from './steps/registration.mjs';
import { launch } from './support/browser.mjs';
import { teacher } from './support/person.mjs';
import { portal } from './support/stack.mjs';
import { Visitor } from './support/visitor.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

test('every cookie is __Host-, HttpOnly, Secure and SameSite=Lax', async () => {
  const [officer, citizen] = [await Visitor.arrive(browser), await Visitor.arrive(browser)];
  await signIn(officer, operator('aa'));
  await officer.sees('Sportello di riconoscimento');
  await citizen.go('/registrazione');
  await giveTaxCode(citizen, teacher());
  const cookies = [...(await officer.page.context().cookies()), ...(await citizen.page.context().cookies())];
  assert.deepEqual(cookies.map(({ name }) => name).sort(), ['__Host-prova', '__Host-prova', '__Host-registrazione', '__Host-sessione']);
  for (const { name, httpOnly, secure, sameSite, path } of cookies) {
    assert.deepEqual([name.slice(0, 7), httpOnly, secure, sameSite, path], ['__Host-', true, true, 'Lax', '/'], name);
  }
  await officer.leave();
  await citizen.leave();
});

test('the policy allows nothing inline, no stranger, no frame', async () => {
  const { headers } = await fetch(`${portal}/`);
  const policy = headers.get('content-security-policy');
  for (const rule of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"]) {
    assert.ok(policy.includes(rule), rule);
  }
  assert.ok(!policy.includes('unsafe'), policy);
  assert.equal(headers.get('x-content-type-options'), 'nosniff');
});

test('R-REC-1 a citizen who opens the desk reads that it is not for them', async () => {
  const citizen = await Visitor.arrive(browser, { width: 390, album: 'vietato' });
  await citizenSignedIn(citizen);
  const answer = await citizen.go('/sportello');
  assert.equal(answer.status(), 403);
  await citizen.sees('Non puoi aprire questa pagina');
  await citizen.leave();
});

test('R-LOG-5 wrong credentials are refused without saying which, and the password is not sent back', async () => {
  const stranger = await Visitor.arrive(browser, { width: 390, album: 'credenziali' });
  await signIn(stranger, { username: 'nessuno.davvero', password: 'Sbagliata-1' });
  await stranger.page.locator('#errori').waitFor();
  assert.match((await stranger.faults()).join(), /Username o password non corretti/);
  assert.equal(await stranger.field('username').inputValue(), 'nessuno.davvero');
  assert.equal(await stranger.field('password').inputValue(), '');
  assert.ok(!(await stranger.page.content()).includes('Sbagliata-1'));
  await stranger.look('Credenziali errate');
  await stranger.leave();
});
