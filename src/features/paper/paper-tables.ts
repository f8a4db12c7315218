/** The paper's tables with every cell recomputed: each row's scenario through the page's own pipeline. */
import type { Catalogue } from '#core/catalogue.ts';
import { type Estimate, estimate } from '#core/estimate.ts';
import type { TraceStep } from '#core/formula.ts';
import {
  type CaseStudyRun,
  figuresThatDiffer,
  type PaperCell,
  type PaperFacts,
  type PrintedPrice,
  type Table1Row,
  type Table3Cells,
  type Table3Row,
  type Table4Cells,
  type Table4Row,
  table1Cell,
  table3Cells,
  table4Cells,
} from '#core/paper.ts';
import { resolveScenario } from '#core/resolve.ts';
import { RELEASES } from '#data/release.ts';
import { decodeScenario } from '#permalink/scenario-codec.ts';
import type { ToldAsked } from '#ui/working-link.ts';

export interface PaperPacks {
  readonly table1: readonly (Table1Row & { readonly label: string })[];
  readonly table3: readonly (Table3Row & { readonly model: string })[];
  readonly paperRuns: readonly { readonly id: string; readonly name: string; readonly scenario: string }[];
  readonly table4: readonly Table4Row[];
  readonly prices: readonly PrintedPrice[];
  readonly facts: PaperFacts;
  readonly caseStudy: readonly CaseStudyRun[];
}

/** How a figure came about by a step on what the paper prints, after those of a row's run. */
export type StepTold = (step: TraceStep, scenario: string) => ToldAsked;

export interface RecomputedPaper {
  readonly table1: readonly Table1Entry[];
  readonly table3: readonly Table3Entry[];
  readonly table4: readonly Table4Entry[];
  /** Printed figures that do not follow from the paper’s own inputs. */
  readonly differing: readonly PaperCell[];
}

export interface Table1Entry {
  readonly id: string;
  readonly label: string;
  readonly cell: PaperCell;
  /** Of the run that the row is a figure of; null where it is of none. */
  readonly scenario: string | null;
}

export interface Table4Entry {
  readonly models: number;
  /** The row's own link. */
  readonly scenario: string;
  readonly figures: Estimate;
  readonly cells: Table4Cells;
}

export interface Table3Entry {
  readonly id: string;
  readonly model: string;
  readonly hardware: string;
  readonly scenario: string;
  readonly cells: Table3Cells;
}

export function recomputedPaper(packs: PaperPacks, catalogue: Catalogue): RecomputedPaper {
  const scenarios = new Map(packs.paperRuns.map(({ id, scenario }) => [id, scenario]));
  const byTable3Row = new Map(packs.paperRuns.map(({ id, scenario }) => [id, estimateOf(scenario, catalogue)]));
  const byModels = new Map(packs.caseStudy.map(({ models, scenario }) => [models, { scenario, figures: estimateOf(scenario, catalogue) }]));
  const table3 = packs.table3.map((row) => ({
    id: row.id,
    model: packs.paperRuns.find(({ id }) => id === row.id)?.name ?? row.model,
    hardware: row.hardware,
    scenario: found(scenarios, row.id),
    cells: table3Cells(row, found(byTable3Row, row.id), packs.prices),
  }));
  const oneModelHours = rowOf(packs.table4, 1).hours;
  const table4 = packs.table4.map((row) => {
    const { scenario, figures } = found(byModels, row.models);
    return { models: row.models, scenario, figures, cells: table4Cells(row, figures, oneModelHours, packs.facts) };
  });
  const inputs = {
    byTable3Row,
    oneModel: found(byModels, 1).figures,
    projectElectricityUsdPrinted: rowOf(packs.table4, packs.facts.projectJobs).electricityUsdPrinted,
  };
  const models: Readonly<Record<string, number>> = { 'nlp-pipeline': 1, 'nlp-pipeline-tuning': packs.facts.projectJobs };
  const scenarioOf = (id: string) => {
    const counted = models[id];
    return counted === undefined ? (scenarios.get(TABLE_3_ROWS[id] ?? '') ?? null) : found(byModels, counted).scenario;
  };
  const table1 = packs.table1.map((row) => ({
    id: row.id,
    label: row.label,
    cell: table1Cell(row, inputs),
    scenario: scenarioOf(row.id),
  }));
  const cells = [
    ...table1.map(({ cell }) => cell),
    ...table3.flatMap((row): readonly PaperCell[] => Object.values(row.cells)),
    ...table4.flatMap((row): readonly PaperCell[] => Object.values(row.cells)),
  ];
  return { table1, table3, table4, differing: figuresThatDiffer(cells) };
}

/** Rows of Table 1 that are runs of Table 3. */
const TABLE_3_ROWS: Readonly<Record<string, string>> = { 'transformer-big': 'transformer-big', 'transformer-nas': 'nas-gpu' };

function estimateOf(text: string, catalogue: Catalogue): Estimate {
  const resolution = resolveScenario(decodeScenario(text, 1, RELEASES).scenario, catalogue);
  if (resolution.status !== 'resolved') throw new RangeError(`a run of the paper has every figure it needs: ${text}`);
  return estimate(resolution.resolved);
}

function found<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new RangeError(`the paper has no run ${String(key)}`);
  return value;
}

function rowOf(rows: readonly Table4Row[], models: number): Table4Row {
  const row = rows.find((one) => one.models === models);
  if (row === undefined) throw new RangeError(`Table 4 has no row of ${models} models`);
  return row;
}
