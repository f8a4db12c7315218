/** Ticks of an axis of masses: round in the unit that is shown, and with no more digits than they have. */
import { KG_PER_LB } from '#core/units.ts';
import { joined, type MassUnit } from './quantity-format.ts';
import { scaleMass } from './unit-scale.ts';

/** kg of one unit of the axis. Its scale takes figures divided by this, so that its ticks are round in what is shown. */
export function axisUnitKg(units: MassUnit): number {
  return units === 'lb' ? KG_PER_LB : 1;
}

const TICK = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });

/** @param tick in the unit of the axis: `5 kg`, `500 g`, `1,000 lb` */
export function massTick(tick: number, units: MassUnit): string {
  if (tick === 0) return '0';
  const { value, unit } = units === 'lb' ? { value: tick, unit: 'lb' } : scaleMass(tick);
  return joined({ number: TICK.format(value), unit });
}
