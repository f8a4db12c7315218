import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { estimate } from '#core/estimate.ts';
import type { TraceStep } from '#core/formula.ts';
import { resolveScenario } from '#core/resolve.ts';
import { catalogueOf } from '#data/catalogue.ts';
import { firstPackSchema } from '#data/first-pack.ts';
import { worksPackSchema } from '#data/works-pack.ts';
import { decodeScenario } from '#permalink/scenario-codec.ts';
import { givenInput, otherSources, shownSteps, stepInputs, stepOf } from './step-inputs.ts';

const readPack = (pack: string): unknown => JSON.parse(readFileSync(`public/data/${pack}/2026.11.json`, 'utf8'));
const catalogue = catalogueOf(firstPackSchema.parse(readPack('first')));
const { disagreements } = worksPackSchema.parse(readPack('works'));

function worked(query: string) {
  const resolution = resolveScenario(decodeScenario(`1~d.2026.11~${query}`, 1, ['2026.11']).scenario, catalogue);
  if (resolution.status !== 'resolved') throw new Error(query);
  const steps: TraceStep[] = [];
  estimate(resolution.resolved, (step) => steps.push(step));
  return { run: resolution.resolved, steps };
}

/** Every figure down to those from outside. */
function roots(quantity: string, { run, steps }: ReturnType<typeof worked>): readonly string[] {
  const step = stepOf(steps, quantity);
  if (step === null) return [quantity];
  return stepInputs(step, steps, run).flatMap((input) =>
    input.step === null ? [input.name] : roots(input.step.formula.output, { run, steps }),
  );
}

describe(stepInputs, () => {
  it('leads from the headline to every figure from outside, each with its origin or the reader’s own', () => {
    const everyday = worked('n.8~h.72~r.gcp-us-central1');
    expect(roots('emissionsKgCo2e', everyday)).toEqual([
      'acceleratorCount',
      'acceleratorPowerW',
      'powerFraction',
      'acceleratorCount',
      'hostShare',
      'ratedPowerW',
      'hostFloorPowerW',
      'hours',
      'runs',
      'pue',
      'carbonIntensityGPerKwh',
    ]);
  });

  it.each(['n.8~h.72', 'n.8~ah.100', 'by.flops~params.7~tokens.100~n.8', 'kwh.100', 'hw.none~h.72~cpuw.180~dramw.20'])(
    'finds where every figure of %s came from but counts and constants',
    (query) => {
      const state = worked(query);
      const open = state.steps.flatMap((step) =>
        stepInputs(step, state.steps, state.run).filter(({ step: before, input }) => before === null && input === null),
      );
      expect(open.map(({ name }) => name).filter((name) => !/Count|runs|Billion|hostFloorPowerW/.test(name))).toEqual([]);
    },
  );
});

describe(shownSteps, () => {
  const shown = (query: string, quantity: string) => shownSteps(worked(query).steps, quantity).map(({ formula }) => formula.output);

  it('opens both ends of a rent, whichever is pressed, and one where both are one price', () => {
    const spot = 'hw.nvidia-h100-sxm5~n.16~h.40~r.country-fr';
    expect(shown(spot, 'rentHighUsd')).toEqual(['rentLowUsd', 'rentHighUsd']);
    expect(shown(spot, 'rentLowUsd')).toEqual(['rentLowUsd', 'rentHighUsd']);
    expect(shown('n.8~h.72~usd.2', 'rentHighUsd')).toEqual(['rentHighUsd']);
  });

  it('opens of every other figure the step that gave it, and none where none did', () => {
    expect(shown('n.8~h.72', 'energyKwh')).toEqual(['energyKwh']);
    expect(shown('n.8~h.84~itw.1515.43', 'itPowerW')).toEqual([]);
  });
});

describe(givenInput, () => {
  it('is the reader’s own watts, which no step gave', () => {
    const { run, steps } = worked('n.8~h.84~itw.1515.43');
    expect(stepOf(steps, 'itPowerW')).toBeNull();
    expect(givenInput('itPowerW', run)?.figure).toBe(1515.43);
    expect(givenInput('emissionsKgCo2e', run)).toBeNull();
  });
});

describe(otherSources, () => {
  it('finds the old figure of the British grid, and none where the reader typed one', () => {
    const others = (query: string) =>
      otherSources(disagreements, 'carbonIntensityGPerKwh', worked(query).run, catalogue).map(({ other }) => other);
    expect(others('n.8~h.72~r.country-gb')).toEqual([623, 231, 106]);
    expect(others('n.8~h.72~r.country-gb~ci.200')).toEqual([]);
    expect(others('n.8~h.72~r.country-fr')).toEqual([]);
  });
});
