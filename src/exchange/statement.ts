/** Builds the one value that every statement, card and table is written from. */
import type { Accelerator, Catalogue } from '#core/catalogue.ts';
import type { Estimate } from '#core/estimate.ts';
import type { Method } from '#core/methods/method.ts';
import type { RunRange } from '#core/range.ts';
import type { ResolvedScenario } from '#core/resolved.ts';
import type { Scenario } from '#core/scenario.ts';
import { totalOf } from '#core/totals.ts';
import type { FigureRanges, Statement, StatementHardware, StatementPlace, StatementRun, StatementSource } from '#format/statement.ts';
import { METHOD_WORDS } from '#format/words.ts';

export interface RunToState {
  readonly scenario: Scenario;
  readonly resolved: ResolvedScenario;
  readonly estimate: Estimate;
  readonly link: string;
  /** Null or absent where no range has been drawn. */
  readonly ranges?: FigureRanges | null | undefined;
  readonly range?: RunRange | null | undefined;
}

export interface Publication {
  readonly title: string;
  readonly publisher: string;
}

export interface StatementFacts {
  readonly title: string;
  readonly link: string;
  readonly home: string;
  readonly runs: readonly RunToState[];
  readonly totalRanges?: FigureRanges | null | undefined;
  readonly catalogue: Catalogue;
  readonly methodOf: (id: Scenario['methodId']) => Method;
  /** Titles and publishers, where the bibliography has come. */
  readonly bibliography: ReadonlyMap<string, Publication>;
}

export function statementOf(facts: StatementFacts): Statement {
  const { title, link, home, catalogue } = facts;
  const runs = facts.runs.map((run) => statementRun(run, facts));
  const ids = [...new Set(runs.flatMap(({ sources }) => sources.map(({ id }) => id)))].sort();
  const [only, ...others] = runs;
  const totalRanges = facts.totalRanges ?? (others.length === 0 ? (only?.ranges ?? null) : null);
  return {
    title,
    link,
    home,
    release: catalogue.release,
    runs,
    total: totalOf(runs.map(({ estimate }) => estimate)),
    totalRanges,
    sources: ids.map((id) => sourceOf(id, facts)),
  };
}

function statementRun({ scenario, resolved, estimate, link, ranges, range }: RunToState, facts: StatementFacts): StatementRun {
  const { catalogue, methodOf } = facts;
  const method = methodOf(scenario.methodId);
  return {
    name: scenario.name ?? null,
    scenario,
    resolved,
    estimate,
    ranges: ranges ?? null,
    range: range ?? null,
    method: { id: method.id, title: METHOD_WORDS[method.id], leavesOut: method.leavesOut },
    hardware: hardwareOf(scenario, resolved, catalogue),
    place: placeOf(scenario, catalogue),
    link,
    sources: sourceIdsOf(resolved).map((id) => sourceOf(id, facts)),
  };
}

function hardwareOf(scenario: Scenario, resolved: ResolvedScenario, catalogue: Catalogue): StatementHardware {
  if (resolved.acceleratorCount === 0) {
    const cpu = scenario.cpuId === undefined ? undefined : catalogue.cpus.get(scenario.cpuId);
    return { name: cpu?.name ?? null, kind: 'processors', memoryGb: scenario.memoryGb ?? null };
  }
  const accelerator: Accelerator | undefined = catalogue.accelerators.get(scenario.acceleratorId);
  if (accelerator === undefined) return { name: null, kind: 'custom', memoryGb: null };
  return { name: accelerator.name, kind: accelerator.kind, memoryGb: accelerator.memoryGb };
}

export function placeOf({ placeId }: Scenario, catalogue: Catalogue): StatementPlace {
  const place = catalogue.places.get(placeId);
  if (place === undefined || place.kind === 'world') return { name: null };
  const provider = place.providerId === null ? undefined : catalogue.providers.get(place.providerId);
  const region = [provider?.name ?? '', place.regionCode].filter((part) => part !== '').join(' ');
  return { name: region === '' ? place.name : `${place.name} (${region})` };
}

function sourceOf(id: string, { catalogue, bibliography }: StatementFacts): StatementSource {
  const source = catalogue.sources.get(id);
  return {
    id,
    label: source?.label ?? id,
    title: bibliography.get(id)?.title ?? null,
    publisher: bibliography.get(id)?.publisher ?? null,
    year: source?.year ?? null,
    url: source?.url ?? '',
  };
}

/** Every source that a figure of the run rests on, once. */
function sourceIdsOf({ scenario: _, ...figures }: ResolvedScenario): readonly string[] {
  return [...new Set(sourceIdsIn(figures))].sort();
}

function sourceIdsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'sourceIds' && Array.isArray(inner) ? inner.map(String) : sourceIdsIn(inner),
  );
}
