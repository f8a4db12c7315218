import { addressStore } from './use-page.ts';

/**
 * Links to this very page are followed without loading it anew. They stay links: with a modifier key, or copied, they
 * are what they say.
 *
 * @returns what takes the listener away again
 */
export function followLinks(): () => void {
  const follow = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const href = link?.getAttribute('href') ?? '';
    if (link === null || link.target !== '' || link.hasAttribute('download') || !(href === './' || href.startsWith('?'))) return;
    event.preventDefault();
    link.closest<HTMLElement>('[popover]')?.hidePopover();
    addressStore().visit(href);
    if (!href.includes('#')) window.scrollTo(0, 0);
  };
  document.addEventListener('click', follow);
  return () => document.removeEventListener('click', follow);
}
