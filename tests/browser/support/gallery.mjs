// Every page of the service in every state, rendered from its samples and served with the built style sheets.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const assets = join(root, 'crates/pages/assets/dist');
const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' };

/** The page that sends itself on to the provider at once: nothing stays to be looked at. */
const PASSING = 'spid-PostRequest';

/** Renders the pages in Italian: `names`, `url(name)` and `close()`. */
export const openGallery = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gallery-'));
  execFileSync('cargo', ['run', '--quiet', '--package', 'polis-pages', '--example', 'gallery', '--', folder], { cwd: root });
  const server = createServer(async ({ url }, answer) => {
    const { pathname } = new URL(url, 'http://gallery');
    const file = pathname.startsWith('/assets/') ? join(assets, pathname.slice(8)) : join(folder, 'it', pathname);
    const body = await readFile(file).catch(() => null);
    answer.writeHead(body ? 200 : 404, { 'content-type': TYPES[extname(pathname)] ?? 'text/plain' });
    answer.end(body);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address();
  return {
    names: readdirSync(join(folder, 'it')).filter((name) => name.endsWith('.html') && !name.startsWith(PASSING)).sort(),
    url: (name) => `http://127.0.0.1:${port}/${name}`,
    close: () => {
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true });
    },
  };
};
