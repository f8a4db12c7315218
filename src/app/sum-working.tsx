import type { Catalogue } from '#core/catalogue.ts';
import { FORMULAS } from '#core/formulas.ts';
import { type TotalQuantity, totalWorking } from '#core/total-terms.ts';
import { countedOf, rowsWords } from '#format/ledger-words.ts';
import { runTitle } from '#format/sentence-words.ts';
import { onDemand } from '#ui/on-demand.tsx';
import type { ToldAsked } from '#ui/working-link.ts';
import type { Estimates } from './ledger-figures.ts';
import type { RunResult } from './use-estimates.ts';

const TotalPanel = onDemand(() => import('#features/results/total-panel.tsx'));

export interface SummedList {
  readonly results: readonly RunResult[];
  readonly estimates: Estimates;
  readonly catalogue: Catalogue;
}

/** More terms than these are one: a panel is read, not scrolled. */
const MOST_TERMS = 10;

/** How a sum over a list came about; it is added up once more when it is asked for. */
export function sumWorking({ results, estimates, catalogue }: SummedList, quantity: TotalQuantity): ToldAsked {
  const title = TITLES.get(quantity) ?? quantity;
  const count = estimates.reduce((known, estimate) => known + Number(estimate !== null && estimate[quantity] !== null), 0);
  const counted = rowsWords(count, countedOf(results.map(({ scenario }) => scenario)));
  const nameOf = (index: number) => {
    const scenario = results[index]?.scenario;
    return scenario === undefined ? '' : (scenario.name ?? runTitle(scenario, catalogue));
  };
  const explain = (index: number) => {
    const answer = results[index]?.answer ?? null;
    return answer === null ? null : { run: answer.resolved, steps: answer.steps, catalogue };
  };
  return {
    title: `${title}: the sum of ${counted}`,
    working: <TotalPanel counted={counted} total={totalWorking(estimates, quantity, MOST_TERMS)} nameOf={nameOf} explain={explain} />,
  };
}

const TITLES: ReadonlyMap<string, string> = new Map(
  Object.values(FORMULAS)
    .flat()
    .map(({ output, title }) => [output, title]),
);

/** Of some runs of the list alone, each in its place. */
export function estimatesOf(rows: readonly number[], estimates: Estimates): Estimates {
  const only: Estimates[number][] = estimates.map(() => null);
  for (const index of rows) only[index] = estimates[index] ?? null;
  return only;
}
