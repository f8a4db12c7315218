/** The same FLOPs on a newer accelerator that can be rented: count, utilisation and MFU held, hours as the peaks have it. */
import type { Accelerator, Catalogue } from '#core/catalogue.ts';
import { type Estimate, estimate } from '#core/estimate.ts';
import { resolveScenario } from '#core/resolve.ts';
import type { ResolvedScenario } from '#core/resolved.ts';
import { changeToAccelerator, MEASURED } from '#core/same-work.ts';
import { CUSTOM_ACCELERATOR, NO_ACCELERATOR, type Precision, type Scenario } from '#core/scenario.ts';
import type { Changes, Held, Unchanged } from './computed.ts';
import { type Factor, factorOf } from './lever.ts';

export interface NewerAccelerator extends Changes {
  readonly id: 'newer-accelerator';
  readonly acceleratorId: string;
  readonly name: string;
  readonly releaseYear: number | null;
  /** Dense peak per rated watt, the chosen one’s divided by the run’s. */
  readonly peakPerWattRatio: number;
  /** Hours of one run there, divided by those here. */
  readonly hoursFactor: number;
  readonly precision: Precision;
  /** Of all that were compared, the one that saves least and the one that saves most energy. */
  readonly least: Compared;
  readonly most: Compared;
  readonly comparedCount: number;
}

export interface Compared {
  readonly acceleratorId: string;
  readonly name: string;
  readonly energyFactor: number;
}

/** What is known of the run's own accelerator. */
interface Own {
  readonly peakTflops: number;
  readonly tdpPowerW: number;
  readonly memoryGb: number;
  readonly releaseYear: number | null;
}

interface Candidate {
  readonly accelerator: Accelerator;
  readonly peakTflops: number;
  readonly figures: Estimate;
}

export function newerAccelerator(
  scenario: Scenario,
  run: ResolvedScenario,
  own: Estimate,
  catalogue: Catalogue,
): NewerAccelerator | Unchanged {
  if (own.energyKwh === 0) return { status: 'none', reason: 'zero-energy' };
  if (scenario.acceleratorId === NO_ACCELERATOR) return { status: 'none', reason: 'no-accelerator' };
  if (!catalogue.isComplete) return { status: 'none', reason: 'not-loaded' };
  const mine = ownOf(scenario, catalogue);
  if ('reason' in mine) return mine;
  const here = modelled({ ...scenario, ...onePerHour(1) }, catalogue);
  if (here === null || here.energyKwh === 0) return { status: 'none', reason: 'no-rating' };
  const candidates = [...catalogue.accelerators.values()].flatMap((accelerator) => candidateOf(accelerator, mine, scenario, catalogue));
  const best = candidates.reduce<Candidate | null>((found, one) => (found === null || perWatt(one) > perWatt(found) ? one : found), null);
  const isBetter = best !== null && perWatt(best) > mine.peakTflops / mine.tdpPowerW && best.figures.energyKwh < here.energyKwh;
  if (!isBetter) return { status: 'none', reason: 'nothing-better' };
  return changeTo(best, candidates, { mine, here, scenario, run });
}

function perWatt({ accelerator, peakTflops }: Pick<Candidate, 'accelerator' | 'peakTflops'>): number {
  return peakTflops / accelerator.tdpPowerW;
}

function ownOf(scenario: Scenario, catalogue: Catalogue): Own | Unchanged {
  const accelerator = catalogue.accelerators.get(scenario.acceleratorId);
  const isCustom = scenario.acceleratorId === CUSTOM_ACCELERATOR;
  const peakTflops = isCustom ? scenario.peakTflops : accelerator?.peakTflops[scenario.precision];
  const tdpPowerW = isCustom ? scenario.tdpPowerW : accelerator?.tdpPowerW;
  if (peakTflops === undefined || peakTflops === null) return { status: 'none', reason: 'no-peak' };
  if (tdpPowerW === undefined) return { status: 'none', reason: 'no-rating' };
  return { peakTflops, tdpPowerW, memoryGb: accelerator?.memoryGb ?? 0, releaseYear: accelerator?.releaseYear ?? null };
}

/** Newer, rated by its datasheet, listed by somebody who rents it, with a peak at this precision and no less memory. */
function candidateOf(accelerator: Accelerator, mine: Own, scenario: Scenario, catalogue: Catalogue): readonly Candidate[] {
  const { id, prices, tdpStatus, memoryGb, releaseYear } = accelerator;
  const peakTflops = accelerator.peakTflops[scenario.precision];
  if (id === scenario.acceleratorId || prices.length === 0 || tdpStatus !== 'datasheet' || peakTflops === null) return [];
  if (memoryGb === null || memoryGb < mine.memoryGb) return [];
  if (mine.releaseYear !== null && (releaseYear === null || releaseYear <= mine.releaseYear)) return [];
  const there = { ...scenario, acceleratorId: id, priceUsdPerAcceleratorHour: undefined, ...onePerHour(mine.peakTflops / peakTflops) };
  const figures = modelled(there, catalogue);
  return figures === null ? [] : [{ accelerator, peakTflops, figures }];
}

/** Energy is linear in hours, so an hour of one run stands for however it was described. */
function onePerHour(hours: number): Partial<Scenario> {
  return { by: 'hours', hours, acceleratorHours: undefined };
}

/** What was measured on one accelerator says nothing of another: both are taken as modelled, and only their ratio is used. */
function modelled(scenario: Scenario, catalogue: Catalogue): Estimate | null {
  const resolution = resolveScenario({ ...scenario, ...MEASURED }, catalogue);
  return resolution.status === 'resolved' ? estimate(resolution.resolved) : null;
}

interface Here {
  readonly mine: Own;
  readonly here: Estimate;
  readonly scenario: Scenario;
  readonly run: ResolvedScenario;
}

function changeTo(best: Candidate, candidates: readonly Candidate[], { mine, here, scenario, run }: Here): NewerAccelerator {
  const compared = candidates
    .map(
      ({ accelerator: { id, name }, figures }): Compared => ({ acceleratorId: id, name, energyFactor: figures.energyKwh / here.energyKwh }),
    )
    .sort((a, b) => a.energyFactor - b.energyFactor);
  const { accelerator, peakTflops, figures } = best;
  const energyFactor = figures.energyKwh / here.energyKwh;
  const hoursFactor = mine.peakTflops / peakTflops;
  const chosen = { acceleratorId: accelerator.id, name: accelerator.name, energyFactor };
  const energy = factorOf(energyFactor);
  return {
    status: 'changes',
    id: 'newer-accelerator',
    groups: ['machine'],
    effect: { energy, carbon: energy, cost: rentFactor(here, figures) },
    change: changeToAccelerator(scenario, accelerator.id, hoursFactor),
    held: heldOf(scenario, run),
    sourceIds: [...new Set([...accelerator.sourceIds, ...accelerator.peakSourceIds])],
    ...chosen,
    releaseYear: accelerator.releaseYear,
    peakPerWattRatio: perWatt(best) / (mine.peakTflops / mine.tdpPowerW),
    hoursFactor,
    precision: scenario.precision,
    least: compared[compared.length - 1] ?? chosen,
    most: compared[0] ?? chosen,
    comparedCount: compared.length,
  };
}

/** Highest listed price against highest listed price, as rent is compared elsewhere on the page. */
function rentFactor(here: Estimate, there: Estimate): Factor | null {
  if (here.rentHighUsd === null || there.rentHighUsd === null || here.rentHighUsd === 0 || there.rentHighUsd === 0) return null;
  return factorOf(there.rentHighUsd / here.rentHighUsd);
}

function heldOf(scenario: Scenario, { meter }: ResolvedScenario): readonly Held[] {
  const watts = [scenario.itPowerW, scenario.acceleratorPowerW, scenario.cpuPowerW, scenario.dramPowerW];
  const held: Held[] = [];
  if (meter !== null) held.push('metered-energy');
  else if (watts.some((one) => one !== undefined)) held.push('measured-power');
  if (scenario.priceUsdPerAcceleratorHour !== undefined) held.push('typed-price');
  return held;
}
