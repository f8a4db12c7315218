import { becomesWords, formatCount } from '#format/import-words.ts';
import type { Counted } from '#format/ledger-words.ts';
import { joined, type MassUnit, showMass } from '#format/quantity-format.ts';
import { Co2e } from '#ui/co2e.tsx';

export interface ImportCountsProps {
  readonly runs: number;
  readonly repaired: number;
  readonly rejected: number;
  readonly linesJoined: number;
  readonly units: MassUnit;
  /** Of what stands in the ledger; null while it is computed, or where nothing does. */
  readonly before: { readonly emissionsKgCo2e: number } | null;
  /** How much that is. */
  readonly standing: Counted;
  /** Null while it is computed. */
  readonly added: (Counted & { readonly emissionsKgCo2e: number }) | null;
}

/** Four counts, and the total before and after. */
export function ImportCounts({ runs, repaired, rejected, linesJoined, units, before, standing, added }: ImportCountsProps) {
  return (
    <div className="flex flex-wrap justify-between gap-x-8 gap-y-4 border-t border-ink pt-3.5 pb-2">
      <dl className="flex flex-wrap gap-x-9 gap-y-3 max-sm:gap-x-3.5">
        <Count value={runs} label={runs === 1 ? 'run taken' : 'runs taken'} tone="" />
        <Count value={repaired} label="of them repaired" tone={repaired > 0 ? 'text-warn' : ''} />
        <Count value={rejected} label={rejected === 1 ? 'line rejected' : 'lines rejected'} tone={rejected > 0 ? 'text-error' : ''} />
        <Count value={linesJoined} label={linesJoined === 1 ? 'line joined' : 'lines joined'} tone="" />
      </dl>
      <div className="text-right max-sm:text-left" aria-busy={added === null}>
        <Totals before={before} standing={standing} added={added} units={units} />
      </div>
    </div>
  );
}

function Count({ value, label, tone }: { readonly value: number; readonly label: string; readonly tone: string }) {
  return (
    <div className="flex flex-col-reverse">
      <dt className="text-chart-label text-ink-3">{label}</dt>
      <dd className={`text-equation ${tone}`}>{formatCount(value)}</dd>
    </div>
  );
}

function Totals({ before, standing, added, units }: Pick<ImportCountsProps, 'before' | 'standing' | 'added' | 'units'>) {
  if (added === null || (before === null && standing.entries > 0)) return <p className="text-second-unit text-ink-3">…</p>;
  const sum = (before?.emissionsKgCo2e ?? 0) + added.emissionsKgCo2e;
  const after = joined(showMass(sum, units));
  const value = (
    <data value={String(sum)} data-import-total="after">
      {after}
    </data>
  );
  if (before === null) {
    return (
      <>
        <p className="text-equation">{value}</p>
        <p className="text-chart-label text-ink-3">
          <Co2e /> in all, location-based
        </p>
      </>
    );
  }
  return (
    <>
      <p className="text-equation">
        {joined(showMass(before.emissionsKgCo2e, units))} <span className="font-normal text-ink-3">becomes</span> {value}
      </p>
      <p className="text-chart-label text-ink-3">
        {becomesWords(standing, { entries: standing.entries + added.entries, runs: standing.runs + added.runs })}
      </p>
    </>
  );
}
