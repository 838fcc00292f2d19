// The stack under test, as `infra/local/stack.py exec` names it.

const named = (name) => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run this inside \`python3 infra/local/stack.py exec -- …\`, as \`make test\` does.`);
  return value;
};

/** Address of the portal, without a slash at the end. */
export const portal = named('POLIS_URL');
/** Address of the bucket, where the browser sends files and fetches them. */
export const bucket = `${named('POLIS_AWS')}/${named('BUCKET')}`;
/** Address of the mailbox. */
export const mailbox = named('POLIS_MAILBOX');
/** Address of the test identity provider. */
export const idp = named('POLIS_IDP');
/** Folder for the files of the run. */
export const state = named('POLIS_STATE');
