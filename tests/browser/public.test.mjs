// The public pages: reachable, unbroken, in the chosen language, refusals included.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './support/browser.mjs';
import { portal } from './support/stack.mjs';
import { Visitor } from './support/visitor.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const visit = async (options, happens) => {
  const visitor = await Visitor.arrive(browser, options);
  await happens(visitor).finally(() => visitor.leave());
};

/** The portal's own addresses that the page links to. */
const links = ({ page }) =>
  page.locator('a[href]').evaluateAll((all) => all.map(({ href }) => href.split('#')[0]).filter((href) => href.startsWith(location.origin)));

test('every page that links lead to from the home is there, accessible and fits', () =>
  visit({ width: 390, album: 'pubblico' }, async (visitor) => {
    const [seen, next] = [new Set(), [`${portal}/`]];
    while (next.length > 0) {
      const address = next.shift();
      // An address with a provider leads to another site.
      if (seen.has(address) || address.includes('/lingua/') || address.includes('/accesso?idp=')) continue;
      seen.add(address);
      // CIE has one provider: the link leads there at once.
      if (new URL(address).pathname === '/cie/accesso') continue;
      const answer = await visitor.go(address);
      assert.equal(answer.status(), 200, address);
      await visitor.look(new URL(address).pathname);
      next.push(...(await links(visitor)));
    }
    for (const path of ['/istruzioni', '/assistenza', '/scuole', '/accessibilita', '/privacy', '/note-legali', '/registrazione', '/accesso', '/spid/accesso', '/cie/accesso']) {
      assert.ok(seen.has(portal + path), `${path} is not linked from the home`);
    }
  }));

test('links within a page lead to something', () =>
  visit({}, async (visitor) => {
    for (const path of ['/', '/assistenza', '/istruzioni', '/registrazione']) {
      await visitor.go(path);
      const dangling = await visitor.page
        .locator('a[href^="#"]')
        .evaluateAll((all) => all.map((it) => it.getAttribute('href')).filter((href) => !document.getElementById(href.slice(1))));
      assert.deepEqual(dangling, [], path);
    }
  }));

test('a page that does not exist is a page that says so', () =>
  visit({ album: 'pubblico-rifiuti' }, async (visitor) => {
    for (const path of ['/nessuna-pagina', '/istanze/nessuna/domanda/qui', '/assets/nothing.css']) {
      const answer = await visitor.go(path);
      assert.equal(answer.status(), 404, path);
      if (path.startsWith('/assets')) continue;
      await visitor.sees('Pagina non trovata');
    }
  }));

test('R-ACC-1 a visitor is led to the sign-in, which says why', () =>
  visit({ album: 'pubblico-accesso' }, async (visitor) => {
    for (const path of ['/abilitazione', '/istanze', '/archivio', '/allegati', '/codice-personale', '/sportello']) {
      await visitor.go(path);
      await visitor.sees('Accesso');
      assert.match(visitor.page.url(), new RegExp(`[?&]ritorno=${encodeURIComponent(path)}`));
      await visitor.page.getByText('Per vedere quella pagina devi prima entrare').waitFor();
    }
  }));

for (const js of [true, false]) {
  test(`a school is found by words, and the next page by a link, JavaScript ${js ? 'on' : 'off'}`, () =>
    visit({ js, width: 390, album: `scuole-${js ? 'js' : 'nojs'}` }, async (visitor) => {
      await visitor.go('/scuole');
      await visitor.sees('Cerca una scuola');
      await visitor.fill({ cerca: 'te', provincia: 'NA' });
      await visitor.press('Cerca');
      await visitor.page.locator('#errori').waitFor();
      assert.deepEqual(await visitor.faults(), ['«Scuola, comune o codice»: servono almeno 3 caratteri.']);
      assert.equal(await visitor.field('provincia').inputValue(), 'NA');
      await visitor.look('too short');
      await visitor.fill({ cerca: 'citta’ nuova', provincia: '' });
      await visitor.press('Cerca');
      await visitor.page.getByRole('heading', { name: 'Risultati' }).waitFor();
      await visitor.look('found');
      await visitor.fill({ cerca: 'scuola' });
      await visitor.press('Cerca');
      await visitor.follow('Altri risultati');
      await visitor.page.waitForURL(/dopo=/);
      await visitor.look('next page');
    }));

  test(`the registration speaks English when asked to, JavaScript ${js ? 'on' : 'off'}`, () =>
    visit({ js, width: 390, album: `inglese-${js ? 'js' : 'nojs'}` }, async (visitor) => {
      await visitor.go('/registrazione');
      assert.equal(await visitor.page.locator('html').getAttribute('lang'), 'it');
      await visitor.page.locator('header').getByRole('link', { name: 'English' }).click();
      await visitor.sees('Registration');
      assert.equal(await visitor.page.locator('html').getAttribute('lang'), 'en');
      await visitor.page.locator('form[action="/registrazione"] button[type=submit]').click();
      await visitor.page.locator('#errori').waitFor();
      assert.ok((await visitor.faults()).every((fault) => !/[àèéìòù]/.test(fault)));
      await visitor.look('errors');
      await visitor.page.locator('header').getByRole('link', { name: 'Italiano' }).click();
      await visitor.sees('Registrazione');
    }));
}
