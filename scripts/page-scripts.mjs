/** The small scripts that the build writes into the page, before any file has come. */

/**
 * Whether an address asks for anything but the everyday run, which is what the prerendered page answers.
 * Marks that mail and social networks hang onto links ask for nothing. Written into the page as it stands here,
 * so it may name nothing from outside itself.
 *
 * @param {{ readonly search: string, readonly hash: string }} address
 */
export function asksForAnother({ search, hash }) {
  const campaign = /^(utm_[a-z]+|fbclid|gclid|dclid|msclkid|mc_[ce]id)$/;
  const keys = search
    .slice(1)
    .split('&')
    .map((pair) => pair.split('=', 1)[0] ?? '');
  return hash.startsWith('#z=') || keys.some((key) => key !== '' && !campaign.test(key));
}

/**
 * In the head: marks the page as a link's and asks at once for the data and for what validates it, beside the script
 * that will read them.
 *
 * @param {string} firstPack address of the pack that the first result of a link needs
 * @param {string} schemas address of the script that validates it
 */
export function headScript(firstPack, schemas) {
  return `(() => {
${asksForAnother}
if (!asksForAnother(location)) return;
document.documentElement.dataset.link = '';
const early = (link) => document.head.append(Object.assign(document.createElement('link'), link));
early({ rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: ${JSON.stringify(firstPack)} });
early({ rel: 'modulepreload', href: ${JSON.stringify(schemas)} });
})()`;
}

/**
 * In the head: keeps the last button that was pressed while the page's script was still on its way, and presses it once
 * the page listens. Links and buttons that the browser itself serves have done their work already.
 */
export const PRESS_KEPT_SCRIPT = `(() => {
let pressed;
const keep = ({ target }) => {
pressed = target.closest('button:not([popovertarget])') ?? pressed;
};
addEventListener('click', keep, true);
addEventListener('listening', () => {
removeEventListener('click', keep, true);
pressed?.click();
}, { once: true });
})()`;

/**
 * Right after the opening main. For a link it has the parser put all that follows into an inert template: the
 * default's answer never becomes part of the document. It takes itself away, so that React finds its own markup.
 */
export const MAIN_OPENED_SCRIPT = `(({ currentScript }) => {
if ('link' in document.documentElement.dataset) {
currentScript.parentElement.dataset.state = 'loading';
document.write('<template>');
}
currentScript.remove();
})(document)`;

/** Right before the closing main, after the end tag of that template, which a parser ignores where none is open. */
export const MAIN_CLOSED_SCRIPT = `(({ currentScript }) => {
if ('link' in document.documentElement.dataset) currentScript.previousElementSibling.remove();
currentScript.remove();
})(document)`;
