import { type ReactNode, useState } from 'react';
import type { MassUnit } from '#format/quantity-format.ts';
import { formatNumber } from '#format/quantity-format.ts';
import { toPounds } from '#format/unit-scale.ts';
import { Button } from '#ui/button.tsx';
import { Co2e } from '#ui/co2e.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Icon } from '#ui/icon.tsx';
import { HardwareSelect } from './hardware-select.tsx';

export interface AcceleratorOption {
  readonly id: string;
  readonly label: string;
}

export interface RowHardware {
  /** What the log names it: all rows that bear it follow one choice. */
  readonly key: string;
  /** The same for a reader. */
  readonly said: string;
  readonly id: string;
  readonly isGuess: boolean;
  /** Offered first. */
  readonly likely: readonly AcceleratorOption[];
}

export interface ImportRow {
  readonly id: string;
  readonly line: number;
  /** Where the line stands; empty where there is but one file. */
  readonly file: string;
  readonly name: string;
  /** Null: no accelerator. */
  readonly hardware: RowHardware | null;
  readonly count: number;
  readonly runs: number;
  readonly hours: number | null;
  readonly energyKwh: number | null;
  readonly emissionsKgCo2e: number | null;
  readonly done: string;
  readonly isFlagged: boolean;
}

export interface ImportRowsProps {
  readonly count: number;
  /** Made when it is shown: a ledger has ten thousand. */
  readonly rowAt: (index: number) => ImportRow;
  /** Indices of rows that are to be looked at, ascending. */
  readonly flagged: readonly number[];
  readonly accelerators: readonly AcceleratorOption[];
  readonly units: MassUnit;
  readonly onHardware: (key: string, id: string) => void;
}

/** Rows shown before the reader asks for more; those to be looked at come first among them. */
const FIRST_SHOWN = 5;
const FLAGGED_SHOWN = 12;
const MORE = 100;

/** What is taken, row by row, with what was done to each. */
export function ImportRows({ count, rowAt, flagged, accelerators, units, onHardware }: ImportRowsProps) {
  const [extra, setExtra] = useState(0);
  const shown = (extra === 0 ? firstShown(count, flagged) : upTo(Math.min(extra, count))).map(rowAt);
  const left = count - shown.length;
  if (count === 0) return null;
  return (
    <div className="import-rows">
      <DataTable
        caption="Runs to be taken"
        captionHidden
        stacked
        columns={[
          { id: 'line', head: 'Line' },
          { id: 'run', head: 'Run' },
          { id: 'accelerator', head: 'Accelerator' },
          { id: 'hours', head: 'Hours', numeric: true },
          { id: 'kwh', head: 'kWh', numeric: true },
          {
            id: 'co2e',
            head: (
              <>
                {units}&nbsp;
                <Co2e />
              </>
            ),
            numeric: true,
          },
          { id: 'done', head: 'What was done' },
        ]}
        rows={shown.map((row) => ({ id: row.id, cells: cellsOf(row, accelerators, units, onHardware) }))}
      />
      {left > 0 && (
        <div className="flex min-h-11 items-center border-b border-line">
          <Button variant="link" onClick={() => setExtra(Math.max(extra, 0) + MORE)}>
            {left.toLocaleString('en-GB')} more taken
          </Button>
        </div>
      )}
    </div>
  );
}

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at);

/** Those to be looked at, filled up with the first of the others, in the order of the file. */
function firstShown(count: number, flagged: readonly number[]): readonly number[] {
  const doubtful = new Set(flagged.slice(0, FLAGGED_SHOWN));
  const all = new Set(flagged);
  const room = Math.max(FIRST_SHOWN - doubtful.size, 1);
  const sure = upTo(Math.min(count, all.size + room)).filter((at) => !all.has(at));
  return [...doubtful, ...sure.slice(0, room)].sort((a, b) => a - b);
}

function cellsOf(
  row: ImportRow,
  accelerators: readonly AcceleratorOption[],
  units: MassUnit,
  onHardware: ImportRowsProps['onHardware'],
): readonly ReactNode[] {
  const { hardware, emissionsKgCo2e } = row;
  const mass = emissionsKgCo2e === null ? null : units === 'lb' ? toPounds(emissionsKgCo2e).value : emissionsKgCo2e;
  const icon = row.isFlagged ? 'alert' : 'check';
  return [
    <span key="line" className="block text-right font-normal text-ink-3 max-sm:text-left">
      <span className="sm:sr-only">Line </span>
      {row.line}
    </span>,
    <span key="run" className="block font-medium wrap-anywhere sm:min-w-26">
      {row.name}
      {row.runs > 1 && <span className="font-normal text-ink-3"> × {row.runs.toLocaleString('en-GB')}</span>}
      {row.file !== '' && <span className="block text-hint font-normal text-ink-3">{row.file}</span>}
    </span>,
    hardware === null ? (
      <span key="hardware" className="text-ink-3">
        none, CPU
      </span>
    ) : (
      <span key="hardware" className="flex items-center gap-2">
        {row.count > 1 && <span className="flex-none text-ink-3 whitespace-nowrap">{row.count.toLocaleString('en-GB')} ×</span>}
        <HardwareSelect
          row={row.file === '' ? `line ${row.line}` : `line ${row.line} of ${row.file}`}
          hardware={hardware}
          accelerators={accelerators}
          onChange={onHardware}
        />
      </span>
    ),
    figureCell('h', row.hours),
    figureCell('kWh', row.energyKwh),
    figureCell(units, mass),
    <span key="done" className={`flex gap-2 sm:w-59 text-label whitespace-normal ${row.isFlagged ? 'text-warn' : 'text-ok'}`}>
      <Icon name={icon} className="mt-px" />
      {row.done}
    </span>,
  ];
}

function figureCell(unit: string, value: number | null): ReactNode {
  if (value === null) return <span className="text-hint text-ink-3">not known</span>;
  return (
    <>
      {formatNumber(value)}
      <span className="sm:hidden"> {unit}</span>
    </>
  );
}
