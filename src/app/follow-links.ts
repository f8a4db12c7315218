import { VIEWS } from '#permalink/query-codec.ts';
import { addressStore } from './use-page.ts';

/**
 * Links to this very page are followed without loading it anew. They stay links: with a modifier key, or copied, they
 * are what they say.
 */
export function followLinks(): void {
  const follow = (event: MouseEvent) => {
    const link = isPlain(event) && event.target instanceof Element ? event.target.closest('a') : null;
    const href = link?.getAttribute('href') ?? '';
    if (link === null || link.target !== '' || link.hasAttribute('download') || !/^(\.\/$|\?)/.test(href)) return;
    event.preventDefault();
    link.closest<HTMLElement>('[popover]')?.hidePopover();
    if (!showView(link.dataset.view)) addressStore().visit(href);
    if (link.dataset.view !== undefined || !href.includes('#')) window.scrollTo(0, 0);
  };
  document.addEventListener('click', follow);
}

function isPlain({ defaultPrevented, button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return !(defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey);
}

/** The same list in another view: nothing is read anew, and a list that no address can hold goes with it. */
function showView(id: string | undefined): boolean {
  const view = VIEWS.find((one) => one === id);
  const { edit, write, getState } = addressStore();
  if (view === undefined) return false;
  edit({ view }, `view:${view}`);
  if (getState().fragment === null) write();
  return true;
}
