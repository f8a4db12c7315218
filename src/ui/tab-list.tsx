import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';

export interface TabListProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly id: Id; readonly label: ReactNode }[];
  readonly current: Id;
  readonly onSelect: (id: Id) => void;
  /** At the right of the same line: Copy, downloads. */
  readonly aside?: ReactNode;
  /** The panel of the current tab. */
  readonly children: ReactNode;
}

/** Panels of one thing in several forms, such as the formats of a citation. Arrow keys walk the tabs. */
export function TabList<Id extends string>({ label, tabs, current, onSelect, aside, children }: TabListProps<Id>) {
  const base = useId();
  const list = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent) {
    const at = tabs.findIndex((tab) => tab.id === current);
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const next = steps[event.key];
    const tab = next === undefined ? undefined : tabs[next];
    if (next === undefined || !tab) return;
    event.preventDefault();
    onSelect(tab.id);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  }

  return (
    <div className="min-w-0">
      <div className="flex items-end justify-between gap-4 border-b border-line">
        <div ref={list} role="tablist" aria-label={label} onKeyDown={onKeyDown} className="-mb-px flex min-w-0 gap-6 overflow-x-auto">
          {tabs.map((tab) => (
            <button
              key={tab.id}
              type="button"
              role="tab"
              id={`${base}-${tab.id}`}
              aria-selected={tab.id === current}
              aria-controls={`${base}-panel`}
              tabIndex={tab.id === current ? 0 : -1}
              onClick={() => onSelect(tab.id)}
              className="h-10 flex-none border-b-2 border-transparent text-label text-ink-2 -outline-offset-2 hover:text-ink aria-selected:border-ink aria-selected:font-semibold aria-selected:text-ink touch:h-11 touch:min-w-11"
            >
              {tab.label}
            </button>
          ))}
        </div>
        {aside && <div className="flex-none pb-2">{aside}</div>}
      </div>
      <div role="tabpanel" id={`${base}-panel`} aria-labelledby={`${base}-${current}`} className="min-w-0">
        {children}
      </div>
    </div>
  );
}
