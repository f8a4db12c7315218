/** Titles of the view of published runs: findings, computed. */
import type { PublishedRun, Recomputed } from '#core/published-run.ts';
import { formatEnergy, formatExact, formatMass, formatTimes, type MassUnit } from './quantity-format.ts';

const NBSP = ' ';

export function modelsTitle(runs: number, checked: number, good: number): string {
  const rest = checked - good;
  const addUp = rest === 0 ? 'all of those add up' : `${good} of those add up`;
  return `Of ${runs} published runs, ${checked} say enough to be checked, and ${addUp}`;
}

/** @param runKwh of the reader's own run; null where it has no figure */
export function yearChartTitle(largestKwh: number, runKwh: number | null): string {
  if (runKwh === null) return `The largest disclosed training took ${formatEnergy(largestKwh)}`;
  if (runKwh === 0) return `Your run takes no energy; the largest disclosed training took ${formatEnergy(largestKwh)}`;
  const times = largestKwh / runKwh;
  if (times >= 1.03) return `The largest disclosed training took about ${formatTimes(times)} times the energy of your run`;
  if (times > 0.97) return 'Your run takes about as much energy as the largest disclosed training';
  return `Your run takes about ${formatTimes(1 / times)} times the energy of the largest disclosed training`;
}

/** `+0.6%`, `−20.1%`; a true minus, as type has it. */
export function deviationWords(deviation: number): string {
  const percent = Math.abs(deviation * 100).toFixed(1);
  if (Number(percent) === 0) return '0.0%';
  return `${deviation > 0 ? '+' : '−'}${percent}%`;
}

/** What the published carbon is of: gross or net, with or without PUE, and the other figure beside it. */
export function carbonBasisWords({ carbonBasis, pue, carbonClaim, netKgCo2e, reportedKgCo2e }: PublishedRun, units: MassUnit): string {
  const withPue = pue !== null && carbonBasis.endsWith('with PUE') ? `${carbonBasis}${NBSP}${pue.toFixed(2)}` : carbonBasis;
  if (netKgCo2e === null || carbonClaim === 'net') return withPue;
  if (netKgCo2e === reportedKgCo2e) return `${withPue}; net the same`;
  if (netKgCo2e === 0) return `${withPue}; market-based 0`;
  return `${withPue}; net ${formatMass(netKgCo2e, units)}`;
}

/** Why there is no carbon of ours. */
export function noCarbonWords({ energyFrom }: Recomputed, { carbonIntensityGPerKwh }: PublishedRun): string {
  if (energyFrom === null) return 'no figure';
  return carbonIntensityGPerKwh === null ? 'no grid factor' : 'no figure';
}

/** `Cost $12,902–$43,008.` as printed; empty where none is. */
export function costWords({ usdLow, usdHigh }: PublishedRun): string {
  if (usdLow === null || usdHigh === null) return '';
  return usdLow === usdHigh ? `Cost $${formatExact(usdLow)}.` : `Cost $${formatExact(usdLow)}–$${formatExact(usdHigh)}.`;
}
