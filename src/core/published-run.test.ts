import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { estimate } from '#core/estimate.ts';
import { METHODS } from '#core/methods/registry.ts';
import { resolveScenario } from '#core/resolve.ts';
import { catalogueOf, withMethods } from '#data/catalogue.ts';
import { firstPackSchema } from '#data/first-pack.ts';
import { presetPackSchema } from '#data/preset-pack.ts';
import { decodeScenario } from '#permalink/scenario-codec.ts';
import { addsUp, type PublishedRun, type Recomputed, recomputed } from './published-run.ts';

const readPack = (pack: string): unknown => JSON.parse(readFileSync(`public/data/${pack}/2026.11.json`, 'utf8'));
const catalogue = withMethods(catalogueOf(firstPackSchema.parse(readPack('first'))), METHODS);
const { runs } = presetPackSchema.parse(readPack('presets'));

function oursOf(run: PublishedRun): Recomputed {
  const resolution = resolveScenario(decodeScenario(run.scenario, 1, ['2026.11']).scenario, catalogue);
  const resolved = resolution.status === 'resolved' ? resolution.resolved : null;
  return recomputed(run, resolved, resolved === null ? null : estimate(resolved));
}

const rows = runs.map((run) => ({ run, ours: oursOf(run) }));
const byId = new Map(rows.map((row) => [row.run.id, row]));

function row(id: string): { readonly run: PublishedRun; readonly ours: Recomputed } {
  const found = byId.get(id);
  if (found === undefined) throw new Error(`no published run ${id}`);
  return found;
}

/** The general formula, written out a second time: accelerator-hours × W × PUE × g/kWh. */
function byHand({ acceleratorHours, powerW, pue, carbonIntensityGPerKwh }: PublishedRun) {
  const itKwh = acceleratorHours === null || powerW === null ? null : (acceleratorHours * powerW) / 1000;
  const kwh = itKwh === null ? null : itKwh * (pue ?? 1);
  return { itKwh, kwh, kg: kwh === null || carbonIntensityGPerKwh === null ? null : (kwh * carbonIntensityGPerKwh) / 1000 };
}

function expectClose(ours: number | null, expected: number | null): void {
  if (expected === null) expect(ours).toBeNull();
  else expect(Math.abs((ours ?? Number.NaN) - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, expected));
}

describe(recomputed, () => {
  it.each(rows.filter(({ ours }) => ours.energyFrom === 'inputs').map(({ run, ours }) => ({ id: run.id, run, ours })))(
    'gives what $id’s own hours, watts, PUE and grid factor multiply to',
    ({ run, ours }) => {
      const { itKwh, kwh, kg } = byHand(run);
      expectClose(ours.energyKwh, ours.energyIsFacility ? kwh : itKwh);
      expectClose(ours.kgCo2e, kg);
    },
  );

  it.each([
    // Computed by hand from what was printed: t, and the deviation in per cent.
    { id: 't5-11b', kg: 46_503.7, percent: -0.42 },
    { id: 'gshard-600b', kg: 4807.15, percent: 0.15 },
    { id: 'gpt-3-175b', kg: 553_142, percent: 0.19 },
    { id: 'evolved-transformer-nas', kg: 3218.72, percent: 0.585 },
    { id: 'bloom-176b', kg: 24_692.2, percent: 0.009 },
    { id: 'opt-175b', kg: 74_795.2, percent: -0.27 },
    { id: 'palm-540b', kg: 271_428, percent: -0.001 },
    { id: 'starcoder-15b', kg: 16_678.9, percent: -0.007 },
    { id: 'olmo-2-13b', kg: 80_730, percent: -20.07 },
    { id: 'idefics-80b', kg: 39_636.2, percent: 0.35 },
  ])('recomputes $id within the digits of the table', ({ id, kg, percent }) => {
    const { ours } = row(id);
    expect(Math.abs((ours.kgCo2e ?? 0) / kg - 1)).toBeLessThan(1e-5);
    expect(Math.abs((ours.deviation ?? Number.NaN) * 100 - percent)).toBeLessThan(0.006);
  });

  it.each([
    { id: 'strubell-transformer-base', lb: 26, kwh: 27 },
    { id: 'strubell-transformer-big', lb: 192, kwh: 201 },
    { id: 'strubell-elmo', lb: 262, kwh: 275 },
    { id: 'strubell-bert-base-v100', lb: 1438, kwh: 1507 },
    { id: 'strubell-nas', lb: 626_155, kwh: 656_347 },
  ])('rounds to the printed pounds and kWh of $id', ({ id, lb, kwh }) => {
    const { ours } = row(id);
    expect(Math.round((ours.kgCo2e ?? 0) / 0.453_592_37)).toBe(lb);
    expect(Math.round(ours.energyKwh ?? 0)).toBe(kwh);
  });

  it('finds that of 78 runs 30 say enough to be checked, and all but OLMo 2 13B add up', () => {
    const checked = rows.filter(({ ours }) => ours.deviation !== null);
    expect([rows.length, checked.length]).toEqual([78, 30]);
    expect(checked.filter(({ ours }) => !addsUp(ours)).map(({ run }) => run.id)).toEqual(['olmo-2-13b']);
  });

  it('says why of every deviation above two per cent', () => {
    const far = rows.filter(({ ours }) => ours.deviation !== null && !addsUp(ours));
    expect(far.filter(({ run }) => run.why.length < 20)).toEqual([]);
  });

  it('finds no check in Stable Diffusion v1, whose grid factor was taken from its result: US East, which its card names, does not give it', () => {
    const { run, ours } = row('stable-diffusion-v1');
    expect([ours.kgCo2e, ours.deviation, ours.isByConstruction]).toEqual([11_250, null, true]);
    expect([run.reportedEnergyKwh, run.pue]).toEqual([null, null]);
    expect(ours.lacks).toEqual(['energy', 'pue', 'intensity']);
  });

  it('marks each input that is said to be implied, and no other', () => {
    const said = ({ powerBasis, intensityBasis }: PublishedRun) => [
      ...(/\bimplied\b/.test(powerBasis) ? ['power_w'] : []),
      ...(/\bimplied\b/.test(intensityBasis) ? ['g_per_kwh'] : []),
    ];
    expect(runs.map((run) => [run.id, run.implied])).toEqual(runs.map((run) => [run.id, said(run)]));
  });

  it('takes no figure for published that was computed from the inputs', () => {
    const isComputed = ({ energyBasis, carbonBasis }: PublishedRun) => /computed/.test(`${energyBasis} ${carbonBasis}`);
    expect(runs.filter(isComputed).map(({ id }) => id)).toEqual([]);
    for (const id of ['stable-diffusion-v1', 'dalle-mini', 'starcoder-15b', 'palm-540b'])
      expect([id, row(id).run.reportedEnergyKwh]).toEqual([id, null]);
    expect(row('gpt-neox-20b').run.reportedKgCo2e).toBeNull();
  });

  it('never takes agreement for a check where an input came from the result', () => {
    const circular = rows.filter(({ run }) => run.implied.length > 0).map(({ run, ours }) => [run.id, ours.deviationOf]);
    expect(circular).toEqual([
      ['lamda-137b', 'carbon'], // watts from the energy; the check is of energy times factor
      ['stable-diffusion-v1', null],
      ['stable-video-diffusion', null],
      ['dodge-6b-transformer', null],
      ['dodge-bert-small-pretrain', null],
      ['dodge-bert-finetune', null],
      ['dodge-vit-huge', null],
      ['gpt-neox-20b', null],
    ]);
  });

  it('names the three whose published numbers contradict themselves', () => {
    const named = rows.filter(({ run }) => run.flag === 'contradiction').map(({ run }) => run.id);
    expect(named).toEqual(['olmo-2-13b', 'llama-3-3-70b', 'stable-diffusion-v1'].sort((a, b) => indexOf(a) - indexOf(b)));
  });

  it('gives no carbon without a published grid factor, and none of the paper’s TPU rows any figure', () => {
    expect(rows.filter(({ run, ours }) => run.carbonIntensityGPerKwh === null && ours.kgCo2e !== null)).toEqual([]);
    for (const id of ['strubell-gpt2', 'strubell-bert-base-tpu'])
      expect([row(id).ours.energyKwh, row(id).ours.kgCo2e]).toEqual([null, null]);
  });

  it('takes our watts, and no PUE, where hours are all there is', () => {
    const { ours } = row('flamingo-80b');
    // 1,536 TPU v4 for 360 h at the 350 W that two whole systems were metered at.
    expect([ours.energyFrom, ours.energyKwh, ours.kgCo2e]).toEqual(['our-watts', (552_960 * 350) / 1000, null]);
  });

  it('says what each leaves open', () => {
    expect(row('st-moe-32b').ours.lacks).toEqual(['hardware', 'hours', 'power', 'energy', 'pue', 'intensity', 'carbon']);
    expect(row('t5-11b').ours.lacks).toEqual([]);
    expect(row('llama-2-7b').ours.lacks).toEqual(['energy', 'pue', 'intensity']);
    // Implied by the result: not published.
    expect(row('stable-video-diffusion').ours.lacks).toEqual(['power', 'pue', 'intensity']);
  });

  it('lists no PUE as unpublished that the same row says is inside its energy', () => {
    const inside = rows.filter(({ run }) => /PUE [\d.]+ is already inside/.test(run.why));
    expect(inside.map(({ run }) => run.id)).toEqual(['olmo-1b-3t', 'olmo-0424-7b', 'olmo-2-7b']);
    expect(inside.filter(({ run, ours }) => run.pue !== 1.2 || ours.lacks.includes('pue'))).toEqual([]);
  });

  it('has one basis for the four sizes that one table of LLaMA prints', () => {
    const sizes = runs.filter(({ citation }) => citation === 'Touvron et al. 2023, arXiv 2302.13971, Table 15');
    expect(new Set(sizes.map(({ carbonBasis, pue }) => `${carbonBasis} ${pue}`))).toEqual(new Set(['U.S. grid, with PUE 1.1']));
    expect(sizes.length).toBe(4);
  });

  it('has OPT at a seventh of GPT-3’s carbon and a quarter of its energy', () => {
    const [opt, gpt] = [row('opt-175b').run, row('gpt-3-175b').run];
    expect(Math.round((gpt.reportedKgCo2e ?? 0) / (opt.reportedKgCo2e ?? 1))).toBe(7);
    expect(Math.round((gpt.reportedEnergyKwh ?? 0) / (opt.reportedEnergyKwh ?? 1))).toBe(4);
  });

  it('corrects the superseded search by a run that there is, 88 times smaller', () => {
    const { run } = row('strubell-nas');
    const corrected = row(run.supersededBy).run;
    expect(run.flag).toBe('superseded');
    expect(Math.abs((run.reportedKgCo2e ?? 0) / (corrected.reportedKgCo2e ?? 1) - 88)).toBeLessThan(1);
  });
});

function indexOf(id: string): number {
  return runs.findIndex((run) => run.id === id);
}
