/** `npm start`: installs what is missing, builds where sources are newer, serves, and prints the address. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { installWhatIsMissing } from './install.mjs';

const PORT = 4173;
const SOURCES = ['src', 'public', 'scripts', 'index.html', 'vite.config.ts', 'package.json'];

/** @param {string} file @returns {number} newest change of a file or of anything below a folder, ms */
function changed(file) {
  const stat = statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(file).map((name) => changed(path.join(file, name))));
}

function isBuilt() {
  const built = 'dist/index.html';
  return existsSync(built) && SOURCES.every((source) => changed(source) <= statSync(built).mtimeMs);
}

/** @param {number} port @returns {Promise<number>} the port if it is free, else one that is */
function freePort(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(freePort(0)));
    server.listen(port, 'localhost', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : port));
    });
  });
}

installWhatIsMissing();
if (!isBuilt()) {
  console.log('Building…');
  const { status } = spawnSync('npm', ['run', 'build', '--silent'], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
}
const port = await freePort(PORT);
const server = spawn(
  process.execPath,
  ['node_modules/vite/bin/vite.js', 'preview', '--port', String(port), '--strictPort', '--logLevel', 'error'],
  { stdio: 'inherit' },
);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill());
server.on('exit', (code) => process.exit(code ?? 0));
console.log(`Trainprint is served at http://localhost:${port}/`);
