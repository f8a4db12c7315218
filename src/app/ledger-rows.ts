/** Rows of the ledger from the results of its runs; each made once it comes into sight. */
import type { Catalogue } from '#core/catalogue.ts';
import type { Grouping } from '#core/ledger.ts';
import type { FigureRanges } from '#core/range.ts';
import { CUSTOM_ACCELERATOR, NO_ACCELERATOR, type Scenario } from '#core/scenario.ts';
import type { LedgerRow, Sort } from '#features/ledger/ledger-row.ts';
import { projectOf, runsWords } from '#format/ledger-words.ts';
import { formatIntensity } from '#format/quantity-format.ts';
import { placeName, runTitle, shortName } from '#format/sentence-words.ts';
import { UNKNOWN_WORDS } from '#format/words.ts';
import { encodeScenario } from '#permalink/scenario-codec.ts';
import type { RunResult } from './use-estimates.ts';

interface Made {
  readonly row: LedgerRow;
  readonly range: FigureRanges | null;
}

/** @returns the same row for the same result and range, so that only what changed is drawn anew */
export function rowMaker(catalogue: Catalogue): (result: RunResult, range: FigureRanges | null) => LedgerRow {
  const made = new WeakMap<RunResult, Made>();
  return (result, range) => {
    const known = made.get(result);
    if (known?.range === range) return known.row;
    const row = known === undefined ? rowOf(result, range, catalogue) : { ...known.row, range };
    made.set(result, { row, range });
    return row;
  };
}

function rowOf({ scenario, answer }: RunResult, range: FigureRanges | null, catalogue: Catalogue): LedgerRow {
  const title = runTitle(scenario, catalogue);
  const runs = runsWords(scenario.runs);
  const price = answer?.resolved.price;
  return {
    link: () => encodeScenario(scenario),
    name: scenario.name ?? title,
    detail:
      scenario.name === undefined ? (runs === '' ? 'one run, without a name' : `${runs.slice(3)}, without a name`) : `${title}${runs}`,
    kind: scenario.kind ?? null,
    date: scenario.date ?? null,
    project: projectOf(scenario),
    place: placeName(scenario, catalogue),
    placeDetail: placeDetail(scenario, answer, catalogue),
    hardware: hardwareOf(scenario, catalogue),
    estimate: answer?.estimate ?? null,
    noRent: UNKNOWN_WORDS[price?.kind === 'unknown' ? price.reason : 'no-hours'],
    range,
  };
}

function placeDetail(scenario: Scenario, answer: RunResult['answer'], catalogue: Catalogue): string {
  if (answer === null) return '';
  const { typical, origin } = answer.resolved.carbonIntensity;
  const code = catalogue.places.get(scenario.placeId)?.regionCode ?? '';
  const what = code === '' ? (origin.year === null ? 'your figure' : String(origin.year)) : code;
  return `${what}, ${formatIntensity(typical)}`;
}

export function hardwareOf({ acceleratorId }: Scenario, catalogue: Catalogue): string {
  if (acceleratorId === NO_ACCELERATOR) return 'Processors only';
  if (acceleratorId === CUSTOM_ACCELERATOR) return 'Own accelerator';
  return shortName(catalogue.accelerators.get(acceleratorId)?.name ?? acceleratorId);
}

/** What the rows of a group have in common, in words. */
export function groupKey({ scenario }: RunResult, grouping: Exclude<Grouping, 'none'>, catalogue: Catalogue): string {
  switch (grouping) {
    case 'name':
      return scenario.name ?? 'Without a name';
    case 'project':
      return projectOf(scenario);
    case 'place':
      return placeName(scenario, catalogue);
    case 'hardware':
      return hardwareOf(scenario, catalogue);
  }
}

/** By what a run is sorted; null stands last. */
export function sortValue({ scenario, answer }: RunResult, by: Sort, catalogue: Catalogue): number | string | null {
  const estimate = answer?.estimate ?? null;
  switch (by) {
    case 'stored':
      return null;
    case 'name':
      return (scenario.name ?? runTitle(scenario, catalogue)).toLowerCase();
    case 'kind':
      return scenario.kind ?? null;
    case 'hours':
      return estimate?.acceleratorHours ?? null;
    case 'place':
      return placeName(scenario, catalogue).toLowerCase();
    case 'energy':
      return estimate?.energyKwh ?? null;
    case 'emissions':
      return estimate?.emissionsKgCo2e ?? null;
    case 'cost':
      return estimate?.rentHighUsd ?? null;
  }
}
