// Requirements of every page: accessible, and never wider than the screen.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** 200 % zoom of 1280 px, and the width at which WCAG 1.4.10 asks for reflow. */
const NARROW = [640, 320];

/** The sessions stay open: closing one would let scripts run. */
const devtools = new WeakMap();

const violations = (tags) =>
  globalThis.axe
    .run({ runOnly: tags, resultTypes: ['violations'] })
    .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`)));

/** Zero violations of WCAG 2.2 A and AA. */
export const accessible = async ({ page, js }) => {
  const check = async () => {
    await page.evaluate(`${AXE};0`);
    return page.evaluate(violations, TAGS);
  };
  const found = js ? await check() : await withScripts(page, check);
  assert.deepEqual(found, [], `accessibility of ${page.url()}`);
};

/** Lets the checker run in a page whose own scripts stay off. */
const withScripts = async (page, work) => {
  if (!devtools.has(page)) devtools.set(page, await page.context().newCDPSession(page));
  const off = (value) => devtools.get(page).send('Emulation.setScriptExecutionDisabled', { value });
  await off(true); // a session only lifts what it has imposed itself
  await off(false);
  return work().finally(() => off(true));
};

const overflowing = () => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.querySelectorAll('body *')].filter((it) => it.getBoundingClientRect().right > clientWidth + 1);
  return [`${scrollWidth} px`, ...wide.slice(0, 3).map((it) => it.outerHTML.slice(0, 160))];
};

/** No page scrolls sideways: not here, not at 200 %, not at 400 %. */
export const fits = async ({ page }) => {
  const size = page.viewportSize();
  for (const width of [size.width, ...NARROW]) {
    await page.setViewportSize({ ...size, width });
    assert.deepEqual(await page.evaluate(overflowing), [], `${page.url()} overflows ${width} px`);
  }
  await page.setViewportSize(size);
};
