import { memo, type ReactNode } from 'react';
import { yearChartTitle } from '#format/models-words.ts';
import { formatExact } from '#format/quantity-format.ts';
import { ChartFrame } from '#ui/chart-frame.tsx';
import { DataTable } from '#ui/data-table.tsx';
import type { ModelRow } from './model-rows.ts';
import { YearList } from './year-list.tsx';
import { YearPlot } from './year-plot.tsx';
import { withoutEnergy, type YearPoint, yearPoints } from './year-points.ts';

export interface OwnRun {
  readonly label: string;
  readonly energyKwh: number;
  /** Likely range; null where none is known yet. */
  readonly lowKwh: number | null;
  readonly highKwh: number | null;
}

export interface YearChartProps {
  readonly rows: readonly ModelRow[];
  /** Null where the reader's run has no figure. */
  readonly own: OwnRun | null;
  /** Year of the column of the reader's run. */
  readonly ownYear: number;
  /** Rows of the 2019 paper that carry hours and cost alone, beside those of the table of runs. */
  readonly alsoWithoutEnergy: readonly { readonly year: number; readonly name: string }[];
  readonly sources: ReactNode;
  /** Of the column that the chart stands in, px; 0 until it is measured. */
  readonly width: number;
}

const KIND_WORDS: Readonly<Record<YearPoint['kind'], string>> = {
  published: 'published',
  computed: 'computed here from published hours',
  superseded: 'superseded',
};

/** Energy of one training by the year of its publication, with the reader's own run among them. */
export const YearChart = memo(function YearChart({ rows, own, ownYear, alsoWithoutEnergy, sources, width }: YearChartProps) {
  const points = yearPoints(rows);
  const largest = Math.max(...points.filter(({ kind }) => kind !== 'superseded').map(({ energyKwh }) => energyKwh));
  const title = yearChartTitle(largest, own === null ? null : own.energyKwh);
  const missing = new Map(withoutEnergy(rows));
  for (const { year, name } of alsoWithoutEnergy) missing.set(year, [...(missing.get(year) ?? []), name]);
  return (
    <ChartFrame
      id="energy-by-year"
      title={title}
      plainTitle={title}
      fileName="trainprint-models"
      subtitle={
        <>
          Energy of one training on a logarithmic scale, by year. <Key mark="mark-training">published</Key>{' '}
          <Key mark="mark-computed" isSquare>
            computed here from published hours
          </Key>{' '}
          <Key mark="mark-superseded">superseded</Key> <Key mark="mark-run">this run</Key>
        </>
      }
      table={<YearTable points={points} rows={rows} own={own} title={title} />}
      source={
        <>
          As reported: some with PUE, some without, as the table says. The 2019 paper’s rows were metered on one Titan X or three GTX 1080
          Ti and scaled. Its search figure, 626,155 lb, is 88 times too high. {sources}
        </>
      }
    >
      <div role="img" aria-label={`${title}. The same figures stand in the table.`} className="year-frame">
        {width > 0 && width < NARROW && <YearList points={points} own={own} width={width} />}
        {width >= NARROW && <YearPlot points={points} missing={missing} own={own} ownYear={ownYear} width={width} note={optNote(rows)} />}
      </div>
      {width > 0 && width < NARROW && <p className="mt-3 text-hint text-ink-3">{withoutEnergyWords(missing)}</p>}
    </ChartFrame>
  );
});

/** Below this the names of one year would meet the marks of the next, and the key runs are a list. */
const NARROW = 1160;

function withoutEnergyWords(missing: ReadonlyMap<number, readonly string[]>): string {
  const years = [...missing].sort(([a], [b]) => a - b).map(([year, names]) => `${year} ${names.join(', ')}`);
  return `No kWh: ${years.join('; ')}.`;
}

/** OPT-175B beside GPT-3, in figures: the saving is of hardware and grid. */
function optNote(rows: readonly ModelRow[]): readonly string[] {
  const opt = rows.find(({ run }) => run.id === 'opt-175b')?.run;
  const gpt = rows.find(({ run }) => run.id === 'gpt-3-175b')?.run;
  if (!opt?.reportedKgCo2e || !gpt?.reportedKgCo2e) return [];
  const times = Math.round(gpt.reportedKgCo2e / opt.reportedKgCo2e);
  return [`OPT: 1/${times} of its`, 'carbon, by', 'hardware and grid'];
}

interface KeyProps {
  readonly mark: string;
  readonly isSquare?: boolean;
  readonly children: string;
}

function Key({ mark, isSquare = false, children }: KeyProps) {
  return (
    <span className="mr-2 whitespace-nowrap">
      <svg aria-hidden="true" viewBox="0 0 12 12" className="mr-1 inline size-3 align-[-0.1em]">
        {isSquare ? <rect x="2" y="2" width="8" height="8" className={mark} /> : <circle cx="6" cy="6" r="4.5" className={mark} />}
      </svg>
      {children}
    </span>
  );
}

interface YearTableProps {
  readonly points: readonly YearPoint[];
  readonly rows: readonly ModelRow[];
  readonly own: OwnRun | null;
  readonly title: string;
}

function YearTable({ points, rows, own, title }: YearTableProps) {
  const nameOf = (id: string) => rows.find(({ run }) => run.id === id)?.run.name ?? id;
  const ownRow =
    own === null
      ? []
      : [
          {
            id: 'own',
            kind: 'run' as const,
            cells: [`This run: ${own.label}`, '', formatExact(Number(own.energyKwh.toPrecision(8))), 'yours'],
          },
        ];
  return (
    <DataTable
      caption={title}
      captionHidden
      columns={[
        { id: 'run', head: 'Run' },
        { id: 'year', head: 'Year', numeric: true },
        { id: 'kwh', head: 'kWh', numeric: true },
        { id: 'kind', head: 'Basis' },
      ]}
      rows={[
        ...ownRow,
        ...[...points]
          .sort((a, b) => b.energyKwh - a.energyKwh)
          .map(({ id, year, energyKwh, kind }) => ({
            id,
            cells: [nameOf(id), year, formatExact(Number(energyKwh.toPrecision(8))), KIND_WORDS[kind]],
          })),
      ]}
    />
  );
}
