/** Every key of a version 1 link, in the order in which it is written. A key never changes its meaning and is never reused. */
import { LOADS, METERING_POINTS, METHOD_IDS, PRECISIONS, RUN_KINDS, type Scenario, type Typed, WAYS } from '#core/scenario.ts';
import { type Bounds, isDate, readNumber, readTyped, writeNumber, writeTyped } from './values.ts';

export interface LinkField {
  readonly key: string;
  readonly field: keyof Scenario;
  /** @returns undefined for an unusable value. */
  readonly read: (text: string) => string | number | Typed | undefined;
  readonly write: (value: NonNullable<Scenario[keyof Scenario]>) => string;
  /** What a number may be; the form asks the same. */
  readonly bounds?: Bounds;
}

const LONGEST_TEXT = 80;
const LONGEST_ID = 80;

function text(key: string, field: keyof Scenario): LinkField {
  const read = (said: string) =>
    said.trim() !== '' && [...said].length <= LONGEST_TEXT && !/\p{Surrogate}/u.test(said) ? said : undefined;
  return { key, field, read, write: String };
}

function id(key: string, field: keyof Scenario): LinkField {
  return { key, field, read: (said) => (/^[a-z0-9][a-z0-9-]*$/.test(said) && said.length <= LONGEST_ID ? said : undefined), write: String };
}

function choice(key: string, field: keyof Scenario, options: readonly string[]): LinkField {
  return { key, field, read: (said) => (options.includes(said) ? said : undefined), write: String };
}

/** The values these fields hold are numbers by the type of `Scenario`; `write` is only ever given its own field's. */
function number(key: string, field: keyof Scenario, bounds: Bounds): LinkField {
  return { key, field, bounds, read: (said) => readNumber(said, bounds), write: (value) => writeNumber(Number(value)) };
}

function typed(key: string, field: keyof Scenario, bounds: Bounds): LinkField {
  const write = (value: NonNullable<Scenario[keyof Scenario]>) => (typeof value === 'string' ? value : writeTyped(value));
  return { key, field, bounds, read: (said) => readTyped(said, bounds), write };
}

const fromZero: Bounds = { min: 0 };
const aboveZero: Bounds = { min: 0, isAbove: true };

export const LINK_FIELDS: readonly LinkField[] = [
  { key: 'd', field: 'release', read: (said) => (/^\d{4}\.\d{2}(\.\d+)?$/.test(said) ? said : undefined), write: String },
  text('name', 'name'),
  text('p', 'project'),
  choice('k', 'kind', RUN_KINDS),
  { key: 't', field: 'date', read: (said) => (isDate(said) ? said : undefined), write: String },
  id('hw', 'acceleratorId'),
  number('tdp', 'tdpPowerW', aboveZero),
  number('peak', 'peakTflops', aboveZero),
  number('n', 'acceleratorCount', aboveZero),
  typed('h', 'hours', fromZero),
  typed('ah', 'acceleratorHours', fromZero),
  number('x', 'runs', { min: 1, isWhole: true }),
  choice('load', 'load', LOADS),
  typed('util', 'utilisation', { min: 0, max: 1.5 }),
  typed('w', 'acceleratorPowerW', fromZero),
  typed('cpuw', 'cpuPowerW', fromZero),
  typed('dramw', 'dramPowerW', fromZero),
  id('r', 'placeId'),
  typed('ci', 'carbonIntensityGPerKwh', fromZero),
  number('y', 'year', { min: 1900, max: 2100, isWhole: true }),
  typed('pue', 'pue', { min: 1 }),
  typed('usd', 'priceUsdPerAcceleratorHour', fromZero),
  typed('tariff', 'tariffUsdPerKwh', fromZero),
  choice('by', 'by', WAYS),
  typed('kwh', 'measuredEnergyKwh', fromZero),
  choice('kwhat', 'measuredAt', METERING_POINTS),
  number('params', 'parametersBillion', aboveZero),
  number('tokens', 'tokensBillion', fromZero),
  typed('mfu', 'modelFlopUtilisation', { min: 0, isAbove: true, max: 1 }),
  choice('prec', 'precision', PRECISIONS),
  id('cpu', 'cpuId'),
  number('nc', 'cpuSockets', { min: 1, isWhole: true }),
  number('cores', 'cpuCores', aboveZero),
  number('mem', 'memoryGb', fromZero),
  typed('life', 'lifetimeYears', aboveZero),
  choice('m', 'methodId', METHOD_IDS),
  typed('itw', 'itPowerW', fromZero),
];

const BY_KEY: ReadonlyMap<string, LinkField> = new Map(LINK_FIELDS.map((field) => [field.key, field]));
const BY_FIELD: ReadonlyMap<keyof Scenario, LinkField> = new Map(LINK_FIELDS.map((field) => [field.field, field]));

export function linkFieldOfKey(key: string): LinkField | undefined {
  return BY_KEY.get(key);
}

/** @throws RangeError for a field without a key, which a test holds never to happen. */
export function linkFieldOf(field: keyof Scenario): LinkField {
  const found = BY_FIELD.get(field);
  if (found === undefined) throw new RangeError(`${field} has no key`);
  return found;
}
