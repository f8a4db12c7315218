import type { Catalogue } from '#core/catalogue.ts';
import type { ResolvedScenario } from '#core/resolved.ts';
import { resultJson } from '#exchange/result-json.ts';
import { encodeSharedQuery, type Page } from '#permalink/query-codec.ts';
import { encodeScenario } from '#permalink/scenario-codec.ts';
import type { RangesState } from './ranges-state.ts';
import type { RunResult } from './use-estimates.ts';

export interface ExportState {
  readonly title: string;
  readonly page: Page;
  readonly results: readonly RunResult[];
  readonly catalogue: Catalogue;
  /** Null while they are not those of these results. */
  readonly ranges: RangesState | null;
}

/** Every run of the page that has an answer, with its own link and its sources. */
export function exportJson({ title, page, results, catalogue, ranges }: ExportState): string {
  const base = `${window.location.origin}${window.location.pathname}`;
  const runs = results.flatMap(({ scenario, answer }, index) => {
    if (answer === null) return [];
    const ids = sourceIdsOf(answer.resolved);
    const sources = ids.map((id) => ({
      id,
      label: catalogue.sources.get(id)?.label ?? id,
      year: catalogue.sources.get(id)?.year ?? null,
      url: catalogue.sources.get(id)?.url ?? '',
    }));
    return [
      {
        scenario,
        resolved: answer.resolved,
        estimate: answer.estimate,
        range: ranges?.runs[index] ?? null,
        link: `${base}?s=${encodeScenario(scenario)}`,
        sources,
      },
    ];
  });
  return resultJson({ title, link: `${base}?${encodeSharedQuery(page)}`, release: catalogue.release, runs });
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
