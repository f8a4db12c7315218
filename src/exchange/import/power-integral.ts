/** Watts over time → energy of one GPU, as the readings come: nothing is kept but sums. */

/** However often a log reads, a minute without a reading is no gap. */
const SHORTEST_GAP_S = 60;
/** A gap is this many of the log's own usual steps. */
const STEPS_IN_GAP = 10;
/** Steps from which the usual one is learnt. */
const STEPS_LEARNT = 32;

export interface PowerSums {
  /** Watt-seconds by trapezoids. */
  readonly energyJ: number;
  /** Seconds that the energy covers. */
  readonly seconds: number;
  readonly peakPowerW: number;
  readonly readings: number;
  readonly gaps: number;
  readonly gapSeconds: number;
  readonly clockResets: number;
  readonly gapLimitSeconds: number;
}

export interface PowerIntegral {
  readonly read: (seconds: number, powerW: number) => void;
  readonly sums: () => PowerSums;
}

interface Step {
  readonly seconds: number;
  readonly energyJ: number;
}

export function powerIntegral(): PowerIntegral {
  let lastSeconds = Number.NaN;
  let lastPowerW = 0;
  let energyJ = 0;
  let seconds = 0;
  let peakPowerW = 0;
  let readings = 0;
  let gaps = 0;
  let gapSeconds = 0;
  let clockResets = 0;
  let limit = Number.NaN;
  let waiting: Step[] = [];

  const add = (step: number, stepJ: number) => {
    if (step <= limit) {
      energyJ += stepJ;
      seconds += step;
      return;
    }
    gaps += 1;
    gapSeconds += step;
  };

  const learn = () => {
    limit = gapLimitOf(waiting.map((step) => step.seconds));
    for (const step of waiting) add(step.seconds, step.energyJ);
    waiting = [];
  };

  const count = (step: number, stepJ: number) => {
    if (!Number.isNaN(limit)) {
      add(step, stepJ);
      return;
    }
    waiting.push({ seconds: step, energyJ: stepJ });
    if (waiting.length >= STEPS_LEARNT) learn();
  };

  return {
    read: (at, powerW) => {
      readings += 1;
      if (powerW > peakPowerW) peakPowerW = powerW;
      const step = at - lastSeconds;
      if (step < 0) clockResets += 1;
      if (step > 0) count(step, (step * (lastPowerW + powerW)) / 2);
      lastSeconds = at;
      lastPowerW = powerW;
    },
    sums: () => {
      if (Number.isNaN(limit)) learn();
      return { energyJ, seconds, peakPowerW, readings, gaps, gapSeconds, clockResets, gapLimitSeconds: limit };
    },
  };
}

/** Ten of the usual steps, and a minute at least. */
export function gapLimitOf(steps: readonly number[]): number {
  const sorted = [...steps].sort((a, b) => a - b);
  const usual = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return Math.max(SHORTEST_GAP_S, STEPS_IN_GAP * usual);
}
