/** Serves dist as a CDN would: compressed, with types. Pages whose address ends in `no-script` come without their scripts. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const ROOT = path.resolve('dist');
/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};
const COMPRESSED = /\.(html|js|css|json|svg|webmanifest)$/;

/** @param {string} html */
const withoutScripts = (html) => html.replace(/<script\b[\s\S]*?<\/script>/g, '').replace(/<link rel="modulepreload"[^>]*>/g, '');

/** @param {string} pathname @returns {{ file: string, content: Buffer } | null} */
function found(pathname) {
  const isBare = pathname === '/no-script';
  const file = path.join(ROOT, isBare || pathname === '/' ? 'index.html' : decodeURIComponent(pathname));
  if (!file.startsWith(ROOT) || !existsSync(file) || !statSync(file).isFile()) return null;
  return { file, content: isBare ? Buffer.from(withoutScripts(readFileSync(file, 'utf8'))) : readFileSync(file) };
}

/** @returns {Promise<{ base: string, close: () => void }>} */
export async function serve() {
  const server = createServer((request, response) => {
    const answer = found(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (answer === null) {
      response.writeHead(404).end();
      return;
    }
    const { file, content } = answer;
    const encoding = COMPRESSED.test(file) ? { 'content-encoding': 'gzip' } : {};
    response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream', ...encoding });
    response.end('content-encoding' in encoding ? gzipSync(content) : content);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { base: `http://127.0.0.1:${port}`, close: () => server.close() };
}
