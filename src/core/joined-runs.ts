/**
 * Runs that differ in certain figures alone are one run times a number: their draws are that run's draws times the number. So the
 * joint range of thousands of runs costs no more than that of the few kinds among them, and it is the same range.
 */
import type { FigureRanges, Interval } from './range.ts';
import { wayInForce } from './resolve-time.ts';
import type { Scenario, Typed } from './scenario.ts';
import type { Draws } from './uncertainty.ts';

/** How many times the figures of its kind a run has. */
export interface Weights {
  readonly energy: number;
  readonly emissions: number;
  readonly electricity: number;
  /** For what depends on hours and not on energy: rent, and the making of the hardware. */
  readonly hours: number;
}

export interface Kind {
  /** The run of which all others of its kind are multiples. */
  readonly unit: Scenario;
  readonly weights: Weights;
}

const ONCE: Weights = { energy: 1, emissions: 1, electricity: 1, hours: 1 };

/** The kind of a run, with what makes it more than its unit. What no figure depends on is left out, so that equal kinds are equal. */
export function kindOf({ name: _, project: _p, kind: _k, date: _d, ...run }: Scenario): Kind {
  if (run.methodId !== 'trainprint') return { unit: run, weights: ONCE };
  const unit: { -readonly [Field in keyof Scenario]: Scenario[Field] } = { ...run, runs: 1 };
  const take = (field: 'hours' | 'measuredEnergyKwh' | 'carbonIntensityGPerKwh' | 'pue' | 'tariffUsdPerKwh', by: number): number => {
    const value = run[field];
    if (!isCertain(value)) return 1;
    unit[field] = by;
    return value;
  };
  const isMetered = wayInForce(run) === 'kwh';
  const isByHours = wayInForce(run) === 'hours' && (run.acceleratorHours === undefined || run.acceleratorId === 'none');
  const canTakeHours = isByHours || (isMetered && run.acceleratorHours === undefined);
  const hours = run.runs * (canTakeHours ? take('hours', 1) : 1);
  const time = isMetered ? run.runs * take('measuredEnergyKwh', 1) : hours;
  const isFacility = isMetered && run.measuredAt === 'facility';
  const pue = isFacility ? 1 : take('pue', 1);
  const energy = time * pue;
  return {
    unit,
    weights: {
      energy,
      emissions: energy * take('carbonIntensityGPerKwh', 1),
      electricity: energy * take('tariffUsdPerKwh', 1),
      hours,
    },
  };
}

function isCertain(value: Typed | undefined): value is number {
  return typeof value === 'number';
}

export function addWeights(a: Weights, b: Weights): Weights {
  return {
    energy: a.energy + b.energy,
    emissions: a.emissions + b.emissions,
    electricity: a.electricity + b.electricity,
    hours: a.hours + b.hours,
  };
}

/** Draws of so many times a run; written anew. */
export function timesDraws(draws: Draws, { energy, emissions, electricity, hours }: Weights): Draws {
  const times = (column: Float64Array, by: number) => column.map((value) => value * by);
  const timesKnown = (column: Float64Array | null, by: number) => (column === null ? null : times(column, by));
  return {
    emissionsKgCo2e: times(draws.emissionsKgCo2e, emissions),
    energyKwh: times(draws.energyKwh, energy),
    embodiedKgCo2e: timesKnown(draws.embodiedKgCo2e, hours),
    electricityCostUsd: timesKnown(draws.electricityCostUsd, electricity),
    rentUsd: timesKnown(draws.rentUsd, hours),
  };
}

/** The range of a run from that of its unit: a quantile of multiples is the multiple of the quantile. */
export function timesRanges(range: FigureRanges, { energy, emissions, electricity, hours }: Weights): FigureRanges {
  const times = ({ low, median, high }: Interval, by: number): Interval => ({ low: low * by, median: median * by, high: high * by });
  const timesKnown = (interval: Interval | null, by: number) => (interval === null ? null : times(interval, by));
  return {
    emissionsKgCo2e: times(range.emissionsKgCo2e, emissions),
    energyKwh: times(range.energyKwh, energy),
    embodiedKgCo2e: timesKnown(range.embodiedKgCo2e, hours),
    electricityCostUsd: timesKnown(range.electricityCostUsd, electricity),
    rentUsd: timesKnown(range.rentUsd, hours),
  };
}
