import { memo, useMemo, useState } from 'react';
import type { Catalogue } from '#core/catalogue.ts';
import { type GrowthPoint, growthOf, thinned } from '#core/cumulative.ts';
import { csvText } from '#exchange/csv.ts';
import { GrowthPlot } from '#features/ledger/growth-plot.tsx';
import { axisEnd } from '#features/ledger/ledger-row.ts';
import { countedOf, rowsWords } from '#format/ledger-words.ts';
import { formatEnergy, formatMass, formatPercent, type MassUnit } from '#format/quantity-format.ts';
import { ChartFrame } from '#ui/chart-frame.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Downloads } from '#ui/downloads.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { SelectInput } from '#ui/select-input.tsx';
import {
  type Along,
  dayWords,
  growthSteps,
  growthTitle,
  type Quantity,
  STACKED_BY,
  type StackedBy,
  type Step,
  stepNoun,
} from './ledger-growth.ts';
import type { RunResult } from './use-estimates.ts';

export interface LedgerChartProps {
  readonly results: readonly RunResult[];
  readonly units: MassUnit;
  readonly catalogue: Catalogue;
}

const STACK_WORDS: Readonly<Record<StackedBy, string>> = { kind: 'kind of run', project: 'project', place: 'place', hardware: 'hardware' };
const STACKS = STACKED_BY.map((value) => ({ value, label: `By ${STACK_WORDS[value]}` }));

const MOST_POINTS = 300;
const MOST_ROWS = 100;

/** How the project grew, and what of it the published runs are; drawn anew when its own list comes, not with each keystroke. */
export const LedgerChart = memo(function LedgerChart({ results, units, catalogue }: LedgerChartProps) {
  const [quantity, setQuantity] = useState<Quantity>('emissionsKgCo2e');
  const [along, setAlong] = useState<Along>('run');
  const [by, setBy] = useState<StackedBy>('kind');
  const { steps, parts } = useMemo(
    () => growthSteps(results, { quantity, along, by, catalogue }),
    [results, quantity, along, by, catalogue],
  );
  const points = useMemo(
    () =>
      growthOf(
        steps,
        parts.map(({ id }) => id),
      ),
    [steps, parts],
  );
  const withoutDate = along === 'date' ? results.length - steps.length : 0;
  const hasDates = results.some(({ scenario }) => scenario.date !== undefined);
  const words = (value: number) => (quantity === 'energyKwh' ? formatEnergy(value) : formatMass(value, units));
  const noun = stepNoun(steps);
  const title = growthTitle(points, steps, along);
  const shown = thinned(points, MOST_POINTS);
  const sums = points.at(-1)?.sums ?? [];
  const whole = sums.reduce((total, sum) => total + sum, 0);
  const seen = parts.map((part, index) => ({ ...part, sum: sums[index] ?? 0 }));
  const ends =
    along === 'run' ? ([`${noun} 1`, `${noun} ${results.length}`] as const) : ([dayWords(points[0]), dayWords(points.at(-1))] as const);
  return (
    <section aria-label="How the project grew">
      <ChartFrame
        title={title}
        subtitle={`Everything up to each ${along === 'run' ? `${noun}, as they are stored` : 'day'}; ${quantity === 'energyKwh' ? 'energy with overhead' : 'operational CO2e'}, stacked by ${STACK_WORDS[by]}.`}
        fileName="trainprint-project"
        plainTitle={title}
        table={<GrowthTable points={thinned(points, MOST_ROWS)} steps={steps} along={along} words={words} whole={whole} />}
        links={
          <Downloads
            what="the growth of the project"
            fileName="trainprint-project-growth"
            csv={() => csvText(['name', by, 'date', quantity, 'cumulative'], rowsOf(steps, by))}
            json={() =>
              `${JSON.stringify({ quantity, runs: rowsOf(steps, by).map(([name, part, date, adds, sum]) => ({ name, [by]: part, date, [quantity]: adds, cumulative: sum })) }, null, 2)}\n`
            }
          />
        }
        source={
          withoutDate > 0
            ? `${rowsWords(withoutDate, countedOf(results.map(({ scenario }) => scenario)))} ${withoutDate === 1 ? 'has no date and is' : 'have no date and are'} not drawn.`
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
      <GrowthChoices {...{ quantity, setQuantity, by, setBy, hasDates, along, setAlong }} />
    </section>
  );
});

interface GrowthChoicesProps {
  readonly quantity: Quantity;
  readonly setQuantity: (quantity: Quantity) => void;
  readonly by: StackedBy;
  readonly setBy: (by: StackedBy) => void;
  readonly hasDates: boolean;
  readonly along: Along;
  readonly setAlong: (along: Along) => void;
}

function GrowthChoices({ quantity, setQuantity, by, setBy, hasDates, along, setAlong }: GrowthChoicesProps) {
  return (
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
      <SelectInput id="growth-stack" label="Stacked by" labelHidden options={STACKS} value={by} onChange={setBy} />
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
  );
}

function rowsOf(steps: readonly Step[], by: StackedBy): readonly (readonly [string, string, string, number, number])[] {
  let sum = 0;
  return steps.map(({ scenario, kind, group, adds }) => {
    sum += adds;
    return [scenario.name ?? '', by === 'kind' ? kind : group, scenario.date ?? '', adds, sum];
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
        { id: 'at', head: along === 'run' ? `Up to ${stepNoun(steps)}` : 'Up to' },
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
