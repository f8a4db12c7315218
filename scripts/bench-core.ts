/** Estimates per second of the pipeline, without and with its working, beside a bare loop over the same arithmetic. Prints; asserts nothing. */
import { readFileSync } from 'node:fs';
import { estimate } from '#core/estimate.ts';
import { resolveScenario } from '#core/resolve.ts';
import type { ResolvedScenario } from '#core/resolved.ts';
import { emptySweep, fillSweep, partsOf } from '#core/sweep.ts';
import { catalogueOf } from '#data/catalogue.ts';
import { firstPackSchema } from '#data/first-pack.ts';
import { CURRENT_RELEASE } from '#data/release.ts';
import { EVERYDAY_RUN } from '#permalink/frozen-defaults.ts';
import { rangeComputer } from '#workers/range-computing.ts';

const ROUNDS = 5;
const REPEATS = 20_000;
const RANGE_ROUNDS = 15;
/** Few enough to stay in the processor's cache: the arithmetic is timed, not the memory. */
const ACCELERATORS = ['nvidia-a100-sxm4-80gb', 'nvidia-h100-sxm5', 'google-tpu-v4', 'nvidia-rtx-4090', 'amd-mi300x', 'apple-m2-max'];
const PLACES = ['gcp-us-central1', 'aws-eu-north-1', 'country-fr', 'world'];

const pack = firstPackSchema.parse(JSON.parse(readFileSync(`public/data/first/${CURRENT_RELEASE}.json`, 'utf8')));
const catalogue = catalogueOf(pack);

function resolved(acceleratorId: string, placeId: string): ResolvedScenario {
  const resolution = resolveScenario({ ...EVERYDAY_RUN, acceleratorId, placeId }, catalogue);
  if (resolution.status !== 'resolved') throw new Error(`${acceleratorId} in ${placeId} did not resolve`);
  return resolution.resolved;
}

const runs = ACCELERATORS.flatMap((acceleratorId) => PLACES.map((placeId) => resolved(acceleratorId, placeId)));

function millionsPerSecond(work: () => number): number {
  work(); // the first round warms the compiler up
  const rates = Array.from({ length: ROUNDS }, () => {
    const from = performance.now();
    const done = work();
    return done / (performance.now() - from) / 1000;
  });
  return rates.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}

let sum = 0;

function pipeline(isTraced: boolean): number {
  const repeats = isTraced ? REPEATS / 4 : REPEATS;
  for (let round = 0; round < repeats; round += 1) {
    for (const run of runs) {
      let steps = 0;
      const figures = isTraced
        ? estimate(run, () => {
            steps += 1;
          })
        : estimate(run);
      sum += figures.emissionsKgCo2e + steps;
    }
  }
  return repeats * runs.length;
}

/** Power, energy, emissions, embodied, water, rent twice and electricity on typed arrays: the least that the arithmetic costs. */
function bareLoop(): number {
  const inputs = Float64Array.from(
    runs.flatMap(({ acceleratorCount, pue, carbonIntensity }) => [
      acceleratorCount,
      400,
      0.75,
      140,
      72,
      pue.typical,
      carbonIntensity.typical,
    ]),
  );
  const outputs = new Float64Array(8);
  for (let round = 0; round < REPEATS; round += 1) {
    for (let at = 0; at < inputs.length; at += 7) {
      const [count = 0, watts = 0, share = 0, host = 0, hours = 0, pue = 0, intensity = 0] = [
        inputs[at],
        inputs[at + 1],
        inputs[at + 2],
        inputs[at + 3],
        inputs[at + 4],
        inputs[at + 5],
        inputs[at + 6],
      ];
      const itKwh = ((count * watts * share + count * host) * hours) / 1000;
      const acceleratorHours = count * hours;
      outputs[0] = itKwh;
      outputs[1] = itKwh * pue;
      outputs[2] = (itKwh * pue * intensity) / 1000;
      outputs[3] = (acceleratorHours * 462.5) / 26_280;
      outputs[4] = itKwh * 1.15;
      outputs[5] = acceleratorHours * 3;
      outputs[6] = acceleratorHours * 5;
      outputs[7] = itKwh * pue * 0.07;
      sum += outputs[2];
    }
  }
  return REPEATS * runs.length;
}

/** What the worker does for one run: draws, five intervals, histogram, drivers. Streams are kept, as in the standing worker. */
async function millisecondsOfRange(count: number): Promise<number> {
  const compute = rangeComputer(count);
  const run = resolved('nvidia-a100-sxm4-80gb', 'gcp-us-central1');
  const times: number[] = [];
  for (let round = 0; round < RANGE_ROUNDS; round += 1) {
    const from = performance.now();
    const { runs: ranges } = await compute([{ key: `${round}`, run }], async () => {});
    times.push(performance.now() - from);
    sum += ranges[0]?.emissionsKgCo2e.high ?? Number.NaN;
  }
  return times.sort((a, b) => a - b)[Math.floor(RANGE_ROUNDS / 2)] ?? 0;
}

const SWEEP_ROUNDS = 45;
const SWEEP_WARM_UP = 10;

/** Every accelerator in every place, joined and computed; the bare loop takes turns with it, so that a busy machine slows both alike. */
function sweepTimes() {
  const partsOfRun = () => {
    const parts = partsOf(EVERYDAY_RUN, catalogue);
    if (parts === null) throw new Error('the everyday run can be carried over');
    return parts;
  };
  const parts = partsOfRun();
  const [rows, width] = [parts.hardware.length, parts.places.length];
  const rounds = Array.from({ length: SWEEP_ROUNDS + SWEEP_WARM_UP }, () => ({
    join: timed(partsOfRun),
    compute: timed(() => {
      const sweep = emptySweep(parts);
      fillSweep(sweep, 0, rows, catalogue);
      sum += sweep.emissionsKgCo2e[0] ?? Number.NaN;
    }),
    bare: timed(() => bareSweep(rows, width)),
  })).slice(SWEEP_WARM_UP);
  const figures = (pick: (round: (typeof rounds)[number]) => number) => {
    const sorted = rounds.map(pick).sort((a, b) => a - b);
    return `${(sorted[Math.floor(SWEEP_ROUNDS / 2)] ?? Number.NaN).toFixed(1)} (least ${(sorted[0] ?? Number.NaN).toFixed(1)})`;
  };
  console.log(`milliseconds for the sweep over ${rows * width} pairs of accelerator and place, median of ${SWEEP_ROUNDS} rounds`);
  console.log(`  joining         ${figures(({ join }) => join)}`);
  console.log(`  computing       ${figures(({ compute }) => compute)}`);
  console.log(`  both            ${figures(({ join, compute }) => join + compute)}`);
  console.log(`  bare loop       ${figures(({ bare }) => bare)}`);
  console.log(`  computing takes ${figures(({ compute, bare }) => compute / bare)} times the bare loop`);
}

function timed(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

/** The arithmetic of a sweep on typed arrays, the figures of every pair kept: the least it costs. */
function bareSweep(rows: number, width: number): void {
  const pue = new Float64Array(width).fill(1.1);
  const intensity = new Float64Array(width).fill(400);
  const tariff = new Float64Array(width).fill(0.07);
  const price = new Float64Array(width).fill(3);
  const figures = () => new Float64Array(rows * width).fill(Number.NaN);
  const [energy, kg, usd, low, high] = [figures(), figures(), figures(), figures(), figures()] as const;
  for (let row = 0; row < rows; row += 1) {
    const itKwh = 250 + row;
    const hours = 500 + row;
    for (let place = 0; place < width; place += 1) {
      const at = row * width + place;
      const kwh = itKwh * Number(pue[place]);
      energy[at] = kwh;
      kg[at] = (kwh * Number(intensity[place])) / 1000;
      usd[at] = kwh * Number(tariff[place]);
      low[at] = hours * Number(price[place]);
      high[at] = hours * Number(price[place]) * 2;
    }
  }
  sum += kg[0] ?? Number.NaN;
}

console.log('million estimates per second, median of five');
console.log(`  without trace   ${millionsPerSecond(() => pipeline(false)).toFixed(2)}`);
console.log(`  with trace      ${millionsPerSecond(() => pipeline(true)).toFixed(2)}`);
console.log(`  bare loop       ${millionsPerSecond(bareLoop).toFixed(2)}`);
console.log('milliseconds for the range of one run, median of fifteen');
console.log(`   10,000 draws   ${(await millisecondsOfRange(10_000)).toFixed(1)}`);
console.log(`  100,000 draws   ${(await millisecondsOfRange(100_000)).toFixed(1)}`);
sweepTimes();
if (!Number.isFinite(sum)) throw new Error('the figures must be finite');
