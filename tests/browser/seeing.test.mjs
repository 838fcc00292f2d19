// Pages are seen: where the focus is, on paper, on a narrow screen, in the reader's own colours, at rest.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './support/browser.mjs';
import { openGallery } from './support/gallery.mjs';
import { changedPixels } from './support/pixels.mjs';

let browser;
let gallery;
before(async () => {
  gallery = await openGallery();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  gallery?.close();
});

/** Shows every page to `look(page, name)` in a context with `options`; what `look` returns are complaints. */
const everyPage = async (options, look, names = gallery.names) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints = [];
  for (const name of names) {
    await page.goto(gallery.url(name));
    complaints.push(...(await look(page, name)).map((complaint) => `${name}: ${complaint}`));
  }
  await context.close();
  assert.deepEqual(complaints, []);
};

/** One sample of each page; or two, of which one often has faults. */
const oneOfEach = () => gallery.names.filter((name) => name.endsWith('-0.html'));
const twoOfEach = () => gallery.names.filter((name) => /-[01]\.html$/.test(name));

/** In the page: what has the focus, what is drawn for it, and what makes it look as it does. */
const focused = () => {
  const it = document.activeElement;
  if (!it || it === document.body) return null;
  const drawn = (it.closest('.form-check') && it.labels?.[0]) || it;
  const ground = (at) => {
    const colour = getComputedStyle(at).backgroundColor;
    return /, 0\)$/.test(colour) && at.parentElement ? ground(at.parentElement) : colour;
  };
  const box = drawn.getBoundingClientRect();
  // The sides that are on the screen: an area for text may be taller than a telephone.
  const level = [box.top, box.bottom].filter((side) => side >= 0 && side <= innerHeight).length * box.width;
  const upright = 2 * (Math.min(box.bottom, innerHeight) - Math.max(box.top, 0));
  return {
    kind: [it.localName, it.type, [...it.classList].sort().join('.'), it.closest('header, footer, nav, .alert, .next-step, p, li, dd')?.localName, ground(drawn)].join(' '),
    words: (it.name || it.textContent.trim()).slice(0, 60),
    box: { x: box.x, y: box.y, width: box.width, height: box.height },
    around: level + upright,
  };
};

const MARGIN = 10;

/** The focus must change a line of 2 px around the element (WCAG 2.4.13) by 3:1. */
const lookAtFocus = (seen, blank) => async (page) => {
  const complaints = [];
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(focused);
    if (!here) break;
    if (seen.has(here.kind)) continue;
    seen.add(here.kind);
    const { width, height } = page.viewportSize();
    const [left, top] = [Math.max(0, here.box.x - MARGIN), Math.max(0, here.box.y - MARGIN)];
    const clip = { x: left, y: top, width: Math.min(width, here.box.x + here.box.width + MARGIN) - left, height: Math.min(height, here.box.y + here.box.height + MARGIN) - top };
    if (clip.width < 1 || clip.height < 1) {
      complaints.push(`«${here.words}» (${here.kind}) has the focus outside the screen`);
      continue;
    }
    const withFocus = await page.screenshot({ clip, animations: 'disabled' });
    await page.evaluate(() => document.activeElement.blur());
    const without = await page.screenshot({ clip, animations: 'disabled' });
    const changed = await changedPixels(blank, without, withFocus, 3);
    if (changed < 2 * here.around) complaints.push(`«${here.words}» (${here.kind}): ${changed} px of ${Math.round(2 * here.around)} change by 3:1`);
  }
  return complaints;
};

for (const [colours, options] of [
  ['the colours of the service', {}],
  ['forced colours', { forcedColors: 'active' }],
  ['forced colours on black', { forcedColors: 'active', colorScheme: 'dark' }],
  ['a telephone', { viewport: { width: 390, height: 800 } }],
]) {
  test(`whatever has the focus shows it, in ${colours}`, async () => {
    const blank = await browser.newPage();
    const seen = new Set();
    await everyPage({ reducedMotion: 'reduce', ...options }, lookAtFocus(seen, blank), twoOfEach());
    for (const kind of ['a ', 'button ', 'input text', 'input password', 'input checkbox', 'input radio', 'input file', 'select ', 'textarea ', 'summary ']) {
      assert.ok([...seen].some((it) => it.startsWith(kind)), `no «${kind}» was met`);
    }
    await blank.close();
  });
}

const overflowing = () => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.querySelectorAll('body *')].filter((it) => it.getBoundingClientRect().right > clientWidth + 1);
  return [`${scrollWidth} px instead of ${clientWidth}`, ...wide.slice(0, 2).map((it) => it.outerHTML.slice(0, 120))];
};

// 1280 px at 400 % are 320 px (WCAG 1.4.10).
for (const javaScriptEnabled of [true, false]) {
  test(`no page is wider than 320 px, which is 400 % zoom, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () =>
    everyPage({ viewport: { width: 320, height: 256 }, javaScriptEnabled }, (page) => page.evaluate(overflowing)));
}

test('text twice as large stays on the screen', () =>
  everyPage({ viewport: { width: 640, height: 800 } }, async (page) => {
    await page.addStyleTag({ content: 'html{font-size:225%!important}' });
    return page.evaluate(overflowing);
  }));

test('text has 18 px, labels, hints and faults 16 px at least', () =>
  everyPage({}, (page) =>
    page.evaluate(() => {
      const size = (it) => parseFloat(getComputedStyle(it).fontSize);
      const small = (css, least) => [...document.querySelectorAll(css)].filter((it) => size(it) < least - 0.01).map((it) => `${size(it)} px: ${it.outerHTML.slice(0, 100)}`);
      return [...small('main p:not(.small), main li:not(.small *, .breadcrumb-item), main input, main select, main textarea, main .btn:not(.btn-xs, .btn-sm)', 18).filter((it) => !it.includes('small') && !it.includes('form-text')), ...small('label, legend, small, .small, .form-text, .invalid-feedback', 16)];
    }),
  ));

test('what is pressed has 24 px, the main actions 44', () =>
  everyPage({ viewport: { width: 390, height: 800 } }, (page) =>
    page.evaluate(() => {
      const low = (css, least) =>
        [...document.querySelectorAll(css)]
          .map((it) => [it.getBoundingClientRect(), it])
          .filter(([{ width, height }]) => width > 1 && height > 0 && Math.min(width, height) < least - 0.5)
          .map(([{ width, height }, it]) => `${width}×${height}: ${it.outerHTML.slice(0, 120)}`);
      return [...low('main .actions .btn, main form .btn-primary, main .digital', 44), ...low('button, summary, select, input:not([type=hidden], .form-check input, [type=checkbox], [type=radio]), .form-check label, .nav-link, .library-actions a, .summary-change a', 24)];
    }),
  ));

test('on paper there is what the page says, without what only a screen can do', async () => {
  const context = await browser.newContext({ viewport: { width: 673, height: 1000 } }); // A4 between its margins
  const page = await context.newPage();
  await page.emulateMedia({ media: 'print' });
  const complaints = [];
  for (const name of gallery.names) {
    await page.goto(gallery.url(name));
    const found = await page.evaluate(() => {
      const shown = (it) => it.checkVisibility({ visibilityProperty: true }) && it.getClientRects().length > 0;
      const controls = [...document.querySelectorAll('button, input, select, textarea, nav, .btn, footer')].filter(shown);
      const faint = [...document.querySelectorAll('.badge')].filter((it) => getComputedStyle(it).color !== 'rgb(0, 0, 0)' || parseFloat(getComputedStyle(it).borderTopWidth) < 1);
      const heading = shown(document.querySelector('h1')) ? [] : ['no heading'];
      return [...heading, ...controls.map((it) => `shown: ${it.outerHTML.slice(0, 100)}`), ...faint.map((it) => `badge: ${it.outerHTML}`)];
    });
    complaints.push(...[...found, ...(await page.evaluate(overflowing))].map((it) => `${name}: ${it}`));
  }
  await context.close();
  assert.deepEqual(complaints, []);
});

test('a receipt and a review fit a sheet of A4 or begin a second one', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  for (const [name, most] of [['submission-Receipt-0.html', 1], ['submission-Review-0.html', 2]]) {
    await page.goto(gallery.url(name));
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sheets = pdf.match(/\/Type\s*\/Page\b/g).length;
    assert.ok(sheets <= most, `${name} takes ${sheets} sheets`);
    assert.match(pdf, /\/MediaBox\s*\[0 0 59\d(\.\d+)? 84\d/, name);
  }
  await context.close();
});

test('nothing moves for a reader that asked for rest, and links glide for others', async () => {
  for (const [reducedMotion, behaviour] of [['reduce', 'auto'], ['no-preference', 'smooth']]) {
    await everyPage({ reducedMotion }, (page) =>
      page.evaluate(([still, expected]) => {
        const found = getComputedStyle(document.documentElement).scrollBehavior;
        const seconds = (it) => Math.max(...[getComputedStyle(it).transitionDuration, getComputedStyle(it).animationDuration].join().split(',').map(parseFloat));
        const moving = still ? [...document.querySelectorAll('body *')].filter((it) => seconds(it) > 0.01).map((it) => `moves: ${it.outerHTML.slice(0, 80)}`) : [];
        return [...(found === expected ? [] : [`scrolls ${found}`]), ...moving.slice(0, 3)];
      }, [reducedMotion === 'reduce', behaviour]), oneOfEach());
  }
});

test('a wait counts down, and says when it is over', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.clock.install();
  let met = 0;
  for (const name of gallery.names.filter((it) => /Resend|Concluded|Pending|Welcome/.test(it))) {
    await page.goto(gallery.url(name));
    const line = page.locator('[data-countdown]');
    if (!(await line.count())) continue;
    met += 1;
    const seconds = Number(await line.getAttribute('data-countdown'));
    const left = (after) => `${Math.floor((seconds - after) / 60)}:${String((seconds - after) % 60).padStart(2, '0')}`;
    assert.equal(await line.locator('strong').innerText(), left(0), name);
    await page.clock.runFor(2000);
    assert.equal(await line.locator('strong').innerText(), left(2), name);
    await page.clock.runFor(seconds * 1000);
    assert.equal(await line.innerText(), 'Ora puoi riprovare.', name);
  }
  assert.ok(met >= 4, `${met} pages count down`);
  await context.close();
});

test('nothing shifts when the fonts come late (CLS below 0.05)', async () => {
  for (const width of [1280, 390]) {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    await context.route('**/*.woff2', async (route) => {
      await new Promise((later) => setTimeout(later, 300));
      await route.continue();
    });
    const page = await context.newPage();
    for (const name of oneOfEach()) {
      await page.goto(gallery.url(name));
      const shift = await page.evaluate(async () => {
        await document.fonts.ready;
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        return new Promise((done) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += entry.value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => done(sum), 50);
        });
      });
      assert.ok(shift < 0.05, `${name} at ${width} px shifts by ${shift}`);
    }
    await context.close();
  }
});
