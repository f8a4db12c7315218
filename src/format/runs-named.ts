/** On what and where several runs ran: the names that some of them have are never said of the others. */
import { formatInput } from './quantity-format.ts';
import type { StatementRun } from './statement.ts';
import { counted } from './statement-figures.ts';
import { type GridChoice, gridOf } from './statement-inputs.ts';

export interface RunPlaces {
  readonly names: readonly string[];
  /** How many runs name a place, and how many do not; an entry stands for as many as it has. */
  readonly placed: number;
  readonly unplaced: number;
  /** Whose carbon intensity those have that name no place, each once; `place` is then the world's. */
  readonly grids: readonly GridChoice[];
}

export function placesOf(runs: readonly StatementRun[]): RunPlaces {
  const unplaced = runs.filter(({ place: { name } }) => name === null);
  return {
    names: distinct(runs.map(({ place: { name } }) => name)),
    placed: countOf(runs) - countOf(unplaced),
    unplaced: countOf(unplaced),
    grids: [...new Set(unplaced.map(({ resolved }) => gridOf(resolved)))],
  };
}

/** `20 of 21 runs` */
export function unplacedOfAll({ placed, unplaced }: RunPlaces): string {
  return `${formatInput(unplaced)} of ${formatInput(placed + unplaced)} runs`;
}

/** What no table names is said by its kind. */
export function hardwareNames(runs: readonly StatementRun[]): readonly string[] {
  const names = distinct(runs.map(({ hardware: { name } }) => name));
  const unnamed = new Set(runs.filter(({ hardware: { name } }) => name === null).map(({ hardware: { kind } }) => kind));
  return [
    ...names,
    ...(unnamed.has('custom') ? ['accelerators that are not named'] : []),
    ...(unnamed.has('processors') ? ['processors without accelerators'] : []),
  ];
}

/** `3 runs`, or `27 runs in 3 entries` where an entry stands for several. */
export function entriesWords(runs: readonly StatementRun[]): string {
  const all = countOf(runs);
  const words = counted(formatInput(all), 'run');
  if (all === runs.length) return words;
  return `${words} in ${formatInput(runs.length)} ${runs.length === 1 ? 'entry' : 'entries'}`;
}

/** How many runs all entries stand for. */
function countOf(runs: readonly StatementRun[]): number {
  return runs.reduce((sum, { resolved }) => sum + resolved.runs, 0);
}

function distinct(names: readonly (string | null)[]): readonly string[] {
  return [...new Set(names)].filter((name) => name !== null);
}
