/** Packs that the first screen never asks for. */
import { packQuery } from './load-pack.ts';

export const regionPackQuery = () => packQuery('regions', () => import('./region-pack.ts').then((file) => file.regionPackSchema));

export const pricePackQuery = () => packQuery('prices', () => import('./price-pack.ts').then((file) => file.pricePackSchema));

export const presetPackQuery = () => packQuery('presets', () => import('./preset-pack.ts').then((file) => file.presetPackSchema));

export const worksPackQuery = () => packQuery('works', () => import('./works-pack.ts').then((file) => file.worksPackSchema));
