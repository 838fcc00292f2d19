// PDFs that arrive: opened here, kept in the folder that is validated after the tests.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { state } from './stack.mjs';

const PATIENCE = 60_000;
const folder = join(state, 'pdf');

const opened = (bytes, name) => {
  assert.equal(bytes.subarray(0, 5).toString('latin1'), '%PDF-', `${name} is no PDF`);
  assert.match(bytes.subarray(-64).toString('latin1'), /%%EOF\s*$/, `${name} is cut off`);
};

/** Keeps a PDF of a mail. */
export const keep = (name, bytes) => {
  opened(bytes, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), bytes);
};

/** Follows a link that downloads a PDF, asks again while it is not ready, and keeps it. */
export const download = async (somebody, words, name) => {
  const { page } = somebody;
  const downloading = page.waitForEvent('download', { timeout: PATIENCE });
  const over = downloading.then(() => true, () => true);
  await somebody.follow(words);
  const retry = page.getByRole('link', { name: 'Riprova' });
  while (!(await Promise.race([over, wait(1000)]))) {
    if (await retry.isVisible()) await retry.click();
  }
  const path = join(folder, name);
  await (await downloading).saveAs(path);
  opened(readFileSync(path), name);
};
