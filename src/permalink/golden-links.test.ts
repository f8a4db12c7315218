import { describe, expect, it } from 'vitest';
import type { Scenario } from '#core/scenario.ts';
import { decodeFragment } from './fragment-codec.ts';
import { decodeQuery, encodeQuery } from './query-codec.ts';

/** The defaults of version 1, written out once more: a change of the frozen ones must fail here. */
const BARE: Scenario = {
  release: '2026.11',
  acceleratorId: 'nvidia-a100-sxm4-80gb',
  acceleratorCount: 1,
  runs: 1,
  load: 'training',
  placeId: 'world',
  measuredAt: 'it',
  precision: 'bf16',
  methodId: 'trainprint',
};

interface GoldenLink {
  readonly query: string;
  readonly scenarios: readonly Scenario[];
  readonly view?: string;
  readonly units?: string;
  readonly run?: number;
}

/** Links as they were published, never edited: every one keeps its meaning. */
const GOLDEN: readonly GoldenLink[] = [
  {
    query: 's=1~d.2026.11~n.8~h.72~r.gcp-us-central1',
    scenarios: [{ ...BARE, acceleratorCount: 8, hours: 72, placeId: 'gcp-us-central1' }],
  },
  {
    query: 'units=lb&s=1~d.2026.11~m.strubell-2019~hw.nvidia-p100-pcie-16gb~n.8~h.84~itw.1515.43',
    units: 'lb',
    scenarios: [
      { ...BARE, methodId: 'strubell-2019', acceleratorId: 'nvidia-p100-pcie-16gb', acceleratorCount: 8, hours: 84, itPowerW: 1515.43 },
    ],
  },
  { query: 's=1', scenarios: [BARE] },
  { query: 's=1~d.2026.11', scenarios: [BARE] },
  {
    query: 's=1~d.2026.11~name.Transformer%20big~hw.nvidia-p100-pcie-16gb~n.8~h.84~r.country-us~usd.0.43..1.46~m.strubell-2019~itw.1515.43',
    scenarios: [
      {
        ...BARE,
        name: 'Transformer big',
        acceleratorId: 'nvidia-p100-pcie-16gb',
        acceleratorCount: 8,
        hours: 84,
        placeId: 'country-us',
        priceUsdPerAcceleratorHour: { low: 0.43, high: 1.46 },
        methodId: 'strubell-2019',
        itPowerW: 1515.43,
      },
    ],
  },
  {
    query:
      's=1~d.2026.11~name.A~p.lab%7E7~k.final~t.2026-11-05~hw.custom~tdp.500~peak.250~n.4~h.10..20~ah.80~x.3~load.experiment~util.0.4..0.6',
    scenarios: [
      {
        ...BARE,
        name: 'A',
        project: 'lab~7',
        kind: 'final',
        date: '2026-11-05',
        acceleratorId: 'custom',
        tdpPowerW: 500,
        peakTflops: 250,
        acceleratorCount: 4,
        hours: { low: 10, high: 20 },
        acceleratorHours: 80,
        runs: 3,
        load: 'experiment',
        utilisation: { low: 0.4, high: 0.6 },
      },
    ],
  },
  {
    query: 's=1~d.2026.11~w.280~cpuw.350~dramw.120~r.grid-us-va~ci.30~y.2021~pue.1.2~usd.2.5~tariff.0.08~by.kwh~kwh.253~kwhat.facility',
    scenarios: [
      {
        ...BARE,
        acceleratorPowerW: 280,
        cpuPowerW: 350,
        dramPowerW: 120,
        placeId: 'grid-us-va',
        carbonIntensityGPerKwh: 30,
        year: 2021,
        pue: 1.2,
        priceUsdPerAcceleratorHour: 2.5,
        tariffUsdPerKwh: 0.08,
        by: 'kwh',
        measuredEnergyKwh: 253,
        measuredAt: 'facility',
      },
    ],
  },
  {
    query:
      's=1~d.2026.11~params.7~tokens.300~mfu.0.4~prec.fp8~life.5&s=1~d.2026.11~hw.none~h.24~cpu.amd-epyc-7763~nc.2~cores.32~mem.512&run=2&view=runs',
    view: 'runs',
    run: 2,
    scenarios: [
      { ...BARE, parametersBillion: 7, tokensBillion: 300, modelFlopUtilisation: 0.4, precision: 'fp8', lifetimeYears: 5 },
      { ...BARE, acceleratorId: 'none', hours: 24, cpuId: 'amd-epyc-7763', cpuSockets: 2, cpuCores: 32, memoryGb: 512 },
    ],
  },
];

const decode = (query: string) => decodeQuery(query, ['2026.11']);

describe(decodeQuery, () => {
  it.each(GOLDEN)('still reads $query as it was meant', ({ query, scenarios, view = 'calculator', units = 'kg', run = 1 }) => {
    expect(decode(query)).toEqual({ scenarios, view, units, run, problems: [], hasScenarios: true });
  });

  it.each(GOLDEN)('writes $query anew without changing its meaning', ({ query }) => {
    const { scenarios, view, units, run } = decode(query);
    expect(decode(encodeQuery(decode(query)))).toMatchObject({ scenarios, view, units, run });
  });
});

describe(decodeFragment, () => {
  it('still reads a packed link', async () => {
    expect(await decodeFragment('#z=K83LLCm2zUlSK7Y1rEvRMzIwMtMzNKzL07Ooy9AzN6or0ktPLtAtLdZNTs0rKUrMMQQA')).toBe(
      'units=lb&s=1~d.2026.11~n.8~h.72~r.gcp-us-central1',
    );
  });
});
