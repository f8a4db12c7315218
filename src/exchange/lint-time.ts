/** Recognises in words how long a run took. */
import { readNumber } from './lint-amount.ts';
import { tidied } from './lint-names.ts';

export interface SaidTime {
  /** Wall-clock hours; null where accelerator-hours were given. */
  readonly hours: number | null;
  readonly acceleratorHours: number | null;
}

const ACCELERATOR_HOURS =
  /(\d[\d,._]{0,15})\s{0,2}(k|m|million|thousand)?\s{0,2}(?:gpu|tpu|accelerator|chip|device|core|[avh]\d{2,3})s?[\s-]{0,2}(?:hours?|hrs?|h)\b/g;

const TIMES: Readonly<Record<string, number>> = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6 };

/** `3d` is a dimension as often as three days: it counts where it ends a phrase, or more of the time follows. */
const WALL_CLOCK =
  /(?<![\w.,])(\d[\d,._]{0,15})[\s-]{0,2}(hours?|hrs?|h|days?|d(?=\s?(?:[,;.)\d]|and\s\d|$))|weeks?|wks?|months?|minutes?|mins?|m(?=in|\b))\b/g;

const HOURS_OF: readonly (readonly [RegExp, number])[] = [
  [/^mo/, 730.5],
  [/^m/, 1 / 60],
  [/^h/, 1],
  [/^d/, 24],
  [/^w/, 168],
];

/** The different times that a text states, in its order; where it counts accelerator-hours, those alone. */
export function timesIn(text: string): readonly SaidTime[] {
  const said = tidied(text);
  const together = [...said.matchAll(ACCELERATOR_HOURS)].flatMap(([, digits = '', scale = '']) => {
    const figure = readNumber(digits);
    return figure === null ? [] : [figure * (TIMES[scale] ?? 1)];
  });
  if (together.length > 0) return [...new Set(together)].map((acceleratorHours) => ({ hours: null, acceleratorHours }));
  return [...new Set(wallClockHours(said))].map((hours) => ({ hours, acceleratorHours: null }));
}

interface Part {
  readonly hours: number;
  /** Hours of its unit: what follows within one time has a smaller one. */
  readonly unitHours: number;
  readonly end: number;
}

/** `1 day and 12 hours`, `10h 30m`: parts that follow on one another, each of a smaller unit, are one time. */
function wallClockHours(said: string): readonly number[] {
  const times: Part[] = [];
  for (const match of said.matchAll(WALL_CLOCK)) {
    const [whole, digits = '', unit = ''] = match;
    const figure = readNumber(digits);
    const unitHours = HOURS_OF.find(([pattern]) => pattern.test(unit))?.[1] ?? 0;
    const before = times.at(-1);
    const isPart = before !== undefined && unitHours < before.unitHours && /^(?:\s|,|and){0,6}$/.test(said.slice(before.end, match.index));
    if (figure === null || (unit === 'm' && !isPart)) continue;
    const part = { hours: figure * unitHours + (isPart ? before.hours : 0), unitHours, end: match.index + whole.length };
    if (isPart) times[times.length - 1] = part;
    else times.push(part);
  }
  return times.map(({ hours }) => hours);
}
