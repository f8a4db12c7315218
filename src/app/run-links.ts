/** Links to runs as their list allows: what came from a file never stands before the `#`. */
import type { Scenario } from '#core/scenario.ts';
import { storedFragment } from '#permalink/fragment-codec.ts';
import { encodeSharedQuery, type View } from '#permalink/query-codec.ts';
import type { AddressState } from './address-store.ts';

export interface RunLinks {
  readonly linkOf: (scenario: Scenario) => string;
  /** Where no link can hold the list, the address of the page itself. */
  readonly linkOfAll: (view: View) => string;
}

export function runLinks(page: AddressState): RunLinks {
  const home = `${window.location.origin}${window.location.pathname}`;
  const linkOf = (scenario: Scenario) => {
    const query = encodeSharedQuery({ scenarios: [scenario], units: page.units, run: 1, view: 'calculator' });
    return page.isImported ? `${home}${storedFragment(query)}` : `${home}?${query}`;
  };
  const linkOfAll = (view: View) => {
    if (page.fragment !== null) return `${home}${page.fragment}`;
    return page.isImported ? home : `${home}?${encodeSharedQuery({ ...page, view })}`;
  };
  return { linkOf, linkOfAll };
}
