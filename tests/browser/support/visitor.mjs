// A visitor at a browser: acts, sees, and notes faults.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { accessible, fits } from './audit.mjs';
import { watch } from './complaints.mjs';
import { bucket, idp, portal, state } from './stack.mjs';

/** Position of the box on a label, clear of the links in it. */
const BOX = { x: 10, y: 14 };
/** The test identity provider, at its own site and, by the other name of this machine, at another. */
const PROVIDER = [`${idp}/`, `${idp.replace('//127.0.0.1:', '//localhost:')}/`];

export class Visitor {
  #complaints;
  #album;
  #seen = 0;

  /** Opens a browser of their own. `album` names the folder of pictures, none without it. */
  static async arrive(browser, { width = 1280, js = true, album } = {}) {
    const context = await browser.newContext({
      javaScriptEnabled: js,
      viewport: { width, height: 900 },
      locale: 'it-IT',
      timezoneId: 'Europe/Rome',
      baseURL: portal,
    });
    context.setDefaultTimeout(20_000);
    return new Visitor(await context.newPage(), js, album);
  }

  constructor(page, js, album) {
    this.page = page;
    this.js = js;
    this.#album = album && join(process.env.POLIS_SHOTS ?? join(state, 'shots'), album);
    if (this.#album) mkdirSync(this.#album, { recursive: true });
    this.#complaints = watch(page, [`${portal}/`, bucket, ...PROVIDER]);
  }

  /** Types an address, or follows one from a mail. */
  go(address) {
    return this.page.goto(address);
  }

  /** Follows the link with these words. */
  follow(words) {
    return this.page.locator('main').getByRole('link', { name: words }).first().click();
  }

  /** Presses the button with these words. */
  press(words) {
    return this.page.locator('main').getByRole('button', { name: words, exact: true }).click();
  }

  /** Leaves by the header. */
  signOut() {
    return this.page.locator('header').getByRole('button', { name: 'Esci' }).click();
  }

  /** Fills fields by name: text, the words of a choice, true for a box. */
  async fill(fields) {
    for (const [name, value] of Object.entries(fields)) await this.#set(name, value);
  }

  /** The field with this name. */
  field(name) {
    return this.page.locator(`[name="${name}"]:not([type=hidden])`);
  }

  async #set(name, value) {
    const field = this.field(name);
    const kind = await field.first().evaluate((it) => (it.localName === 'select' ? 'select' : it.type));
    if (kind === 'select') await field.selectOption(value);
    else if (kind === 'file') await field.setInputFiles(value);
    else if (kind === 'radio') await this.#tick(this.page.locator(`[name="${name}"][value="${value}"]:not([type=hidden])`));
    else if (kind !== 'checkbox') await field.fill(value);
    else if ((await field.isChecked()) !== value) await this.#tick(field, value);
  }

  /** Clicks as a hand does: on the label, at its box. */
  async #tick(field, value = true) {
    const label = this.page.locator(`label[for="${await field.getAttribute('id')}"]`);
    await label.click({ position: BOX });
    assert.equal(await field.isChecked(), value, `${await label.innerText()} did not take the tick`);
  }

  /** The page has this heading and satisfies the requirements of every page. */
  async sees(heading) {
    await this.page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor().catch(() => this.#lost(heading));
    await this.look(heading);
  }

  /** Checks the current page and takes its picture. */
  async look(name) {
    await this.page.waitForLoadState();
    await this.picture(name);
    await accessible(this);
    await fits(this);
    this.contented();
  }

  /** The sentences of a refused form, in the order of its summary. */
  async faults() {
    return this.page.locator('#errori li').allInnerTexts();
  }

  /** Takes a picture into the album. */
  async picture(name) {
    if (!this.#album) return;
    this.#seen += 1;
    const file = `${String(this.#seen).padStart(2, '0')}-${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').toLowerCase()}.png`;
    await this.page.screenshot({ path: join(this.#album, file), fullPage: true });
  }

  /** The page has no hidden fault: no script error, no breach of the policy, no request to another host. */
  contented() {
    assert.deepEqual(this.#complaints.splice(0), [], `on ${this.page.url()}`);
  }

  /** Forgets the faults that a test brings about itself; any other stays. */
  pardon(expected) {
    const others = this.#complaints.splice(0).filter((complaint) => !expected.test(complaint));
    this.#complaints.push(...others);
  }

  /** Closes the browser. */
  async leave() {
    await this.page.context().close();
  }

  async #lost(heading) {
    await this.picture(`no ${heading}`);
    const text = await this.page.locator('main').innerText().catch(() => '(no page)');
    throw new Error(`«${heading}» was expected; ${this.page.url()} says:\n${text.slice(0, 600)}`);
  }
}
