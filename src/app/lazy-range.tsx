import type { RangePartProps } from '#features/uncertainty/range-part.tsx';
import { onDemand } from '#ui/on-demand.tsx';

export type { RangePartProps };

/** A range comes after the first result; where its script does not come, its place stays empty and all else stands. */
export const RangePart = onDemand<RangePartProps>(() =>
  import('#features/uncertainty/range-part.tsx').catch(() => ({ default: () => null })),
);
