/** Lists that stand after `#z=`: too long for a query, or holding runs of a file. Fetched when one is met. */
import { RELEASES } from '#data/release.ts';
import { decodeFragment, encodeFragment } from '#permalink/fragment-codec.ts';
import { FRAGMENT_MARK, LONGEST_ADDRESS } from '#permalink/frozen-defaults.ts';
import { type DecodedPage, decodeQuery } from '#permalink/query-codec.ts';
import type { AddressState } from './address-store.ts';

type Unfolded = DecodedPage & Pick<AddressState, 'isImported' | 'fragment'>;

/** @returns the fragment, or an empty text where even that is longer than browsers and mail can be trusted with */
export function folded(query: string): Promise<string> {
  return encodeFragment(query, LONGEST_ADDRESS);
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
