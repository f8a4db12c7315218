import { encodeSharedQuery, type Page } from '#permalink/query-codec.ts';
import { sharedAddress } from './address-store.ts';

/**
 * Copies the link, or hands it to the system's own sheet where there is one.
 *
 * @returns one sentence for the toast; null where the system has said it itself
 */
export async function share(page: Page, title: string): Promise<string | null> {
  const url = await sharedAddress(window, encodeSharedQuery(page));
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
    return 'Link copied. It holds every input; what stands after ? reaches this page’s host when it is opened.';
  } catch {
    return 'The browser did not let us copy. The link is in the address bar.';
  }
}
