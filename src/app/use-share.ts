import { useCallback, useState } from 'react';
import { encodeSharedQuery, type Page } from '#permalink/query-codec.ts';
import { sharedAddress } from './address-store.ts';

export interface Share {
  /** One sentence for the toast; null when there is none. */
  readonly toast: string | null;
  readonly onShare: () => void;
  /** Shows and speaks one sentence; the same one again begins anew. */
  readonly onSay: (sentence: string) => void;
  readonly onDismiss: () => void;
}

/** Copies the link, or hands it to the system's own sheet where there is one. */
export function useShare(page: Page, title: string): Share {
  const [toast, setToast] = useState<string | null>(null);
  const onShare = useCallback(() => {
    void share(page, title).then(setToast);
  }, [page, title]);
  const onSay = useCallback((sentence: string) => {
    setToast(null);
    setTimeout(setToast, 0, sentence);
  }, []);
  const onDismiss = useCallback(() => setToast(null), []);
  return { toast, onShare, onSay, onDismiss };
}

async function share(page: Page, title: string): Promise<string | null> {
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
