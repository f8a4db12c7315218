import { useQuery } from '@tanstack/react-query';
import type { Estimate } from '#core/estimate.ts';
import { KG_PER_LB } from '#core/units.ts';
import { presetPackQuery } from '#data/later-packs.ts';
import { formatExact } from '#format/quantity-format.ts';
import { Icon } from '#ui/icon.tsx';

export interface PresetNoteProps {
  /** The run as its link has it. */
  readonly scenario: string;
  readonly estimate: Estimate;
  readonly isIdle: boolean;
}

/** For a published run: whether our figures round to the printed ones, and what is known to differ. */
export function PresetNote({ scenario, estimate, isIdle }: PresetNoteProps) {
  const presets = useQuery({ ...presetPackQuery(), enabled: isIdle });
  const preset = presets.data?.presets.find((one) => one.scenario === scenario);
  if (preset === undefined) return 'This page’s address holds every input.';
  const { energyKwhPrinted, lbPrinted, note } = preset;
  const isReproduced =
    energyKwhPrinted !== null &&
    Math.round(estimate.energyKwh) === energyKwhPrinted &&
    Math.round(estimate.emissionsKgCo2e / KG_PER_LB) === lbPrinted;
  return (
    <>
      {preset.detail}.{' '}
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
