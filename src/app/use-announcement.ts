import { useEffect, useState } from 'react';

const QUIET_MS = 800;

/** What the one live region says: the totals once the reader has paused, and a toast's words at once. */
export function useAnnouncement(totals: string, toast: string | null): string {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (toast !== null) {
      setSaid(toast);
      return;
    }
    const timer = setTimeout(() => setSaid(totals), QUIET_MS);
    return () => clearTimeout(timer);
  }, [totals, toast]);
  return said;
}
