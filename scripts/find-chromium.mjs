/** Finds a Chromium to test with, and installs one where the machine may. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** @param {string} command @param {readonly string[]} args */
function works(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

function named() {
  return [process.env.PLAYWRIGHT_CHROMIUM_PATH, process.env.CHROMIUM_PATH].find(
    (file) => file !== undefined && file !== '' && existsSync(file),
  );
}

function onPath() {
  const found = NAMES.map((name) => spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout?.trim() ?? '');
  return found.find((file) => file !== '');
}

function ofPlaywright() {
  try {
    const file = createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
    return existsSync(file) ? file : undefined;
  } catch {
    return undefined;
  }
}

function fromDebian() {
  const isRoot = process.getuid?.() === 0;
  const prefix = isRoot ? [] : ['sudo', '-n'];
  if (!works('sh', ['-c', 'command -v apt-get']) || (!isRoot && !works('sudo', ['-n', 'true']))) return undefined;
  const apt = (/** @type {string[]} */ ...args) =>
    spawnSync([...prefix, 'apt-get'][0] ?? 'apt-get', [...prefix.slice(1), ...(isRoot ? [] : ['apt-get']), ...args], { stdio: 'inherit' });
  apt('update');
  apt('install', '-y', 'chromium');
  return onPath();
}

/** @returns {string | undefined} path of the browser; undefined where none is here and none can be had */
export function findChromium() {
  const here = named() ?? onPath() ?? ofPlaywright();
  if (here !== undefined) return here;
  console.log('No Chromium here: trying Playwright’s download, then Debian’s package.');
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 });
  return ofPlaywright() ?? fromDebian();
}

/** How it is launched, in tests as in benches: nothing asks the network but the page. */
export function chromiumOptions() {
  const executablePath = findChromium();
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}
