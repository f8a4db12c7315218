/** Two descriptions of one run that differ, in words. */
import type { Described, Disagreement } from '#core/disagreement.ts';
import type { Way } from '#core/scenario.ts';
import { formatEnergy, formatTimes, joined, showHours } from './quantity-format.ts';

export const WAY_NOUNS: Readonly<Record<Way, string>> = {
  hours: 'the hours',
  flops: 'parameters × tokens',
  kwh: 'the meter',
};

const SAYS: Readonly<Record<Way, string>> = {
  hours: 'The hours say',
  flops: 'Parameters × tokens say',
  kwh: 'The meter says',
};

export function disagreementTitle({ factor }: Disagreement): string {
  return `Two ways disagree by a factor of ${formatTimes(factor)}.`;
}

/** `The meter says 620 kWh; the hours, still filled in, would take 253 kWh. The meter is in force.` */
export function disagreementWords({ inForce, other }: Disagreement): string {
  const verb = inForce.way === 'kwh' ? 'is' : 'are';
  return `${SAYS[inForce.way]} ${describedWords(inForce)}; ${WAY_NOUNS[other.way]}, still filled in, would take ${describedWords(other)}. ${capital(WAY_NOUNS[inForce.way])} ${verb} in force.`;
}

/** Energy of one run at the computers, and the hours where the way gives them. */
function describedWords({ way, hours, itEnergyKwh }: Described): string {
  const energy = formatEnergy(itEnergyKwh);
  return way === 'kwh' || hours === null ? energy : `${energy} in ${joined(showHours(Number(hours.toPrecision(3))))}`;
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
