import { useEffect } from 'react';

const FAR_PX = 300;

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
    const target = id === '' ? null : document.getElementById(id);
    if (target === null) return;
    target.scrollIntoView({ behavior: 'instant' });
    // A face that comes late moves lines: once more, unless the reader has gone elsewhere by then.
    void document.fonts.ready.then(() => {
      const { top } = target.getBoundingClientRect();
      if (top > -FAR_PX && top < FAR_PX) target.scrollIntoView({ behavior: 'instant' });
    });
  }, [opened, isThere]);
}
