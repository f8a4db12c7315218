import { useCallback } from 'react';
import type { Catalogue } from '#core/catalogue.ts';
import { encodeSharedQuery, type Page } from '#permalink/query-codec.ts';
import type { ChartOrigin } from '#ui/chart-link.ts';

/** What a saved chart of this page says of where it comes from. */
export function useChartOrigin(page: Page, { release }: Catalogue): () => ChartOrigin {
  return useCallback(
    () => ({
      credit: `Trainprint, data release ${release}.`,
      link: `${window.location.origin}${window.location.pathname}?${encodeSharedQuery(page)}`,
    }),
    [page, release],
  );
}
