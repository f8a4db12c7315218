import { lazy, Suspense } from 'react';
import type { RangePartProps } from '#features/uncertainty/range-part.tsx';

export type { RangePartProps };

/** A range comes after the first result; where its script does not come, its place stays empty and all else stands. */
const LazyPart = lazy(() =>
  import('#features/uncertainty/range-part.tsx').catch(() => ({ default: (_: RangePartProps) => false as const })),
);

export function RangePart(props: RangePartProps) {
  return (
    <Suspense>
      <LazyPart {...props} />
    </Suspense>
  );
}
