// PDFs that arrive: opened here, kept in the folder that is validated after the tests.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { state } from './stack.mjs';

const folder = join(state, 'pdf');

const opened = (bytes, name) => {
  assert.equal(bytes.subarray(0, 5).toString('latin1'), '%PDF-', `${name} is no PDF`);
  assert.match(bytes.subarray(-64).toString('latin1'), /%%EOF\s*$/, `${name} is cut off`);
};

/** Keeps a PDF that came by mail. */
export const keep = (name, bytes) => {
  opened(bytes, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), bytes);
};

/** Follows a link that downloads a PDF, and keeps it. */
export const download = async (somebody, words, name) => {
  const path = await somebody.download(words, 'pdf', name);
  opened(readFileSync(path), name);
};
