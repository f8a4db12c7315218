import type { MouseEvent } from 'react';

export interface NavTabsProps<Id extends string> {
  /** Names the navigation for readers by ear. */
  readonly label: string;
  readonly tabs: readonly { readonly id: Id; readonly label: string; readonly href: string }[];
  readonly current: Id;
  /** A plain click; one with a modifier key is left to the browser, which opens the address anew. */
  readonly onSelect?: ((id: Id) => void) | undefined;
}

/** The header's views. They are links with addresses, so they are navigation and not an ARIA tab list. */
export function NavTabs<Id extends string>({ label, tabs, current, onSelect }: NavTabsProps<Id>) {
  function select(event: MouseEvent, id: Id) {
    if (!onSelect || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onSelect(id);
  }
  return (
    <nav aria-label={label} className="h-full min-w-0 overflow-x-auto print:hidden">
      <ul className="flex h-full gap-7">
        {tabs.map(({ id, label: word, href }) => (
          <li key={id} className="h-full flex-none">
            <a
              href={href}
              aria-current={id === current ? 'page' : undefined}
              onClick={(event) => select(event, id)}
              className="flex h-full items-center justify-center border-b-2 touch:min-w-11 border-transparent text-body text-ink-2 -outline-offset-2 hover:text-ink aria-[current=page]:border-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink"
            >
              {word}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
