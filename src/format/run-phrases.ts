/** What a run was computed on and where, as parts of a sentence. */
import { type Sentence, say, value } from './phrases.ts';
import { formatInput } from './quantity-format.ts';
import type { StatementRun } from './statement.ts';
import { acceleratorHoursText, basisOfHours, counted, hoursText } from './statement-figures.ts';
import { saysHowMany } from './statement-inputs.ts';

/** `8 NVIDIA A100 SXM4 80GB accelerators`, `1 Google TPU v3 chip`, `16 processor cores without accelerators`; the name alone where nobody said how many. */
export function hardwareWords(run: StatementRun): Sentence {
  const { name, kind } = run.hardware;
  if (kind === 'processors') return processorWords(run);
  const count = formatInput(run.resolved.acceleratorCount);
  const noun = kind === 'tpu' ? 'chip' : 'accelerator';
  if (!saysHowMany(run.resolved)) return name === null ? say`accelerators` : say`${value(name)}`;
  return say`${value(name === null ? count : `${count} ${name}`)} ${count === '1' ? noun : `${noun}s`}`;
}

/** The cores of a run where they are said, else its processors. */
function processorWords({ hardware: { name }, scenario: { cpuCores, cpuSockets = 1 } }: StatementRun): Sentence {
  if (cpuCores !== undefined) {
    const cores = counted(formatInput(cpuCores), name === null ? 'processor core' : 'core');
    return say`${value(name === null ? cores : `${cores} of ${name}`)} without accelerators`;
  }
  if (name === null) return say`processors without accelerators`;
  return say`${value(`${formatInput(cpuSockets)} ${name}`)} ${cpuSockets === 1 ? 'processor' : 'processors'} without accelerators`;
}

/** Names that English sets an article before. */
const WITH_ARTICLE =
  /^(United |European Union|Netherlands\b|Philippines\b|Bahamas\b|Gambia\b|Maldives\b|Comoros\b|Central African|Dominican Rep|DR Congo\b|.* Islands\b)/;

/** `the United States`, `France`. */
export function placeWords(name: string): Sentence {
  return WITH_ARTICLE.test(name) ? say`the ${value(name)}` : [value(name)];
}

/** `72 hours`, or `184,320 accelerator-hours` where nobody said how many they were spread over. */
export function runTimeText({ resolved }: StatementRun, hours: number): string {
  const spread = basisOfHours(resolved.time);
  return saysHowMany(resolved) ? hoursText(hours, spread) : acceleratorHoursText(hours, spread);
}
