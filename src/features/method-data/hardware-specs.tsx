/** Tables of accelerators and processors. */
import type { Accelerator, Cpu, EmbodiedStatus } from '#core/catalogue.ts';
import { formatExact } from '#format/quantity-format.ts';
import type { SpecColumn, TableSpec } from './table-spec.ts';

/** A year is no quantity: no comma in it. */
export function yearColumn<Row>(value: (row: Row) => number | null, head = 'Year'): SpecColumn<Row> {
  return {
    id: 'year',
    head,
    numeric: true,
    value,
    cell: (row) => value(row) ?? <span className="text-ink-3">not published</span>,
  };
}

/** A figure with what it is, in smaller words. */
export function noted(figure: number | null, note: string) {
  if (figure === null) return <span className="text-ink-3">not published</span>;
  return (
    <>
      {formatExact(figure)} {note !== '' && <span className="text-hint text-ink-3">{note}</span>}
    </>
  );
}

const SCOPE_WORDS = { system: 'system', fleet: 'fleet', chip: 'chip only' } as const;

const EMBODIED_WORDS: Readonly<Record<EmbodiedStatus, string>> = {
  own: '',
  scaled: 'scaled',
  assumed: 'assumed',
  usual: 'a usual card',
  generic: 'a usual card',
};

export type AcceleratorRow = Omit<Accelerator, 'prices'>;

export const ACCELERATORS: TableSpec<AcceleratorRow> = {
  id: 'accelerators',
  title: 'Accelerators',
  search: 'Name, maker or source',
  newestFirst: 'year',
  columns: [
    { id: 'name', head: 'Accelerator', value: ({ name }) => name },
    yearColumn(({ releaseYear }) => releaseYear),
    {
      id: 'tdpPowerW',
      head: 'Maximum, W',
      numeric: true,
      value: ({ tdpPowerW }) => tdpPowerW,
      cell: ({ tdpPowerW, tdpStatus }) => noted(tdpPowerW, tdpStatus === 'datasheet' ? '' : tdpStatus),
    },
    {
      id: 'measuredPowerW',
      head: 'Metered mean, W',
      numeric: true,
      value: ({ measuredPowerW }) => measuredPowerW,
      cell: ({ measuredPowerW, measuredScope }) => noted(measuredPowerW, measuredScope === null ? '' : SCOPE_WORDS[measuredScope]),
    },
    { id: 'memoryGb', head: 'Memory, GB', numeric: true, value: ({ memoryGb }) => memoryGb },
    { id: 'bf16Tflops', head: 'BF16, TFLOP/s', numeric: true, value: ({ peakTflops }) => peakTflops.bf16 },
    { id: 'fp8Tflops', head: 'FP8, TFLOP/s', numeric: true, value: ({ peakTflops }) => peakTflops.fp8 },
    {
      id: 'embodiedKgCo2e',
      head: 'Making it, kg CO2e',
      numeric: true,
      value: ({ embodied }) => embodied?.kgCo2e.typical ?? null,
      cell: ({ embodied }) => noted(embodied?.kgCo2e.typical ?? null, embodied === null ? '' : EMBODIED_WORDS[embodied.status]),
    },
    { id: 'vendor', head: 'Maker', value: ({ vendor }) => vendor },
    { id: 'form', head: 'Form', value: ({ form }) => form },
    { id: 'confidence', head: 'Confidence', value: ({ confidence }) => confidence },
  ],
  filters: [
    { id: 'vendor', all: 'All makers', value: ({ vendor }) => vendor },
    { id: 'confidence', all: 'Any confidence', value: ({ confidence }) => confidence },
  ],
  rowId: ({ id }) => id,
  sourceIds: ({ sourceIds, measuredSourceIds, peakSourceIds }) => [...new Set([...sourceIds, ...measuredSourceIds, ...peakSourceIds])],
};

export const CPUS: TableSpec<Cpu> = {
  id: 'cpus',
  title: 'CPUs',
  search: 'Name, maker or source',
  columns: [
    { id: 'name', head: 'Processor', value: ({ name }) => name },
    yearColumn(({ releaseYear }) => releaseYear),
    { id: 'cores', head: 'Cores', numeric: true, value: ({ cores }) => cores },
    { id: 'tdpPowerW', head: 'TDP, W', numeric: true, value: ({ tdpPowerW }) => tdpPowerW },
    { id: 'vendor', head: 'Maker', value: ({ vendor }) => vendor },
    { id: 'form', head: 'Form', value: ({ form }) => form },
    { id: 'confidence', head: 'Confidence', value: ({ confidence }) => confidence },
  ],
  filters: [
    { id: 'vendor', all: 'All makers', value: ({ vendor }) => vendor },
    { id: 'form', all: 'All forms', value: ({ form }) => form },
  ],
  rowId: ({ id }) => id,
  sourceIds: ({ sourceIds }) => sourceIds,
};
