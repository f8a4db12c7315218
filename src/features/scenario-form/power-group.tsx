import { useState } from 'react';
import { typicalOf } from '#core/inputs.ts';
import { NO_ACCELERATOR, type Scenario } from '#core/scenario.ts';
import { formatInput, formatPercent, joined, NBSP, showPower } from '#format/quantity-format.ts';
import { Segmented } from '#ui/segmented.tsx';
import { useForm } from './form-context.ts';
import { FormGroup } from './form-group.tsx';
import { OriginHint } from './origin-hint.tsx';
import { QuantityField } from './quantity-field.tsx';
import { UtilisationField } from './utilisation-field.tsx';

type Watts = Pick<Scenario, 'acceleratorPowerW' | 'cpuPowerW' | 'dramPowerW' | 'itPowerW'>;

const NO_WATTS: Watts = { acceleratorPowerW: undefined, cpuPowerW: undefined, dramPowerW: undefined, itPowerW: undefined };

function wattsOf({ acceleratorPowerW, cpuPowerW, dramPowerW, itPowerW }: Scenario): Watts {
  return { acceleratorPowerW, cpuPowerW, dramPowerW, itPowerW };
}

function hasWatts(scenario: Scenario): boolean {
  return Object.values(wattsOf(scenario)).some((watts) => watts !== undefined);
}

/** How much it drew: a share of the rating, or what was measured. Changing the way keeps what was typed. */
export function PowerGroup() {
  const { scenario, onChange } = useForm();
  const [isMeasured, setIsMeasured] = useState(hasWatts(scenario));
  const [kept, setKept] = useState<Watts>(NO_WATTS);
  const showsWatts = isMeasured || hasWatts(scenario);
  const choose = (id: string) => {
    const wantsWatts = id === 'watts';
    setIsMeasured(wantsWatts);
    if (wantsWatts) onChange(kept, 'power-way');
    else {
      setKept(wattsOf(scenario));
      onChange(NO_WATTS, 'power-way');
    }
  };
  return (
    <FormGroup title="Power">
      <Segmented
        name="power-way"
        legend="Power is known as"
        legendHidden
        options={[
          { value: 'utilisation', label: 'Utilisation' },
          { value: 'watts', label: 'Measured watts' },
        ]}
        value={showsWatts ? 'watts' : 'utilisation'}
        onChange={choose}
      />
      <div className="mt-4">{showsWatts ? <WattsFields /> : <UtilisationField />}</div>
      <PowerGiven />
    </FormGroup>
  );
}

function WattsFields() {
  const { scenario, catalogue } = useForm();
  const rating = catalogue.accelerators.get(scenario.acceleratorId)?.tdpPowerW ?? scenario.tdpPowerW;
  const watts = scenario.acceleratorPowerW;
  const isAboveRating = rating !== undefined && watts !== undefined && typicalOf(watts) > rating * 1.1;
  const warning = isAboveRating
    ? `Above its ${formatInput(rating)}${NBSP}W maximum. If this is the whole server, enter it as the whole job.`
    : undefined;
  return (
    <div className="grid gap-4">
      <div className="grid grid-cols-3 gap-3">
        {scenario.acceleratorId !== NO_ACCELERATOR && <QuantityField field="acceleratorPowerW" unit="W" isOptional warning={warning} />}
        <QuantityField field="cpuPowerW" unit="W" isOptional />
        <QuantityField field="dramPowerW" unit="W" isOptional />
      </div>
      <QuantityField
        field="itPowerW"
        unit="W"
        isOptional
        hint="Everything the job drew, as a rack or wall meter shows it. It replaces the three above."
      />
    </div>
  );
}

/** What the power comes to, each accelerator and its host, with where it came from. */
function PowerGiven() {
  const { resolved } = useForm();
  const power = resolved?.power;
  if (power?.kind !== 'accelerators') return null;
  const each = power.acceleratorPowerW.typical * power.powerFraction.typical;
  const host = power.host;
  return (
    <p className="mt-3 text-hint text-ink-3">
      <OriginHint
        figure={`${joined(showPower(each))} each, ${formatPercent(power.powerFraction.typical)} of ${joined(showPower(power.acceleratorPowerW.typical))}`}
        origin={power.powerFraction.origin}
      />
      {power.acceleratorPowerW.origin.kind.startsWith('measured') && (
        <>
          {' '}
          <OriginHint origin={power.acceleratorPowerW.origin} />
        </>
      )}
      {host.kind === 'share' && (
        <>
          {' '}
          {`Host: ${formatPercent(host.hostShare.typical)} of the rating more, at least ${host.hostFloorPowerW}${NBSP}W each, for processors, memory, fans and network.`}
        </>
      )}
      {host.kind === 'fixed' && (
        <> {`Host: ${joined(showPower(host.hostPerAcceleratorPowerW.typical))} more each, for the computer around it.`}</>
      )}
    </p>
  );
}
