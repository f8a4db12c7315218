export interface NavTabsProps {
  /** Names the navigation for readers by ear. */
  readonly label: string;
  /** `more` goes on where there is room. */
  readonly tabs: readonly { readonly id: string; readonly label: string; readonly more?: string | undefined; readonly href: string }[];
  readonly current: string;
  /** A list for a menu, else a row for the header. */
  readonly stacked?: boolean | undefined;
}

const ROW = 'h-full justify-center border-b-2 touch:min-w-11 -outline-offset-2 aria-[current=page]:border-ink';
const STACKED = 'min-h-11 px-4';

/** The header's views. They are links with addresses, so they are navigation and not an ARIA tab list. */
export function NavTabs({ label, tabs, current, stacked }: NavTabsProps) {
  return (
    <nav aria-label={label} className={stacked ? undefined : 'h-full min-w-0 overflow-x-auto print:hidden'}>
      <ul className={stacked ? undefined : 'flex h-full gap-3 min-[42rem]:gap-5 md:gap-7'}>
        {tabs.map(({ id, label: word, more, href }) => (
          <li key={id} className="h-full flex-none">
            <a
              href={href}
              data-view={id}
              aria-current={id === current ? 'page' : undefined}
              className={`flex items-center border-transparent text-body whitespace-pre text-ink-2 hover:text-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink ${stacked ? STACKED : ROW}`}
            >
              {word}
              {more && <span className={stacked ? undefined : 'max-md:hidden'}>{more}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
