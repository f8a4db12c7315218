import { memo, useMemo } from 'react';
import type { Catalogue } from '#core/catalogue.ts';
import { formatIntensity } from '#format/quantity-format.ts';
import { useForm } from './form-context.ts';

/** Right end of the strip, g/kWh; dirtier places stand at the end. */
const STRIP_END = 800;

function at(gPerKwh: number): string {
  return `${Math.min(100, (100 * gPerKwh) / STRIP_END).toFixed(2)}%`;
}

/** Where the cloud regions stand, each place once; none before the table has come. */
function ticksOf(catalogue: Catalogue): readonly string[] {
  if (!catalogue.isComplete) return [];
  const regions = [...catalogue.places.values()].filter(({ kind }) => kind === 'cloud-region');
  return [...new Set(regions.map((place) => at(place.carbonIntensityGPerKwh)))];
}

/** Every cloud region as a tick, this place as a dot. The figure stands in the hint below: the strip is for the eye alone. */
export function PlaceStrip({ gPerKwh }: { readonly gPerKwh: number }) {
  const { catalogue } = useForm();
  const ticks = useMemo(() => ticksOf(catalogue), [catalogue]);
  return (
    <div className="mt-2.5" aria-hidden="true">
      <svg className="block h-3 w-full overflow-visible" role="presentation">
        <line x1="0" x2="100%" y1="6" y2="6" className="stroke-line-2" strokeWidth="2" />
        <Ticks ticks={ticks} />
        <circle cx={at(gPerKwh)} cy="6" r="5" className="fill-ink" />
      </svg>
      <div className="flex justify-between text-axis text-ink-3">
        <span>0</span>
        <span className="font-medium text-ink">{formatIntensity(gPerKwh)}</span>
        <span>{STRIP_END}</span>
      </div>
    </div>
  );
}

const Ticks = memo(function Ticks({ ticks }: { readonly ticks: readonly string[] }) {
  return ticks.map((x) => <line key={x} x1={x} x2={x} y1="2" y2="10" className="stroke-control" strokeWidth="1" />);
});
