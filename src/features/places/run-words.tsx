import type { PlaceOutcome } from '#core/places.ts';
import { formatEnergy, formatMass, type MassUnit } from '#format/quantity-format.ts';
import { Figure } from '#ui/figure.tsx';

export interface RunWordsProps {
  readonly title: string;
  /** Number of the run in the address. */
  readonly run: number;
  /** The run where it is; null where it has no figure. */
  readonly outcome: PlaceOutcome | null;
  readonly units: MassUnit;
}

/** What is being moved: the run, where it is, and its figures there. */
export function RunWords({ title, run, outcome, units }: RunWordsProps) {
  if (outcome === null) return title;
  const { emissionsKgCo2e, energyKwh } = outcome.estimate;
  return (
    <span data-scenario={run}>
      {title} in {outcome.place.name}:{' '}
      <Figure quantity="emissionsKgCo2e" value={emissionsKgCo2e}>
        {formatMass(emissionsKgCo2e, units)}
      </Figure>
      ,{' '}
      <Figure quantity="energyKwh" value={energyKwh}>
        {formatEnergy(energyKwh)}
      </Figure>
      . Hardware and hours are held; grid, PUE, prices and tariff are each place’s own.
    </span>
  );
}
