/** What a number in a column of codes stands for. An entry never changes its place. */
import type { Accelerator, Confidence, Form, IntensityBasis, MeasuredScope } from '#core/catalogue.ts';

export const KINDS: readonly Accelerator['kind'][] = ['gpu', 'tpu', 'asic', 'apple-soc'];
export const FORMS: readonly Form[] = ['server', 'desktop', 'laptop', 'soc', 'superchip'];
export const TDP_STATUSES: readonly Accelerator['tdpStatus'][] = ['datasheet', 'derived', 'estimated', 'measured'];
export const SCOPES: readonly MeasuredScope[] = ['system', 'fleet', 'chip'];
export const CONFIDENCES: readonly Confidence[] = ['high', 'medium', 'low', 'recalled'];
export const BASES: readonly IntensityBasis[] = ['life-cycle', 'direct', 'direct-co2-only'];
