/**
 * The last step of the build: writes the everyday run's answer and the first screen's styles into dist/index.html,
 * with a content security policy that names every inline script and style by its hash.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { headScript, MAIN_CLOSED_SCRIPT, MAIN_OPENED_SCRIPT, PRESS_KEPT_SCRIPT } from './page-scripts.mjs';

const DIST = 'dist';
const BUILT = '.build/prerender';

/** @param {string} message */
function fail(message) {
  console.error(`prerender: ${message}`);
  process.exit(1);
}

/**
 * Replaces the one place where `found` stands; a page that holds it twice or not at all is not the page this is for.
 *
 * @param {string} html
 * @param {string | RegExp} found
 * @param {string} replacement
 */
function replaceOnce(html, found, replacement) {
  const parts = html.split(found);
  if (parts.length !== 2) fail(`expected ${found} once in the page, found it ${parts.length - 1} times`);
  return parts.join(replacement);
}

/**
 * Holds what contract B and the content security policy ask of the prerendered answer.
 *
 * @param {string} answer
 */
function holdContracts(answer) {
  const mains = answer.match(/<main\b[^>]*>/g) ?? [];
  if (mains.length !== 1 || !mains[0]?.includes('data-state="ready"')) fail('expected one <main data-state="ready">');
  const outside = answer.slice(0, answer.indexOf('<main')) + answer.slice(answer.indexOf('</main>'));
  if (/<data\b/.test(outside)) fail('a figure stands outside <main>: a link to another run would show it');
  const attribute = /<[a-z][^>]*\s(style|on[a-z]+)="/.exec(answer);
  if (attribute !== null) fail(`the policy allows no ${attribute[1]} attribute: ${attribute[0].slice(0, 200)}`);
  if (/<(script|style)\b/.test(answer)) fail('the answer holds a script or a style element');
}

/**
 * Puts the linked styles of the entry into the page and deletes their file.
 *
 * @param {string} html
 */
function inlineStyles(html) {
  const link = /<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/.exec(html);
  if (link?.[1] === undefined) return fail('expected a stylesheet of the entry') ?? html;
  const file = path.join(DIST, link[1]);
  const folder = path.posix.dirname(link[1]);
  const css = readFileSync(file, 'utf8')
    .trim()
    .replaceAll(/url\((["']?)\.\//g, `url($1./${folder}/`);
  if (css.includes('</style')) fail('the styles would end their own element');
  rmSync(file);
  // A disabled link is never fetched; the loader of lazy chunks finds it and does not ask for these styles again.
  return html.split(link[0]).join(`<style>${css}</style><link rel="stylesheet" href="./${link[1]}" disabled />`);
}

/** @param {string} html */
function contentSecurityPolicy(html) {
  /** @param {string} tag */
  const hashesOf = (tag) => {
    const contents = [...html.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))].map(([, content]) => content ?? '');
    return [...new Set(contents.map((content) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`))].join(' ');
  };
  return [
    "default-src 'self'",
    `script-src 'self' ${hashesOf('script')}`,
    `style-src 'self' ${hashesOf('style')}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/**
 * Readers of previews want whole addresses. Where the site will stand is known only to whoever publishes it.
 *
 * @param {string} html
 * @param {string | undefined} siteUrl
 */
function withWholeAddresses(html, siteUrl) {
  if (siteUrl === undefined || siteUrl === '') return html;
  const site = siteUrl.endsWith('/') ? siteUrl : `${siteUrl}/`;
  const image = html.replace(/(<meta property="og:image" content=")\.?\/?/, `$1${site}`);
  return replaceOnce(image, '<meta property="og:type"', `<meta property="og:url" content="${site}" />\n    <meta property="og:type"`);
}

/** @param {string} name */
const load = (name) => import(pathToFileURL(path.resolve(BUILT, `${name}.mjs`)).href);

process.env.NODE_ENV = 'production';
const { prerender } = await load('prerender');
const { CURRENT_RELEASE } = await load('release');
const firstPack = `data/first/${CURRENT_RELEASE}.json`;
if (!existsSync(path.join(DIST, firstPack))) fail(`there is no ${firstPack}`);
const schemas = `assets/${readdirSync(path.join(DIST, 'assets')).find((name) => /^schemas-.*\.js$/.test(name)) ?? fail('there is no chunk of schemas')}`;

/** @type {string} */
const answer = prerender();
holdContracts(answer);
const opening = /<main\b[^>]*>/.exec(answer)?.[0] ?? '';
const guarded = answer
  .replace(opening, () => `${opening}<script>${MAIN_OPENED_SCRIPT}</script>`)
  .replace('</main>', () => `</template><script>${MAIN_CLOSED_SCRIPT}</script></main>`);

let html = inlineStyles(readFileSync(path.join(DIST, 'index.html'), 'utf8'));
html = replaceOnce(html, '<div id="root"></div>', `<div id="root">${guarded}</div>`);
html = replaceOnce(
  html,
  '<meta charset="utf-8" />',
  `<meta charset="utf-8" />\n    <script>${headScript(firstPack, schemas)}</script>\n    <script>${PRESS_KEPT_SCRIPT}</script>`,
);
html = withWholeAddresses(html, process.env.SITE_URL);
const policy = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(html)}" />`;
html = replaceOnce(html, '<meta charset="utf-8" />', `<meta charset="utf-8" />\n    ${policy}`);
writeFileSync(path.join(DIST, 'index.html'), html);
// What Method & data links to: how the ranges and the published runs were checked, row by row.
for (const name of ['calibration.md', 'validation.md']) cpSync(path.join('docs', name), path.join(DIST, 'docs', name));
rmSync(BUILT, { recursive: true });
console.log(`prerender: index.html holds the everyday run; ${readdirSync(path.join(DIST, 'assets')).length} files beside it`);
