import type { ReactNode } from 'react';
import type { FigureRanges } from '#core/range.ts';
import type { TotalQuantity } from '#core/total-terms.ts';
import type { Total } from '#core/totals.ts';
import { type Counted, countedWords, type KindShare, kickerWords, rowsWords, titleTail } from '#format/ledger-words.ts';
import { formatUsd, joined, type MassUnit, showEnergyWithin, showHours, showMassWithin } from '#format/quantity-format.ts';
import { showMassRange, shownRangeWords } from '#format/range-words.ts';
import { Co2e } from '#ui/co2e.tsx';
import { Stat } from '#ui/stat.tsx';
import { Told } from '#ui/told-figure.tsx';
import type { ToldAsked } from '#ui/working-link.ts';

export interface RentSum {
  /** Runs that have no price and are not in the sum. */
  readonly withoutRent: number;
  readonly rentLowUsd: number;
  readonly rentHighUsd: number;
}

/** How the sum of a figure came about. */
export type SumWorking = (quantity: TotalQuantity) => ToldAsked;

export interface LedgerHeadingProps {
  readonly projects: readonly string[];
  readonly counted: Counted;
  /** Null while a run lacks something, or is still being computed. */
  readonly total: Total | null;
  readonly computing: boolean;
  readonly range: FigureRanges | null;
  /** Why no range is drawn, where none will be. */
  readonly noRange: string | null;
  readonly isStale: boolean;
  readonly parts: readonly KindShare[];
  readonly units: MassUnit;
  readonly missing: number;
  readonly rent: RentSum | null;
  readonly workingOf: SumWorking;
  readonly actions: ReactNode;
}

/** The finding, its figures, and what can be done with the whole. */
export function LedgerHeading(props: LedgerHeadingProps) {
  const { projects, counted, total, computing, range, noRange, isStale, units, missing, rent, workingOf, actions } = props;
  const { entries } = counted;
  const energy = showEnergyWithin(total?.energyKwh ?? 0, range?.energyKwh);
  return (
    <header>
      <p className="text-chart-label text-ink-3">{kickerWords(projects, entries)}</p>
      <div className="mt-1 flex flex-wrap items-end justify-between gap-x-10 gap-y-4">
        <h1 className="min-w-0 max-w-170 text-page-title">{titleOf(props)}</h1>
        <div className="ledger-actions">{actions}</div>
      </div>
      {missing > 0 && !computing && (
        <p className="mt-3 text-body text-warn">
          {rowsWords(missing, counted)} {missing === 1 ? 'lacks' : 'lack'} something, so there is no total of all. Open{' '}
          {missing === 1 ? 'it' : 'them'} below to say what.
        </p>
      )}
      {total !== null && (
        <dl className="ledger-stats">
          <Stat
            label="Likely range"
            value={
              <span className={isStale && range !== null ? 'is-stale' : undefined}>
                {noRange === null ? rangeWords(range, units) : unknown(noRange)}
              </span>
            }
          />
          <Stat label="Energy, with overhead" value={<Told told={() => workingOf('energyKwh')}>{energy.number}</Told>} unit={energy.unit} />
          <Stat
            label="Accelerator time"
            value={
              total.acceleratorHours === null ? (
                unknown('not known for every run')
              ) : (
                <Told told={() => workingOf('acceleratorHours')}>{showHours(Number(total.acceleratorHours.toPrecision(6))).number}</Told>
              )
            }
            unit={total.acceleratorHours === null ? undefined : 'h'}
          />
          <Stat label="Rent" value={rentWords(rent, entries, workingOf)} note={rentNote(rent, counted)} />
        </dl>
      )}
    </header>
  );
}

function titleOf({ counted, total, computing, range, parts, units, missing, workingOf }: LedgerHeadingProps): ReactNode {
  if (computing) return `Computing ${countedWords(counted)}…`;
  if (total === null) return missing === counted.entries ? 'Nothing can be computed yet' : 'A project that is not complete yet';
  return (
    <>
      {counted.runs === 1 ? 'This run emitted ' : 'This project emitted '}
      <span className="whitespace-nowrap text-run-text">
        <Told told={() => workingOf('emissionsKgCo2e')}>
          {joined(showMassWithin(total.emissionsKgCo2e, units, range?.emissionsKgCo2e))}
        </Told>
      </span>{' '}
      <Co2e />
      {titleTail(parts)}
    </>
  );
}

function unknown(words: string): ReactNode {
  return <span className="text-body font-normal text-ink-3">{words}</span>;
}

function rangeWords(range: FigureRanges | null, units: MassUnit): ReactNode {
  if (range === null) return unknown('on its way');
  const shown = showMassRange(range.emissionsKgCo2e, units);
  return shown === null ? 'certain' : shownRangeWords(shown);
}

function rentWords(rent: RentSum | null, entries: number, workingOf: SumWorking): ReactNode {
  if (rent === null || rent.withoutRent === entries) return unknown('no price published');
  const [low, high] = [formatUsd(rent.rentLowUsd), formatUsd(rent.rentHighUsd)];
  const dear = <Told told={() => workingOf('rentHighUsd')}>{high}</Told>;
  if (low === high) return dear;
  return (
    <>
      <Told told={() => workingOf('rentLowUsd')}>{low}</Told>–{dear}
    </>
  );
}

function rentNote(rent: RentSum | null, counted: Counted): ReactNode {
  if (rent === null || rent.withoutRent === 0 || rent.withoutRent === counted.entries) return null;
  return `without ${rowsWords(rent.withoutRent, counted)} that ${rent.withoutRent === 1 ? 'has' : 'have'} no price`;
}
