import './tabs.css';
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';

export interface TabsProps<Id extends string> {
  /** Names the list of tabs for readers by ear. */
  readonly label: string;
  /** A count stands beside its word, as of rows. */
  readonly tabs: readonly { readonly id: Id; readonly label: string; readonly count?: number | undefined }[];
  readonly current: Id;
  readonly onSelect: (id: Id) => void;
  /** Buttons at the right end of the tabs' line; under the panel on a phone. */
  readonly actions?: ReactNode;
  /** The panel of the current tab. */
  readonly children: ReactNode;
}

/** Steps that a key takes along the tabs; past either end it goes on at the other. */
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Tabs that show one panel in place: arrows move and choose, Home and End go to the ends, Tab goes on to the panel. */
export function Tabs<Id extends string>({ label, tabs, current, onSelect, actions, children }: TabsProps<Id>) {
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const index = tabs.findIndex(({ id }) => id === current);

  function goTo(next: number) {
    const tab = tabs[(next + tabs.length) % tabs.length];
    if (tab === undefined) return;
    onSelect(tab.id);
    const button = list.current?.querySelector<HTMLElement>(`[data-tab="${tab.id}"]`);
    button?.focus();
    button?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  function onKey(event: KeyboardEvent) {
    const step = STEPS[event.key];
    const next = step === undefined ? { Home: 0, End: tabs.length - 1 }[event.key] : index + step;
    if (next === undefined) return;
    event.preventDefault();
    goTo(next);
  }

  return (
    <div className="tabs">
      <div ref={list} role="tablist" aria-label={label} onKeyDown={onKey} tabIndex={-1} className="tabs-list">
        {tabs.map(({ id, label: word, count }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${base}-${id}`}
            data-tab={id}
            aria-selected={id === current}
            aria-controls={`${base}-panel`}
            tabIndex={id === current ? 0 : -1}
            onClick={() => onSelect(id)}
            className="tab text-label font-normal"
          >
            {word}
            {count !== undefined && <span className="font-normal text-ink-3"> {count}</span>}
          </button>
        ))}
      </div>
      {actions && <div className="tabs-actions">{actions}</div>}
      <div role="tabpanel" id={`${base}-panel`} aria-labelledby={`${base}-${current}`} className="tabs-panel">
        {children}
      </div>
    </div>
  );
}
