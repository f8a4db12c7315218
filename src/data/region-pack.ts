/** `public/data/regions/<release>.json`: both bases of every place, kept apart, with mixes, cities and coordinates. */
import { id, maybeNumber, texts, version } from './pack-parts.ts';
import { z } from './zod.ts';

const gPerKwh = z.number().check(z.gte(0), z.lte(2000));
const percent = z.nullable(z.number().check(z.gte(0), z.lte(100)));
const pue = z.nullable(z.number().check(z.gte(1), z.lte(3)));

const country = z.strictObject({
  iso2: z.string(),
  iso3: z.string(),
  name: z.string(),
  lifeCycleGPerKwh: gPerKwh,
  year: z.int(),
  basis: z.string(),
  lowCarbonPercent: percent,
  renewablesPercent: percent,
  coalPercent: percent,
  gasPercent: percent,
  nuclearPercent: percent,
  tariffUsdPerKwh: maybeNumber,
  tariffYear: maybeNumber,
  tariffBasis: z.string(),
  /** Two for a country that lies on both; none for the world. */
  continents: texts,
  /** Middle of its largest land area, to place a dot; null where the outline of the country is not told apart. */
  latitude: z.nullable(z.number().check(z.gte(-90), z.lte(90))),
  longitude: z.nullable(z.number().check(z.gte(-180), z.lte(180))),
  sourceIds: texts,
});

const grid = z.strictObject({
  id,
  code: z.string(),
  name: z.string(),
  level: z.string(),
  countryIso2: z.string(),
  publishedGPerKwh: gPerKwh,
  publishedBasis: z.string(),
  year: z.int(),
  lifeCycleGPerKwh: z.nullable(gPerKwh),
  lifeCycleBasis: z.string(),
  tariffUsdPerKwh: maybeNumber,
  sourceIds: texts,
});

const cloudRegion = z.strictObject({
  id,
  providerId: z.string(),
  code: z.string(),
  name: z.string(),
  city: z.string(),
  countryIso2: z.string(),
  countryName: z.string(),
  latitude: z.number().check(z.gte(-90), z.lte(90)),
  longitude: z.number().check(z.gte(-180), z.lte(180)),
  locationPrecision: z.string(),
  lifeCycleGPerKwh: gPerKwh,
  lifeCycleBasis: z.string(),
  publishedGPerKwh: gPerKwh,
  publishedScope: z.string(),
  publishedGrid: z.string(),
  publishedYear: z.int(),
  carbonFreePercent: percent,
  pue,
  pueYear: maybeNumber,
  waterLPerKwh: maybeNumber,
  sourceIds: texts,
});

const provider = z.strictObject({
  id: z.string(),
  name: z.string(),
  pue,
  pueYear: maybeNumber,
  pueScope: z.string(),
  waterLPerKwh: maybeNumber,
  waterYear: maybeNumber,
  renewablesClaim: z.string(),
  sourceIds: texts,
  note: z.string(),
});

export const regionPackSchema = z.strictObject({
  packId: z.literal('regions'),
  version,
  /** Where continents and positions come from. */
  sourceIds: texts,
  countries: z.array(country),
  grids: z.array(grid),
  cloudRegions: z.array(cloudRegion),
  providers: z.array(provider),
});

export type RegionPack = z.infer<typeof regionPackSchema>;
