import { useMemo, useState } from 'react';
import { type GrowthPoint, growthOf, halfwayOf, thinned } from '#core/cumulative.ts';
import { RUN_KINDS, type Scenario } from '#core/scenario.ts';
import { csvText } from '#exchange/csv.ts';
import { GrowthPlot } from '#features/ledger/growth-plot.tsx';
import { axisEnd } from '#features/ledger/ledger-row.ts';
import { countWords, finalTitle, PART_OF_KIND } from '#format/ledger-words.ts';
import { formatEnergy, formatMass, formatPercent, type MassUnit } from '#format/quantity-format.ts';
import { ChartFrame } from '#ui/chart-frame.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Downloads } from '#ui/downloads.tsx';
import { Segmented } from '#ui/segmented.tsx';
import type { RunResult } from './use-estimates.ts';

type Quantity = 'emissionsKgCo2e' | 'energyKwh';
type Along = 'run' | 'date';

export interface LedgerChartProps {
  readonly results: readonly RunResult[];
  readonly units: MassUnit;
}

/** What everything before the final results came to stands below them. */
const KINDS = ['tuning', 'failed', 'other', 'none', 'final'] as const;
const MOST_POINTS = 300;
const MOST_ROWS = 100;
const MS_PER_DAY = 86_400_000;

/** How the project grew, and what of it the published runs are. */
export function LedgerChart({ results, units }: LedgerChartProps) {
  const [quantity, setQuantity] = useState<Quantity>('emissionsKgCo2e');
  const [along, setAlong] = useState<Along>('run');
  const steps = useMemo(() => stepsOf(results, quantity, along), [results, quantity, along]);
  const points = useMemo(() => growthOf(steps, KINDS), [steps]);
  const withoutDate = along === 'date' ? results.length - steps.length : 0;
  const hasDates = results.some(({ scenario }) => scenario.date !== undefined);
  const words = (value: number) => (quantity === 'energyKwh' ? formatEnergy(value) : formatMass(value, units));
  const title = titleOf(points, steps, along);
  const shown = thinned(points, MOST_POINTS);
  const sums = points.at(-1)?.sums ?? [];
  const whole = sums.reduce((total, sum) => total + sum, 0);
  const seen = KINDS.map((id, index) => ({ id, label: PART_OF_KIND[id], sum: sums[index] ?? 0 }));
  const ends = along === 'run' ? (['run 1', `run ${results.length}`] as const) : ([dayWords(points[0]), dayWords(points.at(-1))] as const);
  return (
    <section aria-label="How the project grew">
      <ChartFrame
        title={title}
        subtitle={`Everything up to each ${along === 'run' ? 'run, as they are stored' : 'day'}; ${quantity === 'energyKwh' ? 'energy with overhead' : 'operational CO2e'}, stacked by kind of run.`}
        fileName="trainprint-project"
        plainTitle={title}
        table={<GrowthTable points={thinned(points, MOST_ROWS)} steps={steps} along={along} words={words} whole={whole} />}
        links={
          <Downloads
            what="the growth of the project"
            fileName="trainprint-project-growth"
            csv={() => csvText(['name', 'kind', 'date', quantity, 'cumulative'], rowsOf(steps))}
            json={() =>
              `${JSON.stringify({ quantity, runs: rowsOf(steps).map(([name, kind, date, adds, sum]) => ({ name, kind, date, [quantity]: adds, cumulative: sum })) }, null, 2)}\n`
            }
          />
        }
        source={
          withoutDate > 0
            ? `${countWords(withoutDate, 'run has', 'runs have')} no date and ${withoutDate === 1 ? 'is' : 'are'} not drawn.`
            : undefined
        }
      >
        <GrowthPlot points={shown} kinds={seen} title={title} top={axisEnd(whole)} words={words} ends={ends} />
        <ul className="growth-key">
          {seen
            .filter(({ sum }) => sum > 0)
            .map(({ id, label, sum }) => (
              <li key={id}>
                <span aria-hidden="true" className={`kind-key is-${id}`} />
                {label} <b>{words(sum)}</b> <span className="text-ink-3">{formatPercent(whole > 0 ? sum / whole : 0)}</span>
              </li>
            ))}
        </ul>
      </ChartFrame>
      <div className="mt-4 flex flex-wrap gap-3 print:hidden">
        <Segmented
          name="growth-quantity"
          legend="What is drawn"
          legendHidden
          options={[
            { value: 'emissionsKgCo2e', label: 'CO2e' },
            { value: 'energyKwh', label: 'Energy' },
          ]}
          value={quantity}
          onChange={setQuantity}
        />
        {hasDates && (
          <Segmented
            name="growth-along"
            legend="Along what"
            legendHidden
            options={[
              { value: 'run', label: 'By run' },
              { value: 'date', label: 'By date' },
            ]}
            value={along}
            onChange={setAlong}
          />
        )}
      </div>
    </section>
  );
}

interface Step {
  readonly kind: (typeof KINDS)[number];
  readonly adds: number;
  readonly at: number;
  readonly scenario: Scenario;
}

function stepsOf(results: readonly RunResult[], quantity: Quantity, along: Along): readonly Step[] {
  const steps = results.flatMap(({ scenario, answer }, index): readonly Step[] => {
    const at = along === 'run' ? index : scenario.date === undefined ? null : Date.parse(scenario.date) / MS_PER_DAY;
    if (at === null || answer === null) return [];
    return [{ kind: RUN_KINDS.find((kind) => kind === scenario.kind) ?? 'none', adds: answer.estimate[quantity], at, scenario }];
  });
  return along === 'run' ? steps : [...steps].sort((a, b) => a.at - b.at);
}

function titleOf(points: readonly GrowthPoint[], steps: readonly Step[], along: Along): string {
  const sums = points.at(-1)?.sums ?? [];
  const whole = sums.reduce((total, sum) => total + sum, 0);
  const finals = steps.filter(({ kind }) => kind === 'final').length;
  if (finals > 0 && whole > 0) return finalTitle((sums[KINDS.indexOf('final')] ?? 0) / whole, finals);
  const half = halfwayOf(points);
  if (half === null) return 'How the project grew';
  return along === 'run'
    ? `Half of it had been reached by run ${half.at + 1} of ${steps.length}`
    : `Half of it had been reached by ${dayWords(half)}`;
}

function dayWords(point: GrowthPoint | undefined): string {
  return point === undefined ? '' : new Date(point.at * MS_PER_DAY).toISOString().slice(0, 10);
}

function rowsOf(steps: readonly Step[]): readonly (readonly [string, string, string, number, number])[] {
  let sum = 0;
  return steps.map(({ scenario, kind, adds }) => {
    sum += adds;
    return [scenario.name ?? '', kind, scenario.date ?? '', adds, sum];
  });
}

interface GrowthTableProps {
  readonly points: readonly GrowthPoint[];
  readonly steps: readonly Step[];
  readonly along: Along;
  readonly words: (value: number) => string;
  readonly whole: number;
}

function GrowthTable({ points, steps, along, words, whole }: GrowthTableProps) {
  const total = ({ sums }: GrowthPoint) => sums.reduce((all, sum) => all + sum, 0);
  return (
    <DataTable
      caption="How the project grew"
      captionHidden
      columns={[
        { id: 'at', head: along === 'run' ? 'Up to run' : 'Up to' },
        { id: 'name', head: 'Run' },
        { id: 'sum', head: 'Everything up to here', numeric: true },
        { id: 'share', head: 'Share', numeric: true },
      ]}
      rows={points.map((point) => ({
        id: String(point.at),
        cells: [
          along === 'run' ? point.at + 1 : dayWords(point),
          steps[point.step]?.scenario.name ?? '',
          words(total(point)),
          formatPercent(whole > 0 ? total(point) / whole : 0),
        ],
      }))}
    />
  );
}
