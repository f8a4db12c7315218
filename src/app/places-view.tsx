import { type ComponentType, lazy, Suspense, useCallback, useState } from 'react';
import { Tabs } from '#ui/tabs.tsx';
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

const PARTS: Readonly<Record<Tab, ComponentType<PlacesPartProps>>> = {
  places: lazy(() => import('./places-part.tsx')),
  accelerators: lazy(() => import('./accelerators-part.tsx')),
  when: lazy(() => import('./when-part.tsx')),
};

/** Where, on what and when the run could have been done: three tabs of one view. */
export default function PlacesView({ onStands, ...props }: ViewProps) {
  const [tab, setTab] = useState<Tab>(() => TABS.find(({ id }) => `#${id}` === window.location.hash)?.id ?? 'places');
  const onPartStands = useCallback(() => onStands('places'), [onStands]);
  const Part = PARTS[tab];
  return (
    <Tabs label="What to change" tabs={TABS} current={tab} onSelect={setTab}>
      <Suspense fallback={<p className="view-place">Loading…</p>}>
        <Part {...props} onPartStands={onPartStands} />
      </Suspense>
    </Tabs>
  );
}
