/** The result as JSON, with the names the page itself bears; its schema is published beside the page. */
import type { Statement, StatementRun, StatementSource } from '#format/statement.ts';
import { type Pieces, plain } from './pieces.ts';
import { figuresOf } from './result-figures.ts';

export const RESULT_SCHEMA_VERSION = 1;

/** @returns JSON text, two spaces, the same for the same state. */
export function resultJson({ title, link, release, runs }: Statement): Pieces {
  const file = {
    $schema: 'schema/result-1.json',
    schemaVersion: RESULT_SCHEMA_VERSION,
    generator: 'Trainprint',
    title,
    link,
    release,
    runs: runs.map(runJson),
  };
  return [plain(`${JSON.stringify(file, null, 2)}\n`)];
}

function runJson({ scenario, resolved, estimate, ranges, link, sources, method }: StatementRun) {
  return {
    link,
    method: { id: method.id, title: method.title },
    inputs: Object.fromEntries(Object.entries(scenario).filter(([, value]) => value !== undefined)),
    figures: Object.fromEntries(figuresOf(estimate, ranges)),
    carbonIntensityBasis: resolved.carbonIntensity.basis,
    isCarbonIntensityEstimated: resolved.carbonIntensity.isEstimated,
    sources: sources.map(sourceJson),
  };
}

function sourceJson({ id, label, year, url }: StatementSource) {
  return { id, label, year, url };
}
