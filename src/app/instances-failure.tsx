import type { UseQueryResult } from '@tanstack/react-query';
import { DataPackError } from '#data/load-pack.ts';
import type { PricePack } from '#data/price-pack.ts';
import { ErrorPanel } from '#ui/error-panel.tsx';
import { failureWords } from './use-catalogue.ts';

export interface InstancesFailureProps {
  readonly prices: UseQueryResult<PricePack>;
  /** What cannot be said without the list: "so availability is unknown everywhere". */
  readonly without: string;
}

/** The list of what providers rent out did not come: which file, why, and what is not known for want of it. */
export function InstancesFailure({ prices, without }: InstancesFailureProps) {
  if (!(prices.error instanceof DataPackError) || prices.isFetching) return null;
  return (
    <div className="my-4 max-w-170">
      <ErrorPanel
        title={`The list of instances did not load, ${without}`}
        message={failureWords(prices.error)}
        onRetry={() => void prices.refetch()}
      />
    </div>
  );
}
