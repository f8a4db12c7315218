/** The result as JSON, with the names the page itself bears; its schema is published beside the page. */
import { DRAW_COUNT, HIGH_QUANTILE, LOW_QUANTILE, type RunRange } from '#core/range.ts';
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

function runJson({ scenario, resolved, estimate, ranges, range, link, sources, method }: StatementRun) {
  return {
    link,
    method: { id: method.id, title: method.title },
    inputs: Object.fromEntries(Object.entries(scenario).filter(([, value]) => value !== undefined)),
    figures: Object.fromEntries(figuresOf(estimate, ranges)),
    ...(range === null ? {} : { range: rangeJson(range) }),
    carbonIntensityBasis: resolved.carbonIntensity.basis,
    isCarbonIntensityEstimated: resolved.carbonIntensity.isEstimated,
    sources: sources.map(sourceJson),
  };
}

/** How the ends were found, what rent comes to at any listed price, and what drives the emissions. */
function rangeJson({ rentUsd, drivers }: RunRange) {
  return {
    draws: DRAW_COUNT,
    quantiles: [LOW_QUANTILE, HIGH_QUANTILE],
    quantileMethod: 'R-7',
    ...(rentUsd === null ? {} : { rentUsd: { low: rentUsd.low, median: rentUsd.median, high: rentUsd.high } }),
    drivers: drivers.map(({ key, low, typical, high, atLowKgCo2e, atHighKgCo2e, share }) => ({
      input: key,
      low,
      typical,
      high,
      emissionsAtLowKgCo2e: atLowKgCo2e,
      emissionsAtHighKgCo2e: atHighKgCo2e,
      share,
    })),
  };
}

function sourceJson({ id, label, year, url }: StatementSource) {
  return { id, label, year, url };
}
