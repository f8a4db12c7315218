import { LONGEST_QUERY } from '#permalink/frozen-defaults.ts';
import { encodeSharedQuery } from '#permalink/query-codec.ts';
import type { AddressState } from './address-store.ts';
import { folded } from './folded-address.ts';

/**
 * Copies the link, or hands it to the system's own sheet where there is one.
 *
 * @returns one sentence for the toast; null where the system has said it itself
 */
export async function share(page: AddressState, title: string): Promise<string | null> {
  const url = await sharedAddress(page);
  if (url === null) return 'This list is too long for a link. Save it as a project file in Runs and share that.';
  const isTouch = matchMedia('(pointer: coarse)').matches;
  if (isTouch && typeof navigator.share === 'function') {
    try {
      await navigator.share({ title, url });
      return null;
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return null;
    }
  }
  try {
    await navigator.clipboard.writeText(url);
    return url.includes('#')
      ? 'Link copied. It holds every input after the #, which this page’s host does not see.'
      : 'Link copied. It holds every input; what stands after ? reaches this page’s host when it is opened.';
  } catch {
    return 'The browser did not let us copy. The link is in the address bar.';
  }
}

/** The whole address that keeps these figures for ever, release included; null where it is too long for a link. */
async function sharedAddress(page: AddressState): Promise<string | null> {
  const base = `${window.location.origin}${window.location.pathname}`;
  const query = page.isImported ? null : encodeSharedQuery(page);
  if (query !== null && query.length <= LONGEST_QUERY) return `${base}?${query}`;
  const fragment = await folded(page);
  return fragment === '' ? null : `${base}${fragment}`;
}
