import type { PaperCell, PaperFacts, Slip } from '#core/paper.ts';
import { hardwareWords, ROW_NOTES, SEARCH_ROW_NOTE, slipWords } from '#format/paper-words.ts';
import { Co2e } from '#ui/co2e.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { CellPair } from './cell-pair.tsx';
import type { StepTold, Table3Entry } from './paper-tables.ts';
import { REMARKS_HEAD, Remarks } from './remarks.tsx';
import { SearchMark } from './search-mark.tsx';

export interface Table3Props {
  readonly rows: readonly Table3Entry[];
  readonly facts: PaperFacts;
  readonly stepTold: StepTold;
}

const COLUMNS = [
  { id: 'model', head: 'Model' },
  { id: 'power', head: 'Power, W', numeric: true },
  { id: 'hours', head: 'Hours', numeric: true },
  { id: 'energy', head: 'kWh', numeric: true },
  {
    id: 'pounds',
    head: (
      <>
        lb <Co2e />
      </>
    ),
    numeric: true,
  },
  { id: 'low', head: '$ low', numeric: true },
  { id: 'high', head: '$ high', numeric: true },
  { id: 'why', head: REMARKS_HEAD },
] as const;

/** Energy, carbon and cost of each model: printed above, ours below. */
export function Table3({ rows, facts, stepTold }: Table3Props) {
  return (
    <DataTable
      caption="Table 3: energy, carbon and cost"
      columns={COLUMNS}
      top
      rows={rows.map((row) => ({ id: row.id, cells: cellsOf(row, facts, stepTold) }))}
    />
  );
}

function cellsOf({ id, model, hardware, scenario, cells }: Table3Entry, facts: PaperFacts, stepTold: StepTold) {
  const toldOf = ({ step }: PaperCell) => (step === undefined ? undefined : () => stepTold(step, scenario));
  const { slip } = cells.hours;
  const hoursTold = slip === null ? undefined : () => ({ title: 'Hours', working: <p className="text-ink-2">{slipWords(slip, facts)}</p> });
  return [
    <span key="model">
      <span className="block font-semibold">{model}</span>
      <span className="block text-hint font-normal text-ink-3">{hardwareWords(hardware)}</span>
      {id === 'nas-gpu' && <SearchMark />}
    </span>,
    <CellPair key="power" cell={cells.powerW} quantity="itPowerW" preset={id} />,
    <CellPair key="hours" cell={cells.hours} quantity="hours" preset={id} isHours told={hoursTold} />,
    <CellPair key="energy" cell={cells.energyKwh} quantity="energyKwh" preset={id} run={scenario} />,
    <CellPair key="pounds" cell={cells.lb} quantity="emissionsKgCo2e" preset={id} run={scenario} />,
    <CellPair key="low" cell={cells.usdLow} quantity="rentLowUsd" preset={id} told={toldOf(cells.usdLow)} />,
    <CellPair key="high" cell={cells.usdHigh} quantity="rentHighUsd" preset={id} told={toldOf(cells.usdHigh)} />,
    <Remarks key="why" warnings={warningsOf(id, Object.values(cells), facts)} notes={ROW_NOTES[id] ?? []} />,
  ];
}

/** One sentence for each slip of the row; the search carries its own warning whether it rounds or not. */
function warningsOf(id: string, cells: readonly PaperCell[], facts: PaperFacts): readonly string[] {
  const slips = new Set(cells.map(({ slip }) => slip).filter((slip): slip is Slip => slip !== null));
  return [...[...slips].map((slip) => slipWords(slip, facts)), ...(id === 'nas-gpu' ? [SEARCH_ROW_NOTE] : [])];
}
