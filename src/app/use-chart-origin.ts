import { useCallback } from 'react';
import type { Catalogue } from '#core/catalogue.ts';
import type { ChartOrigin } from '#ui/chart-link.ts';
import type { AddressState } from './address-store.ts';
import { runLinks } from './run-links.ts';

/** What a saved chart of this page says of where it comes from. */
export function useChartOrigin(page: AddressState, { release }: Catalogue): () => ChartOrigin {
  return useCallback(
    () => ({
      credit: `Trainprint, data release ${release}.`,
      link: runLinks(page).linkOfAll(page.view),
    }),
    [page, release],
  );
}
