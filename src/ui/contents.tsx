import { useEffect, useState } from 'react';
import { SelectInput } from './select-input.tsx';

export interface ContentsProps {
  /** Names the navigation for readers by ear. */
  readonly label: string;
  /** Headings of the page by their ids, in their order. */
  readonly items: readonly { readonly id: string; readonly label: string }[];
}

/** The page's headings: a list that stays in sight beside them, or a select above them where the page is narrow. */
export function Contents({ label, items }: ContentsProps) {
  const current = useCurrent(items);
  return (
    <>
      <nav aria-label={label} className="contents-list max-lg:hidden print:hidden">
        <ul>
          {items.map((item) => (
            <li key={item.id}>
              <a
                href={`#${item.id}`}
                aria-current={item.id === current ? 'location' : undefined}
                className="block border-l-2 border-line py-1.5 pl-3.5 text-label font-normal text-ink-2 hover:text-ink aria-[current=location]:border-ink aria-[current=location]:font-semibold aria-[current=location]:text-ink"
              >
                {item.label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="contents-select lg:hidden print:hidden">
        <SelectInput
          id="contents"
          label={label}
          options={items.map((item) => ({ value: item.id, label: item.label }))}
          value={current}
          onChange={follow}
        />
      </div>
    </>
  );
}

/** As a link would, so that the address says where the reader is. */
function follow(id: string) {
  const link = document.createElement('a');
  link.href = `#${id}`;
  link.click();
}

/** The last heading that has been scrolled past the page's header. */
function useCurrent(items: ContentsProps['items']): string {
  const [current, setCurrent] = useState(items[0]?.id ?? '');
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const passed = items.filter(
        ({ id }) => (document.getElementById(id)?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY) < BELOW_HEADER,
      );
      setCurrent((passed.at(-1) ?? items[0])?.id ?? '');
    };
    const later = () => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    addEventListener('scroll', later, { passive: true });
    return () => {
      removeEventListener('scroll', later);
      cancelAnimationFrame(frame);
    };
  }, [items]);
  return current;
}

/** Pixels from the top of the window: the header and the room a heading keeps from it. */
const BELOW_HEADER = 140;
