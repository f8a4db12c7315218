/** Levers as publications state them; their figures are data, this file says what they mean for a run. */
import { dividing, type Effect, type Factor, factorOf, type Lever, type LeverGroup, onAll, onCarbon, onEnergy } from './lever.ts';

/**
 * `tick`: a factor that can count. `time-shift` and `cpu`: one that needs the run's hours, or the reader's watts.
 * `shown`: several things at once, so it is never multiplied. `own`: the reader's figure makes it one. `none`: no claim.
 */
export const LEVER_ROLES = ['tick', 'time-shift', 'cpu', 'shown', 'own', 'none'] as const;
export type LeverRole = (typeof LEVER_ROLES)[number];

export const ACTS_ON = ['compute', 'steps', 'hours', 'energy', 'carbon', 'energy and carbon'] as const;
export type ActsOn = (typeof ACTS_ON)[number];

export interface PublishedLever {
  readonly id: string;
  readonly lever: string;
  readonly detail: string;
  readonly role: LeverRole;
  readonly groups: readonly LeverGroup[];
  /** Null where nothing is claimed. */
  readonly actsOn: ActsOn | null;
  /** What the claim is of, in words: `training time`. */
  readonly quantity: string;
  /** The source's own terms, `72 to 435 times`; null where it names none. */
  readonly dividesLow: number | null;
  readonly dividesHigh: number | null;
  readonly isOpen: boolean;
  /** Only where the same claim gives CO2e a figure of its own. */
  readonly carbonDividesLow: number | null;
  readonly carbonDividesHigh: number | null;
  readonly baseline: string;
  readonly caveat: string;
  readonly sourceIds: readonly string[];
  readonly confidence: 'verified' | 'recalled' | 'derived';
  /** What of it is not from the source itself. */
  readonly confidenceNote: string;
}

/** Shares of CO2e that a day of slack saved, for jobs of three lengths. */
export interface TimeShift {
  readonly hours: number;
  readonly startLaterShare: number;
  readonly pauseShare: number;
}

/** The claim as factors; null where the row states none. */
export function claimOf(row: PublishedLever): Effect | null {
  const { role, actsOn, dividesLow, dividesHigh, isOpen, carbonDividesLow, carbonDividesHigh } = row;
  if (actsOn === null || dividesLow === null || dividesHigh === null) return null;
  const factor = dividing(dividesLow, dividesHigh, isOpen);
  switch (actsOn) {
    case 'compute':
    case 'steps':
    case 'hours':
      return onAll(factor);
    case 'energy':
      return onEnergy(factor, null);
    case 'carbon':
      // Two whole runs beside each other differ in energy too; a place or a time does not.
      return role === 'shown' ? { energy: null, carbon: factor, cost: null } : onCarbon(factor);
    case 'energy and carbon': {
      if (carbonDividesLow === null || carbonDividesHigh === null) return onEnergy(factor, null);
      return { energy: factor, carbon: dividing(carbonDividesLow, carbonDividesHigh), cost: null };
    }
  }
}

/** A row that can be ticked as it stands; null for every other role. */
export function tickable(row: PublishedLever): Lever | null {
  if (row.role !== 'tick') return null;
  const effect = claimOf(row);
  return effect === null ? null : { id: row.id, groups: row.groups, effect };
}

export interface TimeShiftReading {
  readonly factor: Factor;
  /** Lengths whose figures are used, hours: one where the run is as long or shorter than all, two where it lies between. */
  readonly between: readonly number[];
}

/**
 * Nothing is interpolated: a run between two lengths gets all that either saved, a shorter one the figures of the
 * shortest, a longer one at most those of the longest. Without hours the whole table stands.
 */
export function timeShiftOf(table: readonly TimeShift[], hours: number | null): TimeShiftReading | null {
  const sorted = [...table].sort((a, b) => a.hours - b.hours);
  const shortest = sorted[0];
  const longest = sorted[sorted.length - 1];
  if (shortest === undefined || longest === undefined) return null;
  if (hours === null)
    return readingOf(
      sorted,
      sorted.map((row) => row.hours),
    );
  if (hours <= shortest.hours) return readingOf([shortest], [shortest.hours]);
  if (hours > longest.hours) return { factor: factorOf(1 - longest.pauseShare, 1), between: [longest.hours] };
  const above = sorted.findIndex((row) => row.hours >= hours);
  const rows = sorted.slice(sorted[above]?.hours === hours ? above : above - 1, above + 1);
  return readingOf(
    rows,
    rows.map((row) => row.hours),
  );
}

function readingOf(rows: readonly TimeShift[], between: readonly number[]): TimeShiftReading {
  const shares = rows.flatMap(({ startLaterShare, pauseShare }) => [startLaterShare, pauseShare]);
  return { factor: factorOf(1 - Math.max(...shares), 1 - Math.min(...shares)), between };
}
