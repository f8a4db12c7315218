import type { FigureRanges, Interval, RunRange } from '#core/range.ts';
import type { RangedQuantity } from '#core/range-inputs.ts';
import type { MassUnit } from '#format/quantity-format.ts';
import { type ShownRange, showEnergyRange, showMassRange, showUsdRange } from '#format/range-words.ts';
import HeadlineRange from './headline-range.tsx';
import { RangeFigures } from './range-figures.tsx';

export interface RangePartProps {
  readonly part: 'headline' | LinePart;
  readonly range: FigureRanges | RunRange;
  readonly units: MassUnit;
  /** True while a newer range is on its way. */
  readonly isStale: boolean;
}

type LinePart = 'emissions' | 'energy' | 'electricity' | 'embodied';

/** One place where a range stands: under the headline as a drawing, beside other figures as a line. */
export default function RangePart({ part, range, units, isStale }: RangePartProps) {
  if (part === 'headline') return 'histogram' in range && <HeadlineRange range={range} units={units} isStale={isStale} />;
  const { interval, ...line } = lineOf(part, range, units);
  return interval !== null && <RangeFigures interval={interval} {...line} drawn={range.drawn ?? []} isStale={isStale} />;
}

interface Line {
  readonly quantity: RangedQuantity;
  readonly interval: Interval | null;
  readonly quantities: readonly [low: string, high: string];
  readonly shown: ShownRange | null;
}

function lineOf(part: LinePart, range: FigureRanges, units: MassUnit): Line {
  const lineFor = (quantity: RangedQuantity, show: (interval: Interval) => ShownRange | null, ...quantities: Line['quantities']): Line => {
    const interval = range[quantity];
    return { quantity, interval, quantities, shown: interval === null ? null : show(interval) };
  };
  const showMass = (interval: Interval) => showMassRange(interval, units);
  switch (part) {
    case 'emissions':
      return lineFor('emissionsKgCo2e', showMass, 'emissionsLowKgCo2e', 'emissionsHighKgCo2e');
    case 'energy':
      return lineFor('energyKwh', showEnergyRange, 'energyLowKwh', 'energyHighKwh');
    case 'electricity':
      return lineFor('electricityCostUsd', showUsdRange, 'electricityCostLowUsd', 'electricityCostHighUsd');
    case 'embodied':
      return lineFor('embodiedKgCo2e', showMass, 'embodiedLowKgCo2e', 'embodiedHighKgCo2e');
  }
}
