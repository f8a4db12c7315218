import './places-view.css';
import { useCallback, useEffect, useLayoutEffect, useState } from 'react';
import { FRAGMENT_MARK } from '#permalink/frozen-defaults.ts';
import { type OnDemand, onDemand } from '#ui/on-demand.tsx';
import { Tabs } from '#ui/tabs.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import type { ViewProps } from './other-view.tsx';

export interface PlacesPartProps extends Omit<ViewProps, 'onStands'> {
  /** Says that the part's first content stands. */
  readonly onPartStands: () => void;
}

const TABS = [
  { id: 'places', label: 'Places' },
  { id: 'accelerators', label: 'Accelerators' },
  { id: 'when', label: 'When' },
] as const;

type Tab = (typeof TABS)[number]['id'];

const Loading = () => <p className="view-place">Loading…</p>;

const PARTS: Readonly<Record<Tab, OnDemand<PlacesPartProps>>> = {
  places: onDemand(() => import('./places-part.tsx'), Loading),
  accelerators: onDemand(() => import('./accelerators-part.tsx'), Loading),
  when: onDemand(() => import('./when-part.tsx'), Loading),
};

/** The script of the first tab, ahead of the click on the view. */
export const fetchPlaces = PARTS.places.fetch;

/** The scripts of the other tabs, but none of their data, once the first content stands. */
const OTHERS_AFTER_MS = 500;

/** A tab that the address names, as `#when`. */
function tabOf(hash: string): Tab | undefined {
  return TABS.find(({ id }) => `#${id}` === hash)?.id;
}

/**
 * The tab in the address. A link, a step back and a click all name one; an edit of the run writes the address anew without it,
 * and leaves the tab as it is. A packed list of runs is the address, and is never touched.
 *
 * @param opened grows with each address that is opened
 */
function useTab(opened: number): readonly [Tab, (tab: Tab) => void] {
  const [tab, setTab] = useState<Tab>('places');
  // biome-ignore lint/correctness/useExhaustiveDependencies: each address that is opened names its tab, or the first
  useLayoutEffect(() => setTab(tabOf(window.location.hash) ?? 'places'), [opened]);
  useEffect(() => {
    const onHash = () => setTab(tabOf(window.location.hash) ?? 'places');
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, []);
  const select = useCallback((next: Tab) => {
    setTab(next);
    const { hash, pathname, search } = window.location;
    if (!hash.startsWith(FRAGMENT_MARK))
      window.history.replaceState(null, '', `${pathname}${search}${next === 'places' ? '' : `#${next}`}`);
  }, []);
  return [tab, select];
}

/** Where, on what and when the run could have been done: three tabs of one view. */
export default function PlacesView({ onStands, ...props }: ViewProps) {
  const [tab, select] = useTab(props.page.opened);
  const onPartStands = useCallback(() => {
    onStands('places');
    setTimeout(() => {
      for (const { fetch } of Object.values(PARTS)) fetch().catch(() => {});
    }, OTHERS_AFTER_MS);
  }, [onStands]);
  const Part = PARTS[tab];
  const { places, accelerators, isComplete } = props.catalogue;
  const counts: Readonly<Partial<Record<Tab, number>>> = isComplete ? { places: places.size, accelerators: accelerators.size } : {};
  return (
    <div className="view-tabs">
      <Tabs label="What to change" tabs={TABS.map((one) => ({ ...one, count: counts[one.id] }))} current={tab} onSelect={select}>
        <ErrorBoundary key={tab} title="This tab" onCaught={onPartStands}>
          <Part {...props} onPartStands={onPartStands} />
        </ErrorBoundary>
      </Tabs>
    </div>
  );
}
