import type { PlaceOutcome } from '#core/places.ts';
import { placeInWords } from '#format/place-in-words.ts';
import { formatEnergy, formatMass, type MassUnit } from '#format/quantity-format.ts';
import { Figure } from '#ui/figure.tsx';

export interface RunWordsProps {
  readonly title: string;
  /** Number of the run in the address. */
  readonly run: number;
  /** The run where it is; null where it has no figure. */
  readonly outcome: PlaceOutcome | null;
  readonly units: MassUnit;
  /** What moves with the run, and what is each place's own. */
  readonly held: string;
}

/** What is being moved: the run, where it is, and its figures there. */
export function RunWords({ title, run, outcome, units, held }: RunWordsProps) {
  if (outcome === null) return title;
  const { emissionsKgCo2e, energyKwh } = outcome.estimate;
  return (
    <span data-scenario={run}>
      {title} in {placeInWords(outcome.place)}:{' '}
      <Figure quantity="emissionsKgCo2e" value={emissionsKgCo2e}>
        {formatMass(emissionsKgCo2e, units)}
      </Figure>
      ,{' '}
      <Figure quantity="energyKwh" value={energyKwh}>
        {formatEnergy(energyKwh)}
      </Figure>
      . {held}
    </span>
  );
}
