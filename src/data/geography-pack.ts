/** `public/data/geography/<release>.json`: where each place is, in columns. Derived from the pack of regions, at a third of its weight. */
import { columns, maybeColumn, numberColumn, textColumn } from './column-shapes.ts';
import { texts, version } from './pack-parts.ts';
import { z } from './zod.ts';

export const geographyPackSchema = z.strictObject({
  packId: z.literal('geography'),
  version,
  /** Where continents and positions come from. */
  sourceIds: texts,
  /** Names of countries. */
  names: textColumn,
  continentSets: z.array(texts),
  places: columns({
    id: textColumn,
    /** Places in `names`; -1 for none. */
    country: numberColumn,
    /** Empty where a place is no city. */
    city: textColumn,
    /** Places in `continentSets`. */
    continents: numberColumn,
    /** Degrees; null where a place is an area. */
    latitude: maybeColumn,
    longitude: maybeColumn,
    /** 1 where the provider names a city or campus, 0 where it names a country or state alone. */
    isExact: numberColumn,
    carbonFreePercent: maybeColumn,
    /** 1 where a provider matches it hour by hour, 0 where it is a share of the country's generation of a year. */
    isHourly: numberColumn,
  }),
});

export type GeographyPack = z.infer<typeof geographyPackSchema>;
