/** The paper's reference points and the run among them, as rows of one chart. */
import { formatMass, formatPercent, formatTimes, type MassUnit } from '#format/quantity-format.ts';

/** A point of the paper's Table 1. */
export interface ReferencePoint {
  readonly id: string;
  readonly label: string;
  readonly kind: 'everyday' | 'training';
  readonly kgCo2e: number;
  readonly lbPrinted: number;
  /** A later and better figure for the same thing, kg; null where the point stands. */
  readonly correctedKgCo2e: number | null;
}

export interface ReferenceRow {
  readonly id: string;
  readonly label: string;
  readonly kind: 'everyday' | 'training' | 'run';
  readonly kgCo2e: number;
  readonly lbPrinted: number | null;
  readonly correctedKgCo2e: number | null;
}

const LABELS: Readonly<Record<string, string>> = {
  'air-ny-sf': 'New York–San Francisco return, one seat',
  'human-year': 'A human life, one year',
  'american-year': 'An American life, one year',
  'car-lifetime': 'A car with its fuel, lifetime',
  'nlp-pipeline': 'NLP pipeline, one training',
  'nlp-pipeline-tuning': 'NLP pipeline with tuning',
  'transformer-big': 'Transformer big, one training',
  'transformer-nas': 'Transformer with architecture search',
};

/** Table 1 sorted by value with the run in its place; a point equal to the run itself is left out. */
export function referenceRows(points: readonly ReferencePoint[], runLabel: string, runKgCo2e: number): readonly ReferenceRow[] {
  const isItself = ({ kgCo2e }: ReferencePoint) => Math.abs(kgCo2e - runKgCo2e) <= 1e-3 * kgCo2e;
  const others = points
    .filter((point) => point.kind === 'everyday' || !isItself(point))
    .map((point): ReferenceRow => ({ ...point, label: LABELS[point.id] ?? point.label }));
  const run: ReferenceRow = { id: 'run', label: runLabel, kind: 'run', kgCo2e: runKgCo2e, lbPrinted: null, correctedKgCo2e: null };
  return [...others, run].sort((a, b) => a.kgCo2e - b.kgCo2e);
}

/** Powers of ten in kg that hold every row, the smallest at least three decades below the largest. */
export function decadesOf(rows: readonly ReferenceRow[]): readonly number[] {
  const masses = rows
    .flatMap(({ kgCo2e, correctedKgCo2e }) => (correctedKgCo2e === null ? [kgCo2e] : [kgCo2e, correctedKgCo2e]))
    .filter((kg) => kg > 0);
  const low = Math.floor(Math.log10(Math.min(...masses)));
  const high = Math.ceil(Math.log10(Math.max(...masses)));
  const every = Math.ceil((high - low) / 9);
  const most = Math.max(...masses);
  const decades = Array.from({ length: Math.floor((high - low) / every) + 2 }, (_, index) => 10 ** (low + index * every));
  return decades.filter((_, index) => index === 0 || (decades[index - 1] ?? 0) < most);
}

const ABOUT = 0.03;

/** The finding: which everyday thing the run is nearest to, and how far from it. */
export function referenceTitle(rows: readonly ReferenceRow[], runKgCo2e: number): string {
  if (runKgCo2e === 0) return 'This run emits nothing, so it stands at the left edge as 0';
  const things = rows.filter(({ kind }) => kind === 'everyday');
  const nearest = [...things].sort((a, b) => Math.abs(Math.log(a.kgCo2e / runKgCo2e)) - Math.abs(Math.log(b.kgCo2e / runKgCo2e)))[0];
  if (nearest === undefined) return 'This run among those of the paper';
  const name = THINGS[nearest.id] ?? nearest.label;
  const ratio = runKgCo2e / nearest.kgCo2e;
  if (Math.abs(ratio - 1) <= ABOUT) return `This run emits about as much as ${name}`;
  if (ratio > 1) return `This run emits ${formatTimes(ratio)} times as much as ${name}`;
  return `This run emits ${fractionWords(ratio)} of ${name}`;
}

const THINGS: Readonly<Record<string, string>> = {
  'air-ny-sf': 'one seat on a return flight across the United States',
  'human-year': 'a person in a year',
  'american-year': 'an American in a year',
  'car-lifetime': 'a car in its lifetime, with its fuel',
};

const NEARLY_WHOLE = 0.05;
const FRACTIONS: readonly (string | undefined)[] = [
  undefined,
  undefined,
  'half',
  'a third',
  'a quarter',
  'a fifth',
  'a sixth',
  'a seventh',
  'an eighth',
  'a ninth',
  'a tenth',
];

/** Parts that are nearly whole have a word; others are per cent, and the very small ones so many times less. */
function fractionWords(ratio: number): string {
  const parts = Math.round(1 / ratio);
  const word = FRACTIONS[parts];
  const isNearlyWhole = Math.abs(ratio * parts - 1) <= NEARLY_WHOLE;
  if (word !== undefined && isNearlyWhole) return word;
  return ratio >= 0.01 ? formatPercent(ratio) : `one ${formatTimes(1 / ratio)}th`;
}

/** × this run, as the last column prints it. */
export function timesRun(kgCo2e: number, runKgCo2e: number): string {
  return runKgCo2e === 0 ? '' : `${formatTimes(kgCo2e / runKgCo2e)}×`;
}

export function massWords(kgCo2e: number, units: MassUnit): string {
  return kgCo2e === 0 ? '0' : formatMass(kgCo2e, units);
}
