import { useDeferredValue, useMemo, useState } from 'react';
import type { BestRow } from '#core/best.ts';
import type { Catalogue } from '#core/catalogue.ts';
import { carrierOf } from '#core/same-work.ts';
import type { Scenario } from '#core/scenario.ts';
import { BestList } from '#features/hardware/best-list.tsx';
import { BoundsFields } from '#features/hardware/bounds-fields.tsx';
import { BuysList } from '#features/hardware/buys-list.tsx';
import type { HardwareRow } from '#features/hardware/hardware-rows.ts';
import type { MassUnit } from '#format/quantity-format.ts';
import { placeName } from '#format/sentence-words.ts';
import { Alert } from '#ui/alert.tsx';
import { Checkbox } from '#ui/checkbox.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { useBest } from './use-best.ts';
import { useBounds } from './use-bounds.ts';

export interface BestSectionProps {
  readonly scenario: Scenario;
  readonly rows: readonly HardwareRow[];
  readonly catalogue: Catalogue;
  readonly units: MassUnit;
  /** True where the method in force takes one grid factor wherever a run takes place. */
  readonly isGridFixed: boolean;
  readonly onUse: (there: Scenario) => void;
}

const ASPECTS = [
  { value: 'best', label: 'Ten best' },
  { value: 'buys', label: 'What it buys' },
] as const;

/** All places and all accelerators within the reader's bounds, and the other way round: what the bounds buy. */
export function BestSection({ scenario, rows, catalogue, units, isGridFixed, onUse }: BestSectionProps) {
  const [aspect, setAspect] = useState<(typeof ASPECTS)[number]['value']>('best');
  const [isReleased, setReleased] = useState(false);
  const { texts, bounds, onText, onChange, onClear } = useBounds();
  const asked = useMemo(() => (isReleased ? { ...scenario, ...RELEASED } : scenario), [scenario, isReleased]);
  const { best, isStale, error, hasOffers } = useBest(asked, useDeferredValue(bounds), catalogue, aspect === 'best');
  const providers = useMemo(() => rentingProviders(catalogue), [catalogue]);
  const use = ({ acceleratorId, placeId }: BestRow) => {
    const carrier = carrierOf(asked, catalogue);
    const accelerator = catalogue.accelerators.get(acceleratorId);
    const there = carrier.status === 'none' || accelerator === undefined ? null : carrier.to(accelerator);
    if (there !== null) onUse({ ...there, placeId });
  };
  return (
    <section aria-labelledby="best-title" className="min-w-0">
      <h2 id="best-title" className="text-chart-title-half">
        Best for you, over all places and accelerators
      </h2>
      <p className="mt-1 text-chart-label text-ink-3">The cleanest within your bounds; a bound left empty is none.</p>
      <BoundsFields
        texts={texts}
        onText={onText}
        where={bounds.where}
        onWhere={(where) => onChange({ where })}
        providers={providers}
        mustFit={bounds.mustFit}
        onMustFit={(mustFit) => onChange({ mustFit })}
        count={scenario.acceleratorCount}
      />
      <HeldNote scenario={scenario} isGridFixed={isGridFixed} isReleased={isReleased} onReleased={setReleased} />
      <Segmented name="best-aspect" legend="Show" legendHidden options={ASPECTS} value={aspect} onChange={setAspect} className="mt-4" />
      {aspect === 'buys' && <BuysList rows={rows} bounds={bounds} placeName={placeName(scenario, catalogue)} units={units} />}
      {aspect === 'best' && error !== null && (
        <div className="mt-4">
          <Alert kind="error" title="The best combinations could not be looked for">
            <p>{error.message}</p>
          </Alert>
        </div>
      )}
      {aspect === 'best' && error === null && !best && <p className="view-place">Computing every place and accelerator…</p>}
      {aspect === 'best' && best && (
        <BestList best={best} catalogue={catalogue} units={units} isStale={isStale} onUse={use} onClear={onClear} />
      )}
      {aspect === 'best' && best && !hasOffers && (
        <p className="mt-2 text-hint text-warn">The list of instances did not load, so availability is unknown everywhere.</p>
      )}
    </section>
  );
}

const RELEASED = { carbonIntensityGPerKwh: undefined, pue: undefined } as const satisfies Partial<Scenario>;

interface HeldNoteProps extends Pick<BestSectionProps, 'scenario' | 'isGridFixed'> {
  readonly isReleased: boolean;
  readonly onReleased: (isReleased: boolean) => void;
}

/** A typed intensity or PUE is of the run's own place: held everywhere it makes places tie, and the reader decides. */
function HeldNote({ scenario, isGridFixed, isReleased, onReleased }: HeldNoteProps) {
  if (isGridFixed) {
    return <p className="mt-3 text-hint text-ink-3">The method in force takes one grid factor everywhere, so all places tie in carbon.</p>;
  }
  const held = [
    scenario.carbonIntensityGPerKwh === undefined ? null : 'carbon intensity',
    scenario.pue === undefined ? null : 'PUE',
  ].filter((one) => one !== null);
  if (held.length === 0) return null;
  return (
    <div className="mt-3">
      <p className="text-hint text-ink-3">
        Your {held.join(' and ')} {held.length === 1 ? 'is' : 'are'} held for every place.
      </p>
      <Checkbox isChecked={isReleased} onChange={onReleased}>
        Each place with its own figure instead
      </Checkbox>
    </div>
  );
}

/** Providers that have a region in the table, by name. */
function rentingProviders(catalogue: Catalogue): readonly { readonly id: string; readonly name: string }[] {
  const ids = new Set([...catalogue.places.values()].flatMap(({ providerId }) => (providerId === null ? [] : [providerId])));
  return [...ids].map((id) => ({ id, name: catalogue.providers.get(id)?.name ?? id })).sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
