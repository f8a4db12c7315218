/** What the headline of a run counts, read off the run as its method sees it, so that it cannot say more than was multiplied. */
import type { ResolvedHost, ResolvedScenario } from '#core/resolved.ts';
import { listed } from './note-words.ts';

export function countedWords({ meter, power, pue }: ResolvedScenario): readonly string[] {
  if (meter?.at === 'facility') return ['electricity of the whole facility, as metered'];
  const building = isWithoutBuilding(pue.origin.kind, pue.typical) ? [] : ['cooling and power losses of the building, by PUE'];
  return [`electricity of ${meter === null ? poweredWords(power) : 'the computers, as metered'}`, ...building];
}

/** A method that knows no overhead, or hardware that stands in no data centre. */
function isWithoutBuilding(origin: ResolvedScenario['pue']['origin']['kind'], pue: number): boolean {
  return origin === 'no-data-centre' || (origin === 'method' && pue === 1);
}

function poweredWords(power: ResolvedScenario['power']): string {
  if (power === null || power.kind === 'job') return 'the whole job, as measured';
  switch (power.kind) {
    case 'processors':
      return listed(['processors', ...partOf('memory', power.memoryGb.high)]);
    case 'processors-measured':
      return listed(['processors', ...partOf('memory', power.dramPowerW.high)]);
    case 'accelerators':
    case 'between':
      return listed(['accelerators', ...hostParts(power.host)]);
  }
}

/** A part that counts as 0 is not counted. */
function partOf(name: string, amount: number): readonly string[] {
  return amount > 0 ? [name] : [];
}

function hostParts(host: ResolvedHost): readonly string[] {
  switch (host.kind) {
    case 'none':
      return [];
    case 'counted':
      return [...partOf('cores', host.coreCount), ...partOf('memory', host.memoryGb)];
    case 'measured':
      return [...partOf('processors', host.cpuPowerW.high), ...partOf('memory', host.dramPowerW.high)];
    case 'inside':
    case 'share':
    case 'fixed':
      return ['hosts', 'memory', 'fans'];
  }
}

/** What has a line of its own under the headline; a method that does not know it leaves it out. */
export function apartWords({ embodied, waterLPerKwh }: ResolvedScenario): readonly string[] {
  const isKnown = (figure: typeof embodied | typeof waterLPerKwh) => figure.kind === 'known' || figure.reason !== 'method-leaves-out';
  return [...(isKnown(embodied) ? ['making the chips'] : []), ...(isKnown(waterLPerKwh) ? ['water on site'] : []), 'rent and electricity'];
}
