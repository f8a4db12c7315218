/** Links to runs as their list allows: what came from a file never stands before the `#`. */
import type { Scenario } from '#core/scenario.ts';
import { storedFragment } from '#permalink/fragment-codec.ts';
import { encodeSharedQuery } from '#permalink/query-codec.ts';
import type { AddressState } from './address-store.ts';

export interface RunLinks {
  readonly linkOf: (scenario: Scenario) => string;
  /** Where no link can hold the list, the address of the page itself. */
  readonly linkOfAll: () => string;
}

export function runLinks(page: AddressState): RunLinks {
  const home = `${window.location.origin}${window.location.pathname}`;
  const linkOf = (scenario: Scenario) => {
    const query = encodeSharedQuery({ scenarios: [scenario], units: page.units, run: 1, view: 'calculator' });
    return page.isImported ? `${home}${storedFragment(query)}` : `${home}?${query}`;
  };
  const linkOfAll = () => {
    if (page.fragment !== null) return `${home}${page.fragment}`;
    const [only, another] = page.scenarios;
    if (only !== undefined && another === undefined) return linkOf(only);
    return page.isImported ? home : `${home}?${encodeSharedQuery({ ...page, run: 1, view: 'calculator' })}`;
  };
  return { linkOf, linkOfAll };
}
