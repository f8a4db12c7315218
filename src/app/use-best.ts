import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { BestOf, Bounds } from '#core/best.ts';
import type { Catalogue } from '#core/catalogue.ts';
import type { Scenario } from '#core/scenario.ts';
import { withHistory } from '#data/catalogue.ts';
import { pricePackQuery } from '#data/later-packs.ts';
import { historyPackQuery } from '#data/load-pack.ts';
import type { InstanceRow, PricePack } from '#data/price-pack.ts';
import { askForBest } from '#workers/sweep-client.ts';
import type { Offers } from '#workers/sweep-computing.ts';

export interface BestState {
  /** Undefined until the first list has come, null where the run cannot be carried over. */
  readonly best: BestOf | null | undefined;
  readonly isStale: boolean;
  /** What failed: the grids of other years, or the sweep itself. */
  readonly error: Error | null;
  readonly onRetry: () => void;
  /** The list of instances; without it the rest stands. */
  readonly prices: UseQueryResult<PricePack>;
}

/** The best pairs within the bounds, asked of the worker; a newer question drops the older. */
export function useBest(scenario: Scenario, bounds: Bounds, catalogue: Catalogue, isWanted: boolean): BestState {
  const prices = useQuery({ ...pricePackQuery(), enabled: isWanted });
  const needsHistory = scenario.year !== undefined && scenario.carbonIntensityGPerKwh === undefined;
  const history = useQuery({ ...historyPackQuery(), enabled: isWanted && needsHistory });
  const instances = prices.data?.instances;
  const offers = useMemo(() => (instances === undefined ? null : offersOf(instances)), [instances]);
  const whole = useMemo(
    () => (needsHistory && history.data !== undefined ? withHistory(catalogue, history.data) : catalogue),
    [catalogue, history.data, needsHistory],
  );
  const isReady = isWanted && catalogue.isComplete && !prices.isPending && (!needsHistory || history.data !== undefined);
  const { data, error, isPlaceholderData, refetch } = useQuery({
    queryKey: ['best', offers !== null, { ...scenario, name: undefined, project: undefined }, bounds],
    queryFn: ({ signal }) => askForBest({ catalogue: whole, offers }, { scenario, bounds }, signal),
    enabled: isReady,
    placeholderData: keepPreviousData,
    staleTime: 'static',
    gcTime: 60_000,
    retry: false,
    networkMode: 'always',
  });
  const failed = history.isFetching ? null : history.error;
  const onRetry = () => void (error === null ? history : { refetch }).refetch();
  return { best: data, isStale: isPlaceholderData, error: error ?? failed, onRetry, prices };
}

/** Which regions the list of instances names for each provider and accelerator. */
export function offersOf(instances: readonly InstanceRow[]): Offers {
  const offers = new Map<string, Map<string, Set<string>>>();
  for (const { providerId, acceleratorId, region } of instances) {
    const listed = offers.get(providerId) ?? new Map<string, Set<string>>();
    listed.set(acceleratorId, new Set([...(listed.get(acceleratorId) ?? []), region]));
    offers.set(providerId, listed);
  }
  return offers;
}
