import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogueOf } from '#data/catalogue.ts';
import { firstPackSchema } from '#data/first-pack.ts';
import { EVERYDAY_RUN } from '#permalink/frozen-defaults.ts';
import type { Accelerator } from './catalogue.ts';
import { type Estimate, estimate } from './estimate.ts';
import { resolveScenario } from './resolve.ts';
import { carrierOf } from './same-work.ts';
import type { Scenario } from './scenario.ts';

const catalogue = catalogueOf(firstPackSchema.parse(JSON.parse(readFileSync('public/data/first/2026.11.json', 'utf8'))));

function acceleratorOf(id: string): Accelerator {
  const found = catalogue.accelerators.get(id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

function movedTo(id: string, change: Partial<Scenario> = {}): Scenario | null {
  const carrier = carrierOf({ ...EVERYDAY_RUN, ...change }, catalogue);
  if (carrier.status === 'none') throw new Error(carrier.reason);
  return carrier.to(acceleratorOf(id));
}

function figuresOf(scenario: Scenario | null): Estimate {
  const resolution = scenario === null ? null : resolveScenario(scenario, catalogue);
  if (resolution?.status !== 'resolved') throw new Error('it does not resolve');
  return estimate(resolution.resolved);
}

describe(carrierOf, () => {
  it('gives the everyday run on H100 as by hand: hours by the ratio of the peaks, watts as metered systems draw', () => {
    const h100 = acceleratorOf('nvidia-h100-sxm5');
    expect([h100.peakTflops.bf16, acceleratorOf(EVERYDAY_RUN.acceleratorId).peakTflops.bf16]).toEqual([989.4, 312]);
    const there = figuresOf(movedTo('nvidia-h100-sxm5'));
    const hours = (72 * 312) / 989.4;
    expect(there.hours).toBeCloseTo(hours, 9);
    expect(there.hours).toBeCloseTo(22.7047, 4);
    expect(there.acceleratorHours).toBeCloseTo(8 * hours, 9);
    const wattsEach = (there.itPowerW ?? 0) / 8;
    expect(wattsEach).toBeCloseTo(h100.measuredPowerW ?? 0, 0);
    expect(there.energyKwh).toBeCloseTo((8 * wattsEach * hours * 1.09) / 1000, 9);
    expect(there.emissionsKgCo2e).toBeCloseTo((there.energyKwh * 472.2) / 1000, 9);
  });

  it('leaves the run on its own accelerator as it is, measurements and all', () => {
    const change = { itPowerW: 4000, priceUsdPerAcceleratorHour: 2 };
    expect(movedTo(EVERYDAY_RUN.acceleratorId, change)).toEqual({ ...EVERYDAY_RUN, ...change });
  });

  it('drops what was measured or priced on the old accelerator', () => {
    const there = movedTo('nvidia-h100-sxm5', { itPowerW: 4000, cpuPowerW: 200, priceUsdPerAcceleratorHour: 2 });
    expect(there).toMatchObject({ itPowerW: undefined, cpuPowerW: undefined, priceUsdPerAcceleratorHour: undefined, acceleratorCount: 8 });
  });

  it('goes by FLOPs where parameters and tokens are in force: the size stays, the hours follow', () => {
    const size = { hours: undefined, parametersBillion: 7, tokensBillion: 300 };
    const there = movedTo('nvidia-h100-sxm5', size);
    expect(there).toMatchObject({ ...size, by: 'flops' });
    const mfu = catalogue.powerModel.modelFlopUtilisation.typical;
    expect(figuresOf(there).hours).toBeCloseTo((6 * 7e9 * 300e9) / (8 * 989.4e12 * mfu) / 3600, 6);
  });

  it('scales accelerator-hours and both ends of a range alike', () => {
    expect(movedTo('nvidia-h100-sxm5', { hours: { low: 989.4, high: 1978.8 } })?.hours).toEqual({ low: 312, high: 624 });
    expect(movedTo('nvidia-h100-sxm5', { hours: undefined, acceleratorHours: 989.4 })?.acceleratorHours).toBeCloseTo(312, 9);
  });

  it('is unknown, not a figure, for an accelerator without a dense peak at the precision', () => {
    expect(acceleratorOf('nvidia-k80').peakTflops.bf16).toBeNull();
    expect(movedTo('nvidia-k80')).toBeNull();
    expect(movedTo('nvidia-k80', { hours: undefined, parametersBillion: 7, tokensBillion: 300 })).toBeNull();
  });

  it('says why a run cannot be carried over at all', () => {
    const reasonOf = (change: Partial<Scenario>) => {
      const carrier = carrierOf({ ...EVERYDAY_RUN, ...change }, catalogue);
      return carrier.status === 'none' ? carrier.reason : null;
    };
    expect(reasonOf({ acceleratorId: 'none' })).toBe('no-accelerator');
    expect(reasonOf({ acceleratorId: 'nvidia-k80' })).toBe('no-own-peak');
    expect(reasonOf({ acceleratorId: 'custom', tdpPowerW: 300 })).toBe('no-own-peak');
    expect(reasonOf({ acceleratorId: 'custom', tdpPowerW: 300, peakTflops: 100 })).toBeNull();
    expect(reasonOf({ hours: undefined, measuredEnergyKwh: 100 })).toBe('no-hours');
  });
});
