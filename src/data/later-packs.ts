/** Packs that the first screen never asks for. */
import { queryOptions } from '@tanstack/react-query';
import { loadPack, packQuery } from './load-pack.ts';

export const regionPackQuery = () => packQuery('regions', () => import('./region-pack.ts').then((file) => file.regionPackSchema));

export const geographyPackQuery = () =>
  packQuery('geography', () => import('./geography-pack.ts').then((file) => file.geographyPackSchema));

export const pricePackQuery = () => packQuery('prices', () => import('./price-pack.ts').then((file) => file.pricePackSchema));

export const presetPackQuery = () => packQuery('presets', () => import('./preset-pack.ts').then((file) => file.presetPackSchema));

export const worksPackQuery = () => packQuery('works', () => import('./works-pack.ts').then((file) => file.worksPackSchema));

export const hardwarePackQuery = () => packQuery('hardware', () => import('./hardware-pack.ts').then((file) => file.hardwarePackSchema));

/** Which files each release has: the one file that is not named after a release, so it is asked for anew each time. */
export const manifestQuery = () =>
  queryOptions({
    queryKey: ['manifest'],
    queryFn: ({ signal }) =>
      loadPack(
        'manifest.json',
        import('./manifest.ts').then((file) => file.manifestSchema),
        signal,
      ),
    retry: false,
    networkMode: 'always',
  });

export const leverPackQuery = () => packQuery('levers', () => import('./lever-pack.ts').then((file) => file.leverPackSchema));
