/**
 * Readings of like GPUs that no column tells apart → those of each. One query reads all GPUs at one time stamp, or a few milliseconds after
 * each other: the first reading of each query is taken for the first GPU, the second for the second.
 */
import { type PowerIntegral, type PowerSums, powerIntegral } from './power-integral.ts';

/** Readings from which it is learnt how many belong together; all that is ever kept of a log. */
const READINGS_LEARNT = 1024;
/** GPUs that are read together are read within this, each after the other. */
const LONGEST_TOGETHER_S = 0.2;
/** From query to query is so many times as long as from GPU to GPU. */
const LEAST_RATIO = 3;
/** The resolution of a time stamp. */
const SHORTEST_STEP_S = 0.001;

export interface PowerLanes {
  readonly read: (seconds: number, powerW: number) => void;
  /** One for each GPU. */
  readonly sums: () => readonly PowerSums[];
}

export function powerLanes(): PowerLanes {
  const seconds: number[] = [];
  const watts: number[] = [];
  let lanes: readonly PowerIntegral[] = [];
  let limit = Number.NaN;
  let lane = 0;
  let last = Number.NaN;

  const add = (at: number, powerW: number) => {
    const step = at - last;
    lane = step >= 0 && step <= limit ? (lane + 1) % lanes.length : 0;
    lanes[lane]?.read(at, powerW);
    last = at;
  };

  const learn = (end: LogEnd) => {
    const together = togetherOf(seconds, end);
    lanes = Array.from({ length: together.count }, powerIntegral);
    limit = together.limitSeconds;
    for (const [at, stamp] of seconds.entries()) add(stamp, watts[at] ?? 0);
  };

  return {
    read: (at, powerW) => {
      if (lanes.length > 0) {
        add(at, powerW);
        return;
      }
      seconds.push(at);
      watts.push(powerW);
      if (seconds.length === READINGS_LEARNT) learn('goes-on');
    },
    sums: () => {
      if (lanes.length === 0) learn('ends');
      return lanes.map((power) => power.sums());
    },
  };
}

type LogEnd = 'ends' | 'goes-on';

interface Together {
  readonly count: number;
  /** A longer step leads to the next query. */
  readonly limitSeconds: number;
}

const APART: Together = { count: 1, limitSeconds: 0 };

/** How many readings come together, and how close. */
export function togetherOf(stamps: readonly number[], end: LogEnd): Together {
  const steps = stamps.slice(1).map((stamp, at) => stamp - (stamps[at] ?? stamp));
  const limitSeconds = limitOf(steps);
  if (Number.isNaN(limitSeconds)) return APART;
  const all = sizesOf(steps, limitSeconds);
  const sizes = [...(end === 'ends' ? all : all.slice(0, -1))].sort((a, b) => a - b);
  // A reading that is missing or double now and then changes nothing.
  const count = sizes[Math.ceil(0.9 * sizes.length) - 1] ?? 1;
  const isOneStamp = steps.every((step) => step === 0 || step < 0 || step > limitSeconds);
  const isUsual = sizes.filter((size) => (isOneStamp ? size > 1 : size === count)).length * 2 >= sizes.length;
  return sizes.length > 1 && isUsual ? { count, limitSeconds } : APART;
}

/** Where short steps end and long ones begin; NaN where they are all alike. */
function limitOf(steps: readonly number[]): number {
  const sorted = steps
    .filter((step) => step >= 0)
    .map((step) => Math.max(step, SHORTEST_STEP_S))
    .sort((a, b) => a - b);
  let most = LEAST_RATIO;
  let limit = Number.NaN;
  for (const [at, step] of sorted.entries()) {
    const next = sorted[at + 1];
    if (step > LONGEST_TOGETHER_S || next === undefined) break;
    if (next / step < most) continue;
    most = next / step;
    limit = Math.sqrt(step * next);
  }
  return limit;
}

/** Readings of each query. */
function sizesOf(steps: readonly number[], limit: number): readonly number[] {
  const sizes = [1];
  for (const step of steps) {
    if (step >= 0 && step <= limit) sizes[sizes.length - 1] = (sizes.at(-1) ?? 0) + 1;
    else sizes.push(1);
  }
  return sizes;
}
