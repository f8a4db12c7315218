import type { ReactNode } from 'react';
import { isTelling, multipleOfReference } from '#core/comparison.ts';
import { formatInput, formatTimes, NBSP } from '#format/quantity-format.ts';
import { Co2e } from '#ui/co2e.tsx';
import { LinkList } from '#ui/link-list.tsx';
import { ToldFigure } from '#ui/told-figure.tsx';

export interface EquivalentRow {
  readonly id: string;
  readonly label: string;
  readonly category: string;
  readonly kgCo2e: number | null;
  readonly unit: string;
  readonly year: number;
  readonly confidence: string;
  readonly sources: readonly { readonly id: string; readonly label: string; readonly href: string }[];
}

export interface EquivalentsProps {
  readonly rows: readonly EquivalentRow[];
  readonly emissionsKgCo2e: number;
  /** How the number of one of them came about. */
  readonly workingOf: (id: string) => ReactNode;
}

/** At most this many, one of a kind: those whose number is nearest to something a person can picture. */
const MOST_SHOWN = 6;
/** People picture a handful best. */
const BEST_PICTURED = 10;
/** What trees store over years is no emission, so it is no equal of one. */
const STORED = 'nature';

/** The emissions as so many of everyday things; only where the number still means something. */
export function Equivalents({ rows, emissionsKgCo2e, workingOf }: EquivalentsProps) {
  const telling = rows
    .flatMap((row) =>
      row.kgCo2e === null
        ? []
        : [{ ...row, kgCo2e: row.kgCo2e, multiple: multipleOfReference({ emissionsKgCo2e, referenceKgCo2e: row.kgCo2e }) }],
    )
    .filter(({ multiple, category }) => isTelling(multiple) && category !== STORED)
    .sort((a, b) => Math.abs(Math.log(a.multiple / BEST_PICTURED)) - Math.abs(Math.log(b.multiple / BEST_PICTURED)))
    .filter(({ category }, index, all) => all.findIndex((other) => other.category === category) === index)
    .slice(0, MOST_SHOWN);
  if (telling.length === 0) return null;
  return (
    <section>
      <h2 className="text-chart-title">In things people know</h2>
      <p className="mt-1 text-chart-label text-ink-3">
        How many of each emit as much. Sources differ by a third for the same flight, so each is named.
      </p>
      <dl className="@container mt-4 border-t border-line">
        {telling.map(({ id, label, multiple, kgCo2e, unit, year, confidence, sources }) => (
          <div
            key={id}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 gap-y-0.5 border-b border-line py-2.5 @2xl:grid-cols-[minmax(0,1fr)_5rem_20rem]"
          >
            <dt className="font-medium">{label}</dt>
            <dd className="text-right font-semibold">
              <ToldFigure told={() => ({ title: label, working: workingOf(id) })} quantity="equivalent" equivalent={id} value={multiple}>
                {formatTimes(multiple)}
              </ToldFigure>
            </dd>
            <dd className="col-span-2 text-hint text-ink-3 @2xl:col-span-1">
              {formatInput(kgCo2e)}
              {NBSP}kg <Co2e /> per {unit}, {year}
              {confidence === 'verified' ? '' : `, ${confidence}`}. <LinkList items={sources} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
