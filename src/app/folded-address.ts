/** Lists that stand after `#z=`: too long for a query, or holding runs of a file. Fetched when one is met. */
import type { Scenario } from '#core/scenario.ts';
import { RELEASES } from '#data/release.ts';
import { decodeFragment, encodeFragment } from '#permalink/fragment-codec.ts';
import { FRAGMENT_MARK, LONGEST_ADDRESS } from '#permalink/frozen-defaults.ts';
import { type DecodedPage, decodeQuery, encodeQuery, type Page } from '#permalink/query-codec.ts';
import { encodeScenario } from '#permalink/scenario-codec.ts';
import type { AddressState } from './address-store.ts';

type Unfolded = DecodedPage & Pick<AddressState, 'isImported' | 'fragment'>;

/** @returns the fragment, or an empty text where even that is longer than browsers and mail can be trusted with */
export async function folded({ scenarios, ...page }: Page): Promise<string> {
  const texts = await encodedInSlices(scenarios);
  const head = encodeQuery({ ...page, scenarios: [] });
  const query = [head, ...texts.map((text) => `s=${text}`)].filter((part) => part !== '').join('&');
  return encodeFragment(query, LONGEST_ADDRESS);
}

const SLICE_MS = 8;
const encoded = new WeakMap<Scenario, string>();

/** Thousands of runs are written down without a reader feeling it; what was written once is kept. */
async function encodedInSlices(scenarios: readonly Scenario[]): Promise<readonly string[]> {
  const texts: string[] = [];
  let until = performance.now() + SLICE_MS;
  for (const scenario of scenarios) {
    const text = encoded.get(scenario) ?? encodeScenario(scenario);
    encoded.set(scenario, text);
    texts.push(text);
    if (texts.length % 32 === 0 && performance.now() > until) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      until = performance.now() + SLICE_MS;
    }
  }
  return texts;
}

/**
 * The list of a fragment. View, units and run of the query before it win over its own: a tab that is opened in a window of
 * its own is the same list in another view. A fragment that cannot be read counts as not given: the query stands, or the
 * everyday run, and the page says so.
 */
export async function unfolded(hash: string, search: string): Promise<Unfolded> {
  const query = await decodeFragment(hash);
  if (query === undefined) {
    const page = decodeQuery(search.slice(1), RELEASES);
    const said = hash.slice(FRAGMENT_MARK.length);
    const problem = { reason: 'unreadable-fragment', scenarioNumber: null, key: 'z', said, field: null } as const;
    return { ...page, problems: [problem, ...page.problems], isImported: false, fragment: null };
  }
  const asked = search
    .slice(1)
    .split('&')
    .filter((pair) => /^(view|units|run)=/.test(pair));
  const rest = query.split('&').filter((pair) => !asked.some((other) => keyOf(other) === keyOf(pair)));
  return { ...decodeQuery([...asked, ...rest].join('&'), RELEASES), isImported: true, fragment: hash };
}

function keyOf(pair: string): string {
  return pair.slice(0, pair.indexOf('='));
}
