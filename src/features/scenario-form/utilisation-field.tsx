import { useCallback } from 'react';
import { typicalOf } from '#core/inputs.ts';
import type { ResolvedScenario } from '#core/resolved.ts';
import { NO_ACCELERATOR } from '#core/scenario.ts';
import { FIELD_WORDS } from '#format/field-words.ts';
import { readText } from '#format/number-reading.ts';
import { formatPercent, joined, showPower } from '#format/quantity-format.ts';

import { SliderInput } from '#ui/slider-input.tsx';
import { useForm } from './form-context.ts';
import { PutBack } from './put-back.tsx';
import { isSame, textOf } from './quantity-draft.ts';
import { useQuantity } from './use-quantity.ts';

const PER_CENT = 100;
const HIGHEST = 150;

/** Share of the rating, by slider or typed; the band is the usual range for the kind of work. */
export function UtilisationField() {
  const { scenario, base, resolved, catalogue, onChange, onInvalid } = useForm();
  const model = catalogue.powerModel;
  const usual = scenario.acceleratorId === NO_ACCELERATOR ? model.cpuOnlyLoad[scenario.load] : model.tdpFraction[scenario.load];
  const value = scenario.utilisation;
  const set = useCallback((utilisation: typeof value) => onChange({ utilisation }, 'utilisation'), [onChange]);
  const reportInvalid = useCallback((isInvalid: boolean) => onInvalid('utilisation', isInvalid), [onInvalid]);
  const quantity = useQuantity({
    field: 'utilisation',
    takesRange: true,
    factor: PER_CENT,
    value,
    ours: usual.typical,
    read: readText,
    onChange: set,
    onInvalid: reportInvalid,
  });
  const metered = meteredWatts(value === undefined ? resolved : null);
  const hint =
    metered === null
      ? `Usually ${formatPercent(usual.low)} to ${formatPercent(usual.high)} of the rating.`
      : `Not used: a metered average is in force, ${joined(showPower(metered))} each with its host. Move it to use a share of the rating instead.`;
  return (
    <SliderInput
      id="field-utilisation"
      label={FIELD_WORDS.utilisation}
      unit="%"
      hint={hint}
      min={0}
      max={HIGHEST}
      step={1}
      value={Math.min(HIGHEST, typicalOf(value ?? usual.typical) * PER_CENT)}
      usual={{ low: usual.low * PER_CENT, high: usual.high * PER_CENT }}
      text={quantity.text}
      onText={quantity.onText}
      onCommit={quantity.onLeave}
      onSlide={(percent) => set(percent / PER_CENT)}
      error={quantity.error}
      changed={
        !isSame(value, base.utilisation) && (
          <PutBack
            from={`${textOf(base.utilisation ?? usual.typical, PER_CENT)}%`}
            label={FIELD_WORDS.utilisation}
            onPutBack={() => set(base.utilisation)}
          />
        )
      }
    />
  );
}

function meteredWatts(run: ResolvedScenario | null): number | null {
  const power = run?.power;
  if (power?.kind !== 'accelerators' || !power.acceleratorPowerW.origin.kind.startsWith('measured-')) return null;
  return power.acceleratorPowerW.typical * power.powerFraction.typical;
}
