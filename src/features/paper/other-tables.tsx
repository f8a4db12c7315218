import type { PaperCell, PaperFacts } from '#core/paper.ts';
import { printedWords, SEARCH_ROW_NOTE, slipWords } from '#format/paper-words.ts';
import { Co2e } from '#ui/co2e.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { CellPair } from './cell-pair.tsx';
import type { RecomputedPaper, StepTold } from './paper-tables.ts';
import { REMARKS_HEAD, Remarks } from './remarks.tsx';
import { SearchMark } from './search-mark.tsx';

const POUNDS = (
  <>
    lb <Co2e />
  </>
);

const QUOTED = 'Quoted from elsewhere: nothing to compute.';
const TABLE_1_NOTES: Readonly<Record<string, readonly string[]>> = {
  'nlp-pipeline': ['120 h at the watts that the project’s own pounds give.'],
  'nlp-pipeline-tuning': ['$9,870 of electricity at $0.12 are 78,462 to 78,471 lb, as exactly as the dollars are printed.'],
};

export interface Table1Props {
  readonly rows: RecomputedPaper['table1'];
  readonly stepTold: StepTold;
}

/** Table 1: familiar things beside trainings. */
export function Table1({ rows, stepTold }: Table1Props) {
  return (
    <DataTable
      caption="Table 1: trainings beside familiar things"
      columns={[
        { id: 'what', head: 'What' },
        { id: 'pounds', head: POUNDS, numeric: true },
        { id: 'why', head: REMARKS_HEAD },
      ]}
      top
      rows={rows.map(({ id, label, cell, scenario }) => ({
        id,
        cells: [
          <span key="what">
            {label.replace('<->', ' to ')}
            {id === 'transformer-nas' && <SearchMark />}
          </span>,
          <CellPair
            key="pounds"
            cell={cell}
            quantity="emissionsKgCo2e"
            preset={id}
            run={scenario}
            told={toldOf(cell, stepTold, scenario)}
          />,
          <Remarks
            key="why"
            warnings={id === 'transformer-nas' ? [SEARCH_ROW_NOTE] : []}
            notes={cell.ours === null ? [QUOTED] : (TABLE_1_NOTES[id] ?? [])}
            isComputed={cell.ours !== null}
          />,
        ],
      }))}
    />
  );
}

export interface Table2Row {
  readonly id: string;
  readonly consumer: string;
  readonly renewablesPercent: number;
  readonly gasPercent: number;
  readonly coalPercent: number;
  readonly nuclearPercent: number;
  readonly basis: string;
}

/** Table 2 quotes shares of energy; there is nothing to recompute but what they leave out. */
export function Table2({ rows }: { readonly rows: readonly Table2Row[] }) {
  return (
    <DataTable
      caption="Table 2: energy by source, per cent"
      columns={[
        { id: 'consumer', head: 'Consumer' },
        { id: 'renewables', head: 'Renewables', numeric: true },
        { id: 'gas', head: 'Gas', numeric: true },
        { id: 'coal', head: 'Coal', numeric: true },
        { id: 'nuclear', head: 'Nuclear', numeric: true },
        { id: 'sum', head: 'Sum, ours', numeric: true },
        { id: 'basis', head: <span className="lg:pl-6">The paper’s source</span> },
      ]}
      rows={rows.map((row) => ({
        id: row.id,
        cells: [
          row.consumer,
          row.renewablesPercent,
          row.gasPercent,
          row.coalPercent,
          row.nuclearPercent,
          sumOf(row),
          <span key="basis" className="text-ink-2 lg:pl-6">
            {row.basis}
          </span>,
        ],
      }))}
    />
  );
}

export function sumOf({ renewablesPercent, gasPercent, coalPercent, nuclearPercent }: Table2Row): number {
  return renewablesPercent + gasPercent + coalPercent + nuclearPercent;
}

export interface Table4Props {
  readonly rows: RecomputedPaper['table4'];
  readonly facts: PaperFacts;
  readonly stepTold: StepTold;
}

function toldOf({ step }: PaperCell, stepTold: StepTold, scenario: string | null) {
  return step === undefined || scenario === null ? undefined : () => stepTold(step, scenario);
}

/** Table 4: the case study. */
export function Table4({ rows, facts, stepTold }: Table4Props) {
  return (
    <DataTable
      caption="Table 4: the case study"
      columns={[
        { id: 'models', head: 'Models trained' },
        { id: 'hours', head: 'GPU-hours', numeric: true },
        { id: 'low', head: 'Cloud, $ low', numeric: true },
        { id: 'high', head: 'Cloud, $ high', numeric: true },
        { id: 'electricity', head: 'Electricity, $', numeric: true },
        { id: 'why', head: REMARKS_HEAD },
      ]}
      top
      rows={rows.map(({ models, scenario, cells }) => {
        const preset = `lisa-${models}`;
        return {
          id: preset,
          cells: [
            printedWords(models),
            <CellPair
              key="hours"
              cell={cells.hours}
              quantity="acceleratorHours"
              preset={preset}
              isHours
              told={toldOf(cells.hours, stepTold, scenario)}
            />,
            <CellPair key="low" cell={cells.usdLow} quantity="rentLowUsd" preset={preset} run={scenario} />,
            <CellPair key="high" cell={cells.usdHigh} quantity="rentHighUsd" preset={preset} run={scenario} />,
            <CellPair key="electricity" cell={cells.electricityUsd} quantity="electricityCostUsd" preset={preset} run={scenario} />,
            <Remarks
              key="why"
              warnings={cells.hours.slip === null ? [] : [slipWords(cells.hours.slip, facts)]}
              notes={models === facts.projectJobs ? ['Cloud costs are printed in thousands.'] : []}
            />,
          ],
        };
      })}
    />
  );
}
