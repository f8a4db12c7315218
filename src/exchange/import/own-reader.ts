/** Our own table, row by row: each cell by the bounds of its field. A hand wrote it, so what can be read two ways is not guessed. */
import { CUSTOM_ACCELERATOR, NO_ACCELERATOR, type Scenario } from '#core/scenario.ts';
import { readText } from '#format/number-reading.ts';
import { numberOf, ownText, saidOf } from './cells.ts';
import { dayOfStamp, isoDate } from './dates.ts';
import { type LoggedRun, type LogReader, type LogSink, NO_PLACE, type RejectCode, type Rejection, type RunShape } from './import-types.ts';
import { CHOICES, type OwnField } from './own-columns.ts';

const LONGEST_TEXT = 80;
/** Largest number that a link holds. */
const MOST = 1e12;

type CellValue = string | number | { readonly low: number; readonly high: number };
type CellReading = { readonly value: CellValue | undefined } | { readonly code: RejectCode };

export function ownReader(columns: readonly (OwnField | undefined)[], delimiter: string, sink: LogSink): LogReader {
  const hasDecimalCommas = delimiter !== ',';
  return {
    row: (cells, line) => {
      const reading = fieldsOf(cells, columns, hasDecimalCommas);
      if ('code' in reading) sink.reject({ line, ...reading }, cells);
      else takeRun(reading.fields, line, cells, sink);
    },
    end: () => undefined,
    version: () => '',
    power: () => null,
  };
}

type RowReading = { readonly fields: Readonly<Record<string, CellValue>> } | Omit<Rejection, 'line'>;

function fieldsOf(cells: readonly string[], columns: readonly (OwnField | undefined)[], hasDecimalCommas: boolean): RowReading {
  if (cells.slice(columns.length).some((cell) => cell.trim() !== ''))
    return { code: 'too-many-values', column: '', said: String(cells.length) };
  const fields: Record<string, CellValue> = {};
  for (const [at, column] of columns.entries()) {
    const cell = (cells[at] ?? '').trim();
    if (column === undefined || cell === '') continue;
    const reading = readOwn(cell, column, hasDecimalCommas);
    if ('code' in reading) return { code: reading.code, column: column.key, said: saidOf(cell) };
    if (reading.value !== undefined) fields[column.field] = reading.value;
  }
  return { fields };
}

function takeRun(said: Readonly<Record<string, CellValue>>, line: number, cells: readonly string[], sink: LogSink): void {
  // Each cell was read as its own field demands: what stands under a field's name is of that field's type.
  const fields = said as Partial<Scenario>;
  const { hours, measuredEnergyKwh, acceleratorHours, parametersBillion } = fields;
  const saysHowMuch = [hours, measuredEnergyKwh, acceleratorHours, parametersBillion].some((value) => value !== undefined);
  if (saysHowMuch) sink.take(ownRun(fields, line));
  else sink.reject({ line, code: 'nothing-said', column: 'h', said: '' }, cells);
}

/** A run by the fields that our links have, whoever wrote them down. */
export function ownRun(
  { name = '', date, hours, measuredEnergyKwh, acceleratorId, placeId, ...rest }: Partial<Scenario>,
  line: number,
): LoggedRun {
  const plain = (value: typeof hours) => (typeof value === 'number' ? value : Number.NaN);
  const isNamed = acceleratorId !== undefined && acceleratorId !== NO_ACCELERATOR && acceleratorId !== CUSTOM_ACCELERATOR;
  const fields: Partial<Scenario> = {
    ...rest,
    ...(isNamed || acceleratorId === undefined ? {} : { acceleratorId }),
    ...(typeof hours === 'object' ? { hours } : {}),
    ...(typeof measuredEnergyKwh === 'object' ? { measuredEnergyKwh } : {}),
  };
  const shape: RunShape = {
    kind: 'own',
    project: rest.project ?? '',
    hardware: isNamed ? acceleratorId : '',
    acceleratorCount: isNamed ? (rest.acceleratorCount ?? 1) : 0,
    place: placeId === undefined ? NO_PLACE : { ...NO_PLACE, iso: placeId.toUpperCase(), country: placeId },
    pue: null,
    cpu: '',
    cores: null,
    memoryGb: null,
    acceleratorPowerW: null,
    isFailed: false,
    fields,
  };
  return {
    line,
    shape,
    shapeKey: JSON.stringify(shape),
    name,
    day: date === undefined ? -1 : dayOfStamp(date),
    hours: plain(hours),
    energyKwh: plain(measuredEnergyKwh),
    emissionsKg: Number.NaN,
    marks: 0,
    extra: 0,
    runId: '',
    partOf: '',
  };
}

const RANGES: readonly (keyof Scenario)[] = [
  'utilisation',
  'acceleratorPowerW',
  'cpuPowerW',
  'dramPowerW',
  'itPowerW',
  'measuredEnergyKwh',
  'hours',
  'acceleratorHours',
  'modelFlopUtilisation',
  'pue',
  'carbonIntensityGPerKwh',
  'priceUsdPerAcceleratorHour',
  'tariffUsdPerKwh',
  'lifetimeYears',
];

function readOwn(cell: string, { field, bounds }: OwnField, hasDecimalCommas: boolean): CellReading {
  if (bounds !== undefined) return readFigure(cell, field, bounds, hasDecimalCommas);
  const choices = CHOICES[field];
  if (choices !== undefined) return choices.includes(cell.toLowerCase()) ? { value: cell.toLowerCase() } : { code: 'unreadable' };
  if (field === 'date') {
    const day = dayOfStamp(cell);
    return day < 0 ? { code: 'unreadable' } : { value: isoDate(day) };
  }
  if (field !== 'cpuId') return { value: ownText(withoutGuard(cell), LONGEST_TEXT) };
  const id = cell.toLowerCase();
  return /^[a-z0-9][a-z0-9-]*$/.test(id) && id.length <= LONGEST_TEXT ? { value: ownText(id, LONGEST_TEXT) } : { code: 'unreadable' };
}

/** The quote that our own files put before what a spreadsheet would take for a formula. */
function withoutGuard(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

function readFigure(cell: string, field: keyof Scenario, bounds: NonNullable<OwnField['bounds']>, hasDecimalCommas: boolean): CellReading {
  const isRange = cell.includes('..') && RANGES.includes(field);
  if (hasDecimalCommas && !isRange) return within([numberOf(cell)], bounds);
  const reading = readText(cell);
  switch (reading.kind) {
    case 'number':
      return within([reading.value], bounds);
    case 'range':
      return isRange ? within([reading.low, reading.high], bounds) : { code: 'unreadable' };
    case 'ambiguous':
      return { code: 'ambiguous' };
    case 'reversed':
    case 'blank':
    case 'not-a-number':
      return { code: 'unreadable' };
  }
}

function within(
  values: readonly number[],
  { min, max = MOST, isAbove = false, isWhole = false }: NonNullable<OwnField['bounds']>,
): CellReading {
  const [low, high] = values;
  if (low === undefined || values.some(Number.isNaN)) return { code: 'unreadable' };
  const isUsable = values.every((value) => (isAbove ? value > min : value >= min) && value <= max && (!isWhole || Number.isInteger(value)));
  if (!isUsable) return { code: low < 0 && min >= 0 ? 'negative' : 'out-of-bounds' };
  return { value: high === undefined ? low : { low, high } };
}
