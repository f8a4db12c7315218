import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import type { BestRow, Bounds } from '#core/best.ts';
import type { Catalogue } from '#core/catalogue.ts';
import { carrierOf } from '#core/same-work.ts';
import type { Scenario } from '#core/scenario.ts';
import { DataPackError } from '#data/load-pack.ts';
import { BestList } from '#features/hardware/best-list.tsx';
import { BoundsFields } from '#features/hardware/bounds-fields.tsx';
import { BuysList } from '#features/hardware/buys-list.tsx';
import { marketOf } from '#features/hardware/market.ts';
import type { MassUnit } from '#format/quantity-format.ts';
import { encodeScenario } from '#permalink/scenario-codec.ts';
import { Checkbox } from '#ui/checkbox.tsx';
import { ErrorPanel } from '#ui/error-panel.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { InstancesFailure } from './instances-failure.tsx';
import { type BestState, useBest } from './use-best.ts';
import { useBounds } from './use-bounds.ts';
import { failureWords } from './use-catalogue.ts';
import { useYearsOf } from './use-place-rows.ts';

export interface BestSectionProps {
  /** Stands at the left of the bounds; the list is below both. */
  readonly chart: ReactNode;
  readonly scenario: Scenario;
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
type Aspect = (typeof ASPECTS)[number]['value'];

/** All places and all accelerators within the reader's bounds, and the other way round: what the bounds buy. */
export function BestSection({ chart, scenario, catalogue, units, isGridFixed, onUse }: BestSectionProps) {
  const [aspect, setAspect] = useState<Aspect>('best');
  const [isReleased, setReleased] = useState(false);
  const { texts, bounds, onText, onChange, onClear } = useBounds();
  const asked = useMemo(() => (isReleased ? { ...scenario, ...RELEASED } : scenario), [scenario, isReleased]);
  const state = useBest(asked, useDeferredValue(bounds), catalogue, aspect === 'best');
  const providers = useMemo(() => rentingProviders(catalogue), [catalogue]);
  const use = (row: BestRow) => {
    const there = pairOf(row, asked, catalogue);
    if (there !== null) onUse(there);
  };
  const linkOf = (row: BestRow) => encodeScenario(pairOf(row, asked, catalogue) ?? asked);
  return (
    <div className="hw-top">
      {chart}
      <section aria-labelledby="best-title" className="min-w-0">
        <h2 id="best-title" className="text-chart-title">
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
        <Segmented name="best-aspect" legend="Show" legendHidden options={ASPECTS} value={aspect} onChange={setAspect} className="mt-5" />
      </section>
      <div className="hw-list">
        {aspect === 'buys' ? (
          <Buys scenario={asked} bounds={bounds} catalogue={catalogue} />
        ) : (
          <Best state={state} catalogue={catalogue} units={units} linkOf={linkOf} onUse={use} onClear={onClear} />
        )}
      </div>
    </div>
  );
}

/** The run as it would be on the accelerator and in the place of a row. */
function pairOf({ acceleratorId, placeId }: BestRow, asked: Scenario, catalogue: Catalogue): Scenario | null {
  const carrier = carrierOf(asked, catalogue);
  const accelerator = catalogue.accelerators.get(acceleratorId);
  const there = carrier.status === 'none' || accelerator === undefined ? null : carrier.to(accelerator);
  return there === null ? null : { ...there, placeId };
}

interface BuysProps {
  readonly scenario: Scenario;
  readonly bounds: Bounds;
  readonly catalogue: Catalogue;
}

function Buys({ scenario, bounds, catalogue }: BuysProps) {
  const { catalogue: full, history } = useYearsOf(scenario, catalogue);
  const market = useMemo(() => (full === null ? null : marketOf(scenario, bounds.where, full)), [scenario, bounds.where, full]);
  if (history.error instanceof DataPackError && !history.isFetching)
    return (
      <ErrorPanel
        title="The years of the grids did not load"
        message={failureWords(history.error)}
        onRetry={() => void history.refetch()}
      />
    );
  if (full === null) return <p className="view-place">Loading the years of the grids…</p>;
  return <BuysList market={market} bounds={bounds} />;
}

interface BestProps extends Pick<BestSectionProps, 'catalogue' | 'units'> {
  readonly state: BestState;
  readonly linkOf: (row: BestRow) => string;
  readonly onUse: (row: BestRow) => void;
  readonly onClear: () => void;
}

function Best({ state: { best, isStale, error, onRetry, prices }, ...props }: BestProps) {
  if (error !== null) {
    const message = error instanceof DataPackError ? failureWords(error) : error.message;
    return <ErrorPanel title="The best combinations could not be looked for" message={message} onRetry={onRetry} />;
  }
  if (!best) return <p className="view-place">Computing every place and accelerator…</p>;
  return (
    <>
      <BestList {...props} best={best} isStale={isStale} />
      <InstancesFailure prices={prices} without="so availability is unknown everywhere" />
    </>
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
