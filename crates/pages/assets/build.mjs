// Builds the static files into dist/: purged css, the few scripts, fonts and icons that the templates name,
// each with the hash of its content in its name, with .gz and .br beside it, and manifest.json (name → hashed name).
// Run: node crates/pages/assets/build.mjs

import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { PurgeCSS } from 'purgecss';

const here = dirname(fileURLToPath(import.meta.url));
const templates = join(here, '../templates');
const fresh = join(here, `dist.${process.pid}`);
const require = createRequire(import.meta.url);
const italia = dirname(require.resolve('bootstrap-italia/package.json'));
const altcha = join(dirname(require.resolve('altcha')), '../..');
const spid = join(dirname(require.resolve('spid-smart-button/package.json')), 'dist/img/spid-ico-circle-bb.svg');
const manifest = {};

/** Stores one file under a hashed name and remembers it. */
async function store(name, content) {
  const bytes = Buffer.from(content);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  const hashed = name.replace(/(\.[^.]+)$/, `.${hash}$1`);
  await writeFile(join(fresh, hashed), bytes);
  if (!name.endsWith('.woff2')) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
    await writeFile(join(fresh, `${hashed}.gz`), gzipSync(bytes, { level: 9 }));
    await writeFile(join(fresh, `${hashed}.br`), brotliCompressSync(bytes, { params }));
  }
  manifest[name] = hashed;
  return `/assets/${hashed}`;
}

/** Every template, as one list of { raw, extension }. */
async function markup(folder = templates) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.html'));
  return Promise.all(files.map(async (entry) => readFile(join(entry.parentPath ?? entry.path, entry.name), 'utf8')));
}

/** Our sheets, after the one of Bootstrap Italia. */
const OWN = ['app.css', 'seeing.css', 'typing.css', 'print.css'];

/** Weight, the fonts of the systems (all as wide as Arial), and how wide ours is beside them, measured on Italian text. */
const STAND_INS = [
  [300, ['Arial', 'Helvetica', 'Liberation Sans', 'Roboto'], 0.927],
  [400, ['Arial', 'Helvetica', 'Liberation Sans', 'Roboto'], 0.936],
  [600, ['Arial Bold', 'Helvetica Bold', 'Liberation Sans Bold', 'Roboto Bold'], 0.889],
  [700, ['Arial Bold', 'Helvetica Bold', 'Liberation Sans Bold', 'Roboto Bold'], 0.903],
];

const FACES = [
  ['Titillium Web', 'normal', 300, 'Titillium_Web/titillium-web-v10-latin-ext_latin-300'],
  ['Titillium Web', 'normal', 400, 'Titillium_Web/titillium-web-v10-latin-ext_latin-regular'],
  ['Titillium Web', 'italic', 400, 'Titillium_Web/titillium-web-v10-latin-ext_latin-italic'],
  ['Titillium Web', 'normal', 600, 'Titillium_Web/titillium-web-v10-latin-ext_latin-600'],
  ['Titillium Web', 'normal', 700, 'Titillium_Web/titillium-web-v10-latin-ext_latin-700'],
  ['Roboto Mono', 'normal', 400, 'Roboto_Mono/roboto-mono-v13-latin-ext_latin-regular'],
];

/** What is shown until the font has come has its measures, so that nothing moves then. */
const standIns = () => STAND_INS.map(([weight, fonts, width]) => {
  const percent = (value) => `${(value * 100).toFixed(1)}%`;
  const sources = fonts.map((name) => `local("${name}")`).join(',');
  const height = `ascent-override:${percent(1.133 / width)};descent-override:${percent(0.388 / width)};line-gap-override:0%`;
  return `@font-face{font-family:"Titillium Web Fallback";font-weight:${weight};src:${sources};size-adjust:${percent(width)};${height}}`;
}).join('\n');

/**
 * Own @font-face rules: the package declares them only by script. A font that is late is for the next page: no line
 * moves under a reader's eyes.
 */
async function fonts() {
  const rules = await Promise.all(FACES.map(async ([family, style, weight, file]) => {
    const bytes = await readFile(join(italia, 'dist/fonts', `${file}.woff2`));
    const url = await store(`${file.split('/').pop()}.woff2`, bytes);
    return `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};font-display:optional;src:url(${url}) format("woff2")}`;
  }));
  return rules.join('\n');
}

/** Bootstrap Italia without the rules no template uses, then ours. */
async function css(pages, scripts) {
  const source = await readFile(join(italia, 'dist/css/bootstrap-italia.min.css'), 'utf8');
  const content = [...pages.map((raw) => ({ raw, extension: 'html' })), { raw: scripts, extension: 'js' }];
  const [purged] = await new PurgeCSS().purge({
    content,
    css: [{ raw: source }],
    fontFace: true,
    safelist: { standard: ['show', 'collapsing', 'active', 'focus--mouse', 'js'], greedy: [/^alert-/] },
  });
  const own = await Promise.all(OWN.map((name) => readFile(join(here, name), 'utf8')));
  const swapped = purged.css.replaceAll(/"Titillium Web",/g, '"Titillium Web","Titillium Web Fallback",');
  return [await fonts(), standIns(), swapped, ...own].join('\n');
}

/** The official sign of SPID: a white disc takes the colour of the button for the person in it. */
async function spidSign() {
  const source = await readFile(spid, 'utf8');
  const [disc, ...person] = source.match(/(?<= d=")[^"]+/g);
  return `<symbol id="it-spid" viewBox="0 0 587.6 587.6"><path d="${disc}"/><path fill="#06c" d="${person.join('')}"/></symbol>`;
}

/** Only the icons that the templates name. */
async function sprite(pages) {
  const source = await readFile(join(italia, 'dist/svg/sprites.svg'), 'utf8');
  const names = new Set(pages.flatMap((page) => page.match(/\bit-[a-z0-9-]+/g) ?? []));
  const symbols = source.match(/<symbol[\s\S]*?<\/symbol>/g) ?? [];
  const used = symbols.filter((symbol) => names.has(symbol.match(/id="([^"]+)"/)?.[1]));
  return `<svg xmlns="http://www.w3.org/2000/svg">${used.join('')}${await spidSign()}</svg>`;
}

/** One script with all it imports; the package declares no side effects, but has some. */
async function script(entry) {
  const result = await build({ entryPoints: [join(here, entry)], bundle: true, minify: true, ignoreAnnotations: true, format: 'iife', target: 'es2020', write: false, legalComments: 'inline', logLevel: 'error' });
  return result.outputFiles[0].text;
}

await rm(fresh, { recursive: true, force: true });
await mkdir(fresh, { recursive: true });
const pages = await markup();
const app = await script('app.js');
await store('app.js', app);
await store('captcha.js', await script('captcha.js'));
await store('captcha-worker.js', await readFile(join(altcha, 'dist/workers/pbkdf2.js')));
await store('captcha.css', await readFile(join(altcha, 'dist/external/altcha.css')));
await store('app.css', await css(pages, app));
await store('noscript.css', await readFile(join(here, 'noscript.css')));
await store('sprite.svg', await sprite(pages));
await store('icon.svg', await readFile(join(here, 'icon.svg')));
await writeFile(join(fresh, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
const dist = join(here, 'dist');
await rm(dist, { recursive: true, force: true });
await rename(fresh, dist);
console.log(`assets: ${Object.keys(manifest).length} files in crates/pages/assets/dist`);
