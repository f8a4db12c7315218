/** Litres as they are shown; apart from the other units because the first screen shows no water. */
import { formatNumber, type Shown } from './quantity-format.ts';
import { type Step, scale } from './unit-scale.ts';

const VOLUME_STEPS: readonly Step[] = [
  { unit: 'mL', size: 1e-3 },
  { unit: 'L', size: 1 },
  { unit: 'm³', size: 1e3 },
];

export function showVolume(litres: number): Shown {
  const { value, unit } = scale(litres, VOLUME_STEPS, 'L');
  return { number: formatNumber(value), unit };
}
