/** `public/data/history/<release>.json`: life-cycle intensity by country and year; loaded when a run names a year. */
import { texts, version } from './pack-parts.ts';
import { z } from './zod.ts';

const series = z
  .strictObject({
    iso3: z.string().check(z.regex(/^[A-Z]{3}$/)),
    years: z.array(z.int()),
    gPerKwh: z.array(z.number().check(z.gt(0), z.lte(2000))),
  })
  .check(
    z.refine(
      ({ years, gPerKwh }) =>
        years.length === gPerKwh.length && years.every((year, index) => index === 0 || year > (years[index - 1] ?? 0)),
      'years ascend, one figure each',
    ),
  );

export const historyPackSchema = z.strictObject({ packId: z.literal('history'), version, sourceIds: texts, series: z.array(series) });
