import { useQuery } from '@tanstack/react-query';
import type { Estimate } from '#core/estimate.ts';
import type { ResolvedScenario } from '#core/resolved.ts';
import { KG_PER_LB } from '#core/units.ts';
import { presetPackQuery } from '#data/later-packs.ts';
import { referencePackQuery } from '#data/load-pack.ts';
import { placeholderWords } from '#format/published-run-words.ts';
import { formatExact } from '#format/quantity-format.ts';
import { Icon } from '#ui/icon.tsx';

export interface PresetNoteProps {
  /** The run as its link has it. */
  readonly scenario: string;
  /** Null where something is missing of the run, and there is no figure. */
  readonly answer: { readonly resolved: ResolvedScenario; readonly estimate: Estimate } | null;
  /** A published run bears its name; one without a name is the reader's own. */
  readonly isNamed: boolean;
}

/** For a published run: whether our figures round to the printed ones, and what is known to differ or was never published. */
export default function PresetNote({ scenario, answer, isNamed }: PresetNoteProps) {
  const references = useQuery(referencePackQuery());
  const paperRun = references.data?.paperRuns.find((one) => one.scenario === scenario);
  const isPaperRun = paperRun !== undefined;
  const presets = useQuery({ ...presetPackQuery(), enabled: isNamed && references.data !== undefined && !isPaperRun });
  const run = presets.data?.runs.find((one) => one.scenario === scenario);
  if (isPaperRun) {
    const { detail, energyKwhPrinted, lbPrinted, note } = paperRun;
    const isReproduced =
      energyKwhPrinted !== null &&
      answer !== null &&
      Math.round(answer.estimate.energyKwh) === energyKwhPrinted &&
      Math.round(answer.estimate.emissionsKgCo2e / KG_PER_LB) === lbPrinted;
    return (
      <>
        {detail}.{' '}
        {isReproduced && (
          <span className="text-ok">
            <Icon name="check" className="inline" /> Reproduces the printed {formatExact(energyKwhPrinted)} kWh and {formatExact(lbPrinted)}{' '}
            lb.
          </span>
        )}{' '}
        {note}
      </>
    );
  }
  if (run === undefined) return 'This page’s address holds every input.';
  return (
    <>
      {run.citation}. {run.why} {placeholderWords(run, answer === null ? null : answer.resolved)}
    </>
  );
}
