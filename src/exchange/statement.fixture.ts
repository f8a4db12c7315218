/** Statements for tests, of real tables. */
import { readFileSync } from 'node:fs';
import { estimate } from '#core/estimate.ts';
import { METHODS, methodOf } from '#core/methods/registry.ts';
import { resolveScenario } from '#core/resolve.ts';
import type { Scenario } from '#core/scenario.ts';
import { catalogueOf, withAddresses, withMethods } from '#data/catalogue.ts';
import { firstPackSchema } from '#data/first-pack.ts';
import { referencePackSchema } from '#data/reference-pack.ts';
import type { FigureRanges, Statement } from '#format/statement.ts';
import { EVERYDAY_RUN } from '#permalink/frozen-defaults.ts';
import { encodeScenario } from '#permalink/scenario-codec.ts';
import { statementOf } from './statement.ts';

const references = referencePackSchema.parse(JSON.parse(readFileSync('public/data/references/2026.11.json', 'utf8')));
const bibliography = new Map(references.bibliography.map((row) => [row.id, row]));

const HOME = 'https://example.org/trainprint/';

export const catalogue = withMethods(
  withAddresses(catalogueOf(firstPackSchema.parse(JSON.parse(readFileSync('public/data/first/2026.11.json', 'utf8')))), references),
  METHODS,
);

export interface FixtureOptions {
  readonly ranges?: FigureRanges | null;
}

/** The everyday run with changes; one change a run. */
export function statementFor(changes: readonly Partial<Scenario>[], { ranges = null }: FixtureOptions = {}): Statement {
  const runs = changes.map((change) => {
    const scenario = { ...EVERYDAY_RUN, ...change };
    const resolution = resolveScenario(scenario, catalogue);
    if (resolution.status !== 'resolved') throw new Error(JSON.stringify(resolution));
    const { resolved } = resolution;
    return { scenario, resolved, estimate: estimate(resolved), link: `${HOME}?s=${encodeScenario(scenario)}`, ranges };
  });
  const query = runs.map(({ scenario }) => `s=${encodeScenario(scenario)}`).join('&');
  return statementOf({
    title: 'A title',
    link: `${HOME}?${query}`,
    home: HOME,
    runs,
    totalRanges: ranges,
    catalogue,
    methodOf,
    bibliography,
  });
}
