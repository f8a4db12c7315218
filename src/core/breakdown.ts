/** Where the emissions come from: the parts of one total, which they sum to. */
import type { Estimate } from './estimate.ts';
import type { ResolvedScenario } from './resolved.ts';

export type PartId = 'accelerators' | 'accelerators-with-host' | 'host' | 'processors' | 'memory' | 'it-measured' | 'overhead';

export interface Part {
  readonly id: PartId;
  readonly energyKwh: number;
  readonly emissionsKgCo2e: number;
  /** 0 to 1 of the total; 0 where the total is 0. */
  readonly share: number;
}

/** @returns the parts from IT equipment to the building's overhead; a part that cannot be told apart is one with its neighbour. */
export function breakdownOf(
  run: ResolvedScenario,
  { itPowerW, computePowerW, itEnergyKwh, energyKwh, emissionsKgCo2e }: Estimate,
): readonly Part[] {
  const computeShare = itPowerW === null || itPowerW === 0 || computePowerW === null ? 1 : computePowerW / itPowerW;
  const [computeId, restId] = idsOf(run);
  const kwhById: [PartId, number][] = [[computeId, itEnergyKwh * (restId === null ? 1 : computeShare)]];
  if (restId !== null) kwhById.push([restId, itEnergyKwh * (1 - computeShare)]);
  kwhById.push(['overhead', energyKwh - itEnergyKwh]);
  return kwhById.map(([id, partKwh]) => {
    const share = energyKwh === 0 ? 0 : partKwh / energyKwh;
    return { id, energyKwh: partKwh, emissionsKgCo2e: emissionsKgCo2e * share, share };
  });
}

function idsOf({ power }: ResolvedScenario): readonly [PartId, PartId | null] {
  if (power === null || power.kind === 'job') return ['it-measured', null];
  if (power.kind !== 'accelerators' && power.kind !== 'between') return ['processors', 'memory'];
  if (power.host.kind === 'inside') return ['accelerators-with-host', null];
  if (power.host.kind === 'none') return ['accelerators', null];
  return ['accelerators', 'host'];
}
