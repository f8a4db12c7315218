/** Words of the same run in other years of its grid. */
import type { Place } from '#core/catalogue.ts';
import type { GridYear, YearStep } from '#core/grid-years.ts';
import { placeInWords } from './place-in-words.ts';

const PERCENT = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1, minimumFractionDigits: 1 });

const AS_MUCH = 'as much';

/** `2.4% less`, `11.0% more`, `as much` where a tenth of a per cent would print as none. */
function changeWords(change: number): string {
  const size = PERCENT.format(Math.abs(change) * 100);
  if (size === '0.0') return AS_MUCH;
  return `${size}% ${change < 0 ? 'less' : 'more'}`;
}

/** As a difference: `2.4% less`, `no change`. */
function differenceWords(change: number): string {
  const words = changeWords(change);
  return words === AS_MUCH ? 'no change' : words;
}

/** The finding: what the year after the run's own would have changed; for the newest year, the one before. */
export function whenTitle(years: readonly GridYear[], steps: readonly YearStep[], ownYear: number): string {
  if (years.every(({ emissionsKgCo2e }) => emissionsKgCo2e === 0)) return 'The run emits nothing, so every year ties at 0';
  const after = steps.find(({ from }) => from.year === ownYear);
  if (after !== undefined)
    return `A year later, in ${after.to.year}, the same run would have emitted ${aboutWords(after)}${changeWords(after.change)}`;
  const before = steps.find(({ to }) => to.year === ownYear);
  if (before === undefined) return 'The same run in other years of its grid';
  return `A year earlier, in ${before.from.year}, the same run would have emitted ${aboutWords(before)}${changeWords(before.from.gPerKwh / before.to.gPerKwh - 1)}`;
}

/** Where one end of a step is estimated, so is what lies between. */
function aboutWords({ from, to }: YearStep): string {
  return from.isEstimated || to.isEstimated ? 'about ' : '';
}

const DECADE = 10;

/** What a delay of one year did on this grid, over the newest ten steps there are. */
export function delayWords(steps: readonly YearStep[], place: Place): string {
  const newest = steps.slice(-DECADE);
  const [first] = newest;
  const last = newest.at(-1);
  if (first === undefined || last === undefined) return `No two years in a row are published for ${placeInWords(place)}.`;
  const mean = (last.to.gPerKwh / first.from.gPerKwh) ** (1 / (last.to.year - first.from.year)) - 1;
  const cleaner = newest.filter(({ change }) => change < 0).length;
  const largest = newest.reduce((most, step) => (Math.abs(step.change) > Math.abs(most.change) ? step : most), first);
  const span = `from ${first.from.year} to ${last.to.year}`;
  return `${span.charAt(0).toUpperCase()}${span.slice(1)} waiting one year meant ${differenceWords(mean)} on average; ${cleaner} of ${newest.length} years were cleaner than the one before. The largest step was ${differenceWords(largest.change)}, from ${largest.from.year} to ${largest.to.year}.`;
}

/** How far the years can be trusted. */
export function yearsBasisWords({ kind, name, carbonIntensityYear, carbonIntensityGrid, isEstimated }: Place): string {
  if (carbonIntensityGrid === 'country')
    return `Each year${isEstimated ? ` but ${carbonIntensityYear}, which is itself an estimate,` : ''} is the published ${kind === 'world' ? 'average of the world' : `national average of ${name}`}. It is what the grid did, no forecast.`;
  const own = isEstimated
    ? `The figure of ${carbonIntensityYear} is itself an estimate; the`
    : `The figure of ${carbonIntensityYear} is published; the`;
  return `${own} other years are estimated: that figure moved by the trend of its country, which the local grid need not have followed. It is what the grid did, no forecast.`;
}

/** Where the run asks for a year that this grid has no figure of. */
export function nearestYearWords(asked: number | undefined, used: number): string {
  return asked === undefined || asked === used ? '' : `There is no grid figure for ${asked}; the run stands at the nearest year, ${used}.`;
}

export const NO_HISTORY = 'No other years are published for the grid of this place, so what a delay would do cannot be said.';
export const METHOD_FIXES_GRID =
  'The method in force takes one grid factor whatever the year. Choose Trainprint as the method to see other years.';
