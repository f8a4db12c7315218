import { useCallback, useState } from 'react';
import type { AddressState } from './address-store.ts';

/** Fetched once the page rests: the first result does not wait for what a press needs. */
export const shareChunk = () => import('./share.ts');

export interface Share {
  /** One sentence for the toast; null when there is none. */
  readonly toast: string | null;
  readonly onShare: () => void;
  /** Shows and speaks one sentence; the same one again begins anew. */
  readonly onSay: (sentence: string) => void;
  readonly onDismiss: () => void;
}

/** Copies the link, or hands it to the system's own sheet where there is one. */
export function useShare(page: AddressState, title: string): Share {
  const [toast, setToast] = useState<string | null>(null);
  const onShare = useCallback(() => {
    void shareChunk()
      .then(({ share }) => share(page, title))
      .catch(() => 'Sharing did not load. The link is in the address bar.')
      .then(setToast);
  }, [page, title]);
  const onSay = useCallback((sentence: string) => {
    setToast(null);
    setTimeout(setToast, 0, sentence);
  }, []);
  const onDismiss = useCallback(() => setToast(null), []);
  return { toast, onShare, onSay, onDismiss };
}
