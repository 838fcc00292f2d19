// The citizen's mailbox.
import { Buffer } from 'node:buffer';
import { setTimeout as wait } from 'node:timers/promises';
import { mailbox } from './stack.mjs';

const PATIENCE = 60_000;

const read = async (path) => {
  const answer = await fetch(`${mailbox}${path}`);
  if (!answer.ok) throw new Error(`The mailbox answers ${answer.status} to ${path}`);
  return answer;
};

/** Every mail to that person until now. */
export const mails = async (to) => {
  const all = await (await read('/email')).json();
  return all.filter((mail) => mail.to.some(({ address }) => address === to));
};

/** The last mail to that person whose subject contains these words; waits until it is there. */
export const mail = async (to, subject) => {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const all = await mails(to);
    const found = all.filter((one) => one.subject.includes(subject)).at(-1);
    if (found) return found;
    if (Date.now() > deadline) {
      throw new Error(`No mail «${subject}» to ${to} in a minute; there: ${all.map((one) => `«${one.subject}»`).join(', ') || 'nothing'}`);
    }
    await wait(200);
  }
};

/** The first address in a mail with this path. */
export const linkIn = (mail, path) => mail.text.match(new RegExp(`https?://[^\\s]+${path}[^\\s]*`))?.[0];

/** The text under (or beside) these words in a mail: a code to copy. */
export const codeIn = (mail, words) => mail.text.match(new RegExp(`${words}:?\\s+(\\S+)`))?.[1];

/** The attachments of a mail: name and bytes. */
export const attachments = (mail) =>
  Promise.all(
    (mail.attachments ?? []).map(async ({ fileName, generatedFileName }) => {
      const file = await read(`/email/${mail.id}/attachment/${encodeURIComponent(generatedFileName)}`);
      return { name: fileName, bytes: Buffer.from(await file.arrayBuffer()) };
    }),
  );
