// Chromium, quiet: it talks only to the stack under test.
import { accessSync, constants } from 'node:fs';
import { chromium } from 'playwright-core';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A running Chromium; a missing one is a failure that says what to type. */
export const launch = () => {
  try {
    accessSync(executablePath, constants.X_OK);
  } catch {
    throw new Error(`No Chromium at ${executablePath}: type \`sudo apt-get install chromium\`, or name yours with CHROMIUM=…`);
  }
  return chromium.launch({ executablePath, args });
};
