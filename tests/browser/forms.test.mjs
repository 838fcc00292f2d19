// A refused form keeps the typed values, shows each fault beside its field, and never sends a secret back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { changePassword, signIn } from './steps/access.mjs';
import { confirmData, confirmEmail, givePersonalData, giveTaxCode, personalData } from './steps/registration.mjs';
import { launch } from './support/browser.mjs';
import { teacher } from './support/person.mjs';
import { Visitor } from './support/visitor.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

for (const js of [true, false]) {
  test(`R-REG-6 R-REG-7 passaggio 2 keeps what was typed, JavaScript ${js ? 'on' : 'off'}`, async () => {
    const person = teacher();
    const citizen = await Visitor.arrive(browser, { js, width: 390, album: `moduli-${js ? 'js' : 'nojs'}` });
    await citizen.go('/registrazione');
    await giveTaxCode(citizen, person);
    const { sesso, termini, ...typed } = { ...personalData(person), data_nascita_mese: '13', email_conferma: 'altra@posta.example' };
    await citizen.fill(typed);
    await citizen.press('Passaggio 3');
    await citizen.page.locator('#errori').waitFor();
    const faults = await citizen.faults();
    assert.equal(faults.length, 4, faults.join(' '));
    for (const [name, value] of Object.entries(typed)) {
      const field = citizen.field(name);
      if (value === true) assert.ok(await field.isChecked(), name);
      else if (!['nazione', 'regione', 'provincia'].includes(name)) assert.equal(await field.inputValue(), value, name);
      else assert.equal(await field.locator('option:checked').innerText(), value, name);
    }
    for (const name of ['data_nascita_mese', 'email_conferma']) {
      assert.match(await citizen.field(name).getAttribute('class'), /is-invalid/, name);
    }
    await citizen.look('Passaggio 2 con errori');
    await citizen.leave();
  });
}

test('R-LOG-2 R-LOG-4 a weak password is refused by its rule, and none is sent back', async () => {
  const person = teacher();
  const citizen = await Visitor.arrive(browser, { width: 390, album: 'moduli-password' });
  await citizen.go('/registrazione');
  await giveTaxCode(citizen, person);
  await givePersonalData(citizen, person);
  await confirmData(citizen, person);
  const credentials = await confirmEmail(citizen, person);
  await signIn(citizen, credentials);
  await changePassword(citizen, credentials.password, 'primavera');
  await citizen.page.locator('#errori').waitFor();
  assert.match((await citizen.faults()).join(' '), /maiuscola|numero/);
  for (const name of ['vecchia_password', 'nuova_password', 'conferma_password']) {
    assert.equal(await citizen.field(name).inputValue(), '', name);
  }
  assert.ok(!(await citizen.page.content()).includes(credentials.password));
  await citizen.look('Password debole');
  await citizen.leave();
});
