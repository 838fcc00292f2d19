// Nothing needs a mouse (WCAG 2.1.1, 2.4.1, 2.4.3, 2.4.7, 3.3.1).
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { atProvider } from './steps/digital.mjs';
import { launch } from './support/browser.mjs';
import { teacher } from './support/person.mjs';
import { Visitor } from './support/visitor.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

/** The element with the focus: its name or its words. */
const focused = ({ page }) => page.evaluate(() => document.activeElement.name || document.activeElement.textContent.trim());

/** Presses Tab until the wanted element has the focus; returns the elements passed on the way. */
const tabTo = async (visitor, wanted, limit = 60) => {
  const passed = [];
  for (let presses = 0; presses < limit; presses += 1) {
    await visitor.page.keyboard.press('Tab');
    const here = await focused(visitor);
    if (here.includes(wanted)) return passed;
    passed.push(here);
  }
  throw new Error(`«${wanted}» cannot be reached by Tab; passed: ${passed.join(' | ')}`);
};

test('the first Tab offers to skip to the content, and skips', async () => {
  const visitor = await Visitor.arrive(browser);
  for (const path of ['/', '/istruzioni', '/registrazione', '/accesso']) {
    await visitor.go(path);
    await visitor.page.keyboard.press('Tab');
    assert.equal(await focused(visitor), 'Vai al contenuto principale', path);
    const link = visitor.page.getByRole('link', { name: 'Vai al contenuto principale' });
    assert.ok((await link.boundingBox()).height > 10, 'the link shows itself');
    await visitor.page.keyboard.press('Enter');
    assert.match(visitor.page.url(), /#contenuto$/);
  }
  await visitor.leave();
});

test('R-REG-2 passaggio 1 is done with the keyboard alone, and what is wrong takes the focus', async () => {
  const visitor = await Visitor.arrive(browser, { album: 'tastiera' });
  const { keyboard } = visitor.page;
  await visitor.go('/registrazione');
  await tabTo(visitor, 'codice_fiscale');
  await keyboard.type('RSSMRA85T10A562X');
  await keyboard.press('Enter');
  await visitor.page.locator('#errori').waitFor();
  assert.equal(await visitor.page.evaluate(() => document.activeElement.id), 'errori');
  assert.match(await visitor.page.title(), /^Errore: /);
  await visitor.look('Errore');
  await tabTo(visitor, 'codice fiscale', 1);
  await keyboard.press('Enter');
  assert.equal(await focused(visitor), 'codice_fiscale', 'the link of the summary leads to the field');
  assert.equal(await visitor.field('codice_fiscale').inputValue(), 'RSSMRA85T10A562X', 'what was typed is kept');
  await keyboard.press('Control+A');
  await keyboard.type(teacher().codiceFiscale);
  await keyboard.press('Tab');
  await keyboard.press('Space');
  await visitor.page.locator('altcha-widget').getByText('Verificato').waitFor();
  await tabTo(visitor, 'Passaggio 2', 5);
  await keyboard.press('Enter');
  await visitor.sees('Registrazione: i tuoi dati');
  await visitor.leave();
});

test('R-ENA-2 the provider is chosen with the keyboard alone', async () => {
  const visitor = await Visitor.arrive(browser, { album: 'tastiera-spid' });
  await visitor.go('/accesso');
  await tabTo(visitor, 'Entra con SPID');
  await visitor.page.keyboard.press('Enter');
  await visitor.sees('Entra con SPID');
  await tabTo(visitor, 'SPID di prova');
  await visitor.page.keyboard.press('Enter');
  await atProvider(visitor, 'SPID');
  await visitor.leave();
});

test('a secret is shown and hidden with the keyboard alone, and one sees where one is', async () => {
  const visitor = await Visitor.arrive(browser, { album: 'tastiera-mostra' });
  await visitor.go('/accesso');
  await visitor.fill({ password: 'Primavera-2026' });
  await tabTo(visitor, 'Mostra');
  const button = visitor.page.locator('[data-reveal=password]');
  // The outline of every other element; it grows for a moment.
  await visitor.page.waitForFunction(() => parseFloat(getComputedStyle(document.activeElement).outlineWidth) >= 3);
  for (const [words, type] of [['Nascondi Password', 'text'], ['Mostra Password', 'password']]) {
    await visitor.page.keyboard.press('Enter');
    assert.equal((await button.textContent()).trim(), words);
    assert.equal(await visitor.field('password').getAttribute('type'), type);
    await visitor.look(words);
  }
  await visitor.leave();
});

test('the menu of a telephone opens and closes with the keyboard', async () => {
  const visitor = await Visitor.arrive(browser, { width: 390, album: 'tastiera-menu' });
  await visitor.go('/');
  const menu = visitor.page.getByRole('button', { name: 'Mostra il menu' });
  await menu.focus();
  await visitor.page.keyboard.press('Enter');
  const item = visitor.page.locator('#menu').getByRole('link', { name: 'Assistenza' });
  await item.click({ trial: true }); // waits until the menu has come to rest
  assert.equal(await menu.getAttribute('aria-expanded'), 'true');
  await visitor.picture('menu');
  await visitor.page.keyboard.press('Escape');
  await item.waitFor({ state: 'hidden' });
  await visitor.leave();
});
