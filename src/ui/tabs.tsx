import { type ReactNode, useRef } from 'react';

export interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly id: Id; readonly label: string; readonly count?: number | undefined }[];
  readonly current: Id;
  readonly onChange: (id: Id) => void;
  /** What the current tab shows. */
  readonly children: ReactNode;
}

/** Panels in one place, one in sight. Arrow keys move between them. */
export function Tabs<Id extends string>({ label, tabs, current, onChange, children }: TabsProps<Id>) {
  const list = useRef<HTMLDivElement>(null);
  const move = (step: number) => {
    const at = tabs.findIndex(({ id }) => id === current);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (next === undefined) return;
    onChange(next.id);
    list.current?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  };
  return (
    <>
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        className="flex gap-6 overflow-x-auto border-b border-line print:hidden"
        onKeyDown={(event) => {
          if (event.key === 'ArrowRight') move(1);
          if (event.key === 'ArrowLeft') move(-1);
        }}
      >
        {tabs.map(({ id, label: word, count }) => (
          <button
            key={id}
            id={`tab-${id}`}
            type="button"
            role="tab"
            aria-selected={id === current}
            aria-controls="tab-panel"
            tabIndex={id === current ? 0 : -1}
            onClick={() => onChange(id)}
            className="min-h-10 flex-none border-b-2 border-transparent text-label whitespace-nowrap text-ink-2 -outline-offset-2 hover:text-ink touch:min-h-11 aria-selected:border-ink aria-selected:font-semibold aria-selected:text-ink"
          >
            {word} {count !== undefined && <span className="font-normal text-ink-3">{count}</span>}
          </button>
        ))}
      </div>
      <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${current}`} className="pt-4">
        {children}
      </div>
    </>
  );
}
