/** What is said of a figure of the working that no source stands behind: a count, a zero, a constant. */
import type { ResolvedScenario } from '#core/resolved.ts';

const YOURS = 'Your figure';
const ZERO = 'Not given, counts as 0';

/** @param name of the figure, as its formula has it */
export function unsourcedWords(name: string, figure: number, run: ResolvedScenario): string {
  switch (name) {
    // A link says neither of them at 1, so nothing tells a reader who typed it from one who did not.
    case 'runs':
    case 'acceleratorCount':
      return figure === 1 ? 'One, where nothing else is said' : YOURS;
    case 'parametersBillion':
    case 'tokensBillion':
      return YOURS;
    case 'memoryGb':
      return figure === 0 ? ZERO : YOURS;
    case 'coreCount':
      return figure === 0 ? ZERO : run.scenario.cpuCores === undefined ? 'All cores of the processors that you named' : YOURS;
    case 'restPowerW':
      return hostWords(run) ?? CONSTANT;
    default:
      return CONSTANT;
  }
}

const CONSTANT = 'A constant of the rule';

/** Why nothing is added for a host. */
function hostWords({ power }: ResolvedScenario): string | null {
  if (power === null || !('host' in power)) return null;
  switch (power.host.kind) {
    case 'inside':
      return 'Nothing to add: the watts of the accelerators hold the host already';
    case 'none':
      return 'Nothing to add: the method counts no host';
    default:
      return null;
  }
}
