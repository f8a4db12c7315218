import type { ReactNode } from 'react';
import type { Estimate } from '#core/estimate.ts';
import type { FigureRanges } from '#core/range.ts';
import type { Total } from '#core/totals.ts';
import { joined, type MassUnit, showEnergyWithin, showMassWithin } from '#format/quantity-format.ts';
import { Button } from '#ui/button.tsx';
import { Figure } from '#ui/figure.tsx';

export interface ListedRun {
  /** Its place in the address, from 1. */
  readonly number: number;
  readonly title: string;
  /** Null while something is missing or loading. */
  readonly estimate: Estimate | null;
  /** Null until it has come. */
  readonly range: FigureRanges | null;
}

/** Draws the likely range of a figure. */
type RangeOf = (part: 'emissions' | 'energy', range: FigureRanges) => ReactNode;

/** Lets a figure of a run, by its number, or of the total open its working. */
export type WorkingOf = (of: number | 'total', quantity: 'energyKwh' | 'emissionsKgCo2e', figure: ReactNode) => ReactNode;

export interface RunListProps {
  /** The first of them. */
  readonly runs: readonly ListedRun[];
  readonly count: number;
  /** Which run the calculator shows, from 1. */
  readonly shown: number;
  /** Null as long as one run has no answer. */
  readonly total: Total | null;
  /** Drawn jointly. */
  readonly totalRange: FigureRanges | null;
  readonly rangeOf: RangeOf;
  readonly workingOf: WorkingOf;
  readonly units: MassUnit;
  readonly onShow: (run: number) => void;
  readonly onRemove: (run: number) => void;
}

/** Longer lists are read in the ledger. */
export const MOST_LISTED = 100;

/** The runs of the address in their order, with their total; the calculator shows one of them. */
export function RunList(props: RunListProps) {
  const { runs, count, shown, total, totalRange, onShow, onRemove } = props;
  return (
    <section className="mb-8" aria-label="Runs in this link">
      <h2 className="text-group">{count} runs in this link</h2>
      <ol className="mt-2 border-t border-ink">
        {runs.map((run) => (
          <li
            key={run.number}
            data-scenario={run.number}
            className={`flex min-h-11 items-center gap-4 border-b border-line px-2 py-1 ${run.number === shown ? 'bg-run-tint' : ''}`}
          >
            <button
              type="button"
              className="min-w-0 flex-1 py-2 text-left font-medium wrap-anywhere"
              aria-current={run.number === shown ? 'true' : undefined}
              onClick={() => onShow(run.number)}
            >
              {run.title}
            </button>
            <Figures {...props} of={run.number} estimate={run.estimate} range={run.range} />
            <Button variant="secondary" size="sm" onClick={() => onRemove(run.number)} aria-label={`Remove ${run.title}`}>
              Remove
            </Button>
          </li>
        ))}
      </ol>
      {count > runs.length && <p className="py-2 text-hint text-ink-3">And {count - runs.length} more, counted in the total.</p>}
      {total === null ? (
        <p className="py-3 text-hint text-ink-3">No total yet: a run lacks something.</p>
      ) : (
        <div data-scenario="total" className="flex justify-between gap-4 border-t border-ink py-3 pr-26 pl-2 font-semibold">
          <span>Total</span>
          <Figures {...props} of="total" estimate={total} range={totalRange} />
        </div>
      )}
    </section>
  );
}

interface FiguresProps extends Pick<RunListProps, 'rangeOf' | 'workingOf' | 'units'> {
  readonly of: number | 'total';
  readonly estimate: Pick<Estimate, 'energyKwh' | 'emissionsKgCo2e'> | null;
  readonly range: FigureRanges | null;
}

function Figures({ of, estimate, range, rangeOf, workingOf, units }: FiguresProps) {
  if (estimate === null) return <span className="text-hint text-ink-3">something is missing</span>;
  return (
    <span className="flex gap-6 text-right tabular-nums">
      <span className="max-sm:hidden">
        {workingOf(
          of,
          'energyKwh',
          <Figure quantity="energyKwh" value={estimate.energyKwh} className="text-ink-2">
            {joined(showEnergyWithin(estimate.energyKwh, range?.energyKwh))}
          </Figure>,
        )}
        <span className="range-line text-hint font-normal text-ink-3">{range && rangeOf('energy', range)}</span>
      </span>
      <span className="min-w-36">
        {workingOf(
          of,
          'emissionsKgCo2e',
          <Figure quantity="emissionsKgCo2e" value={estimate.emissionsKgCo2e} className="font-semibold">
            {joined(showMassWithin(estimate.emissionsKgCo2e, units, range?.emissionsKgCo2e))}
          </Figure>,
        )}
        <span className="range-line text-hint font-normal text-ink-3">{range && rangeOf('emissions', range)}</span>
      </span>
    </span>
  );
}
