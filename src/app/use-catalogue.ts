import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Catalogue } from '#core/catalogue.ts';
import { packsNeeded } from '#core/resolve.ts';
import type { PackName } from '#core/resolved.ts';
import type { Scenario } from '#core/scenario.ts';
import { catalogueOf, everydayCatalogue, withAddresses, withCpus, withHistory, withMethods } from '#data/catalogue.ts';
import { cpuPackQuery, DataPackError, firstPackQuery, historyPackQuery, methodsQuery, referencePackQuery } from '#data/load-pack.ts';

export interface CatalogueState {
  readonly catalogue: Catalogue;
  /** A file that did not come, with the way to ask for it again. */
  readonly failures: readonly PackFailure[];
}

export interface PackFailure {
  readonly pack: PackName;
  readonly error: DataPackError;
  readonly retry: () => void;
}

/**
 * What is loaded, joined. The everyday run needs no file; every other run needs the first pack, and some the others.
 *
 * @param isIdle true once the first result stands and the rest may be fetched too
 */
export function useCatalogue(scenarios: readonly Scenario[], isIdle: boolean): CatalogueState {
  const isFirstNeeded = useMemo(() => isIdle || neededBy(scenarios, everydayCatalogue).has('first'), [scenarios, isIdle]);
  const first = useQuery({ ...firstPackQuery(), enabled: isFirstNeeded });
  const base = useMemo(() => (first.data === undefined ? everydayCatalogue : catalogueOf(first.data)), [first.data]);
  const needed = useMemo(() => neededBy(scenarios, base), [scenarios, base]);
  const cpus = useQuery({ ...cpuPackQuery(), enabled: base.isComplete && needed.has('cpus') });
  const history = useQuery({ ...historyPackQuery(), enabled: needed.has('history') });
  const methods = useQuery({ ...methodsQuery(), enabled: isIdle || needed.has('methods') });
  const references = useQuery({ ...referencePackQuery(), enabled: isIdle });
  const catalogue = useMemo(() => {
    const addressed = references.data === undefined ? base : withAddresses(base, references.data);
    const more = cpus.data === undefined ? addressed : withCpus(addressed, cpus.data);
    const seen = methods.data === undefined ? more : withMethods(more, methods.data);
    return history.data === undefined ? seen : withHistory(seen, history.data);
  }, [base, cpus.data, history.data, methods.data, references.data]);
  const failed = [
    useFailure('first', first),
    useFailure('cpus', cpus),
    useFailure('history', history),
    useFailure('methods', methods),
  ] as const;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the failures are the dependencies, each the same object while it stands
  const failures = useMemo(() => failed.filter((failure) => failure !== null), failed);
  return { catalogue, failures };
}

/** Runs that a catalogue has all for: of a long list only the edited one is looked at again. */
const settled = new WeakMap<Catalogue, WeakSet<Scenario>>();

function neededBy(scenarios: readonly Scenario[], catalogue: Catalogue): ReadonlySet<PackName> {
  const known = settled.get(catalogue) ?? new WeakSet();
  settled.set(catalogue, known);
  const needed = new Set<PackName>();
  for (const scenario of scenarios) {
    if (known.has(scenario)) continue;
    const packs = packsNeeded(scenario, catalogue);
    if (packs.length === 0) known.add(scenario);
    for (const pack of packs) needed.add(pack);
  }
  return needed;
}

interface Asked {
  readonly error: Error | null;
  readonly isFetching: boolean;
  readonly refetch: () => unknown;
}

/** The same object for as long as the failure stands, so that what shows it is not drawn again with every keystroke. */
function useFailure(pack: PackName, { error, isFetching, refetch }: Asked): PackFailure | null {
  return useMemo(() => {
    if (!(error instanceof DataPackError) || isFetching) return null;
    return { pack, error, retry: () => void refetch() };
  }, [pack, error, isFetching, refetch]);
}

const REASON_WORDS: Readonly<Record<DataPackError['reason'], string>> = {
  missing: 'The server did not give it.',
  unreachable: 'The server could not be reached.',
  truncated: 'It arrived cut short or is no JSON.',
  'wrong-shape': 'It does not have the shape it must have, so none of it is used.',
  slow: 'It did not arrive within 20 seconds.',
};

/** Which file failed and why, and what still works. */
export function failureWords({ file, reason, status }: DataPackError): string {
  const code = status === undefined ? '' : ` (HTTP ${status})`;
  return `${file}${code}: ${REASON_WORDS[reason]} What is loaded keeps working.`;
}
