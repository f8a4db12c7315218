/** `public/data/prices/<release>.json`: the instances that clouds rent, in USD for each accelerator-hour, and the prices of the 2019 paper. */
import { confidence, id, maybeNumber, texts, version } from './pack-parts.ts';
import { z } from './zod.ts';

const price = z.nullable(z.number().check(z.gt(0)));

const instance = z
  .strictObject({
    providerId: z.string(),
    provider: z.string(),
    instanceType: z.string(),
    terms: z.enum(['standard', 'reserved', 'accelerator-only', 'historic']),
    acceleratorId: id,
    acceleratorCount: z.number().check(z.gt(0)),
    vcpus: maybeNumber,
    memoryGb: maybeNumber,
    onDemandUsdPerAcceleratorHour: price,
    spotUsdPerAcceleratorHour: price,
    region: z.string(),
    priceDate: z.string(),
    confidence,
    sourceIds: texts,
    note: z.string(),
  })
  .check(
    z.refine(
      ({ onDemandUsdPerAcceleratorHour: high, spotUsdPerAcceleratorHour: low }) => high === null || low === null || low <= high,
      'spot is not above on demand',
    ),
  );

export const pricePackSchema = z.strictObject({
  packId: z.literal('prices'),
  version,
  instances: z.array(instance),
  historic: z.array(instance),
});

export type PricePack = z.infer<typeof pricePackSchema>;
export type InstanceRow = PricePack['instances'][number];
