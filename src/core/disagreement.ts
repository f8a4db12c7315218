/** Two descriptions of one run that are both filled in and do not agree. */
import type { Catalogue } from './catalogue.ts';
import { estimate } from './estimate.ts';
import { resolveScenario } from './resolve.ts';
import { wayInForce } from './resolve-time.ts';
import { NO_ACCELERATOR, type Scenario, type Way } from './scenario.ts';

export interface Described {
  readonly way: Way;
  /** Of one run, at the IT equipment. */
  readonly itEnergyKwh: number;
  readonly hours: number | null;
}

export interface Disagreement {
  readonly inForce: Described;
  readonly other: Described;
  /** The larger divided by the smaller; above 2. */
  readonly factor: number;
}

/** Beyond this the form asks which of two descriptions is meant. */
const TOLERATED = 2;

/**
 * The description that is furthest from the one in force, where it is more than a factor of two away, both as the method of the run
 * counts them. A method that knows no meter passes over it: then hours are in force, whatever the meter says.
 *
 * @returns null where the others agree, or are not filled in, or where one of them is 0
 */
export function disagreementOf(scenario: Scenario, catalogue: Catalogue): Disagreement | null {
  const knowsMeter = catalogue.methods.get(scenario.methodId)?.fixes.includes('measuredEnergyKwh') !== true;
  const chosen = wayInForce(scenario);
  const way = chosen === 'kwh' && !knowsMeter ? 'hours' : chosen;
  const inForce = way === null ? null : describedBy(scenario, way, catalogue);
  if (inForce === null || inForce.itEnergyKwh === 0) return null;
  const others = filledWays(scenario)
    .filter((other) => other !== way && (other !== 'kwh' || knowsMeter))
    .flatMap((other): readonly Disagreement[] => {
      const described = describedBy(scenario, other, catalogue);
      if (described === null || described.itEnergyKwh === 0) return [];
      const ratio = described.itEnergyKwh / inForce.itEnergyKwh;
      return [{ inForce, other: described, factor: Math.max(ratio, 1 / ratio) }];
    })
    .filter(({ factor }) => factor > TOLERATED)
    .sort((a, b) => b.factor - a.factor);
  return others[0] ?? null;
}

function filledWays(scenario: Scenario): readonly Way[] {
  const hasHours = scenario.hours !== undefined || (scenario.acceleratorHours !== undefined && scenario.acceleratorId !== NO_ACCELERATOR);
  const hasSize = scenario.parametersBillion !== undefined && scenario.tokensBillion !== undefined;
  return [
    ...(hasHours ? (['hours'] as const) : []),
    ...(hasSize ? (['flops'] as const) : []),
    ...(scenario.measuredEnergyKwh === undefined ? [] : (['kwh'] as const)),
  ];
}

function describedBy(scenario: Scenario, way: Way, catalogue: Catalogue): Described | null {
  const resolution = resolveScenario({ ...scenario, by: way }, catalogue);
  if (resolution.status !== 'resolved') return null;
  const { itEnergyKwh, hours } = estimate(resolution.resolved);
  return { way, itEnergyKwh: itEnergyKwh / scenario.runs, hours };
}
