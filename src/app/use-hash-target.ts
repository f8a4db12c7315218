import { useEffect } from 'react';

/**
 * Brings the heading that the address names into sight once it is there: the browser looked for it before the view had come.
 *
 * @param opened grows with each address that is opened
 * @param isThere true once what stands above the headings has its final height
 */
export function useHashTarget(opened: number, isThere: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is another place to go to
  useEffect(() => {
    if (!isThere) return;
    const id = window.location.hash.slice(1);
    if (id !== '') document.getElementById(id)?.scrollIntoView({ behavior: 'instant' });
  }, [opened, isThere]);
}
