import { wayInForce } from '#core/resolve-time.ts';
import { PRECISIONS, type Precision, WAYS, type Way } from '#core/scenario.ts';
import { readHours } from '#format/number-reading.ts';
import { formatPercent, joined, showHours } from '#format/quantity-format.ts';
import { FIELD_WORDS } from '#format/words.ts';
import { Segmented } from '#ui/segmented.tsx';
import { SelectInput } from '#ui/select-input.tsx';
import { Stepper } from '#ui/stepper.tsx';
import { useForm } from './form-context.ts';
import { FormGroup } from './form-group.tsx';
import { OriginHint } from './origin-hint.tsx';
import { QuantityField } from './quantity-field.tsx';
import { useCount } from './use-count.ts';

const WAY_WORDS: Readonly<Record<Way, string>> = { hours: 'Hours', flops: 'Parameters × tokens', kwh: 'kWh' };

/** How long it took, in whichever way the reader knows it; what was typed in the others stays. */
export function TimeGroup() {
  const { scenario, onChange } = useForm();
  const way = wayInForce(scenario) ?? 'hours';
  return (
    <FormGroup title="Time">
      <Segmented
        name="way"
        legend="I know"
        options={WAYS.map((value) => ({ value, label: WAY_WORDS[value] }))}
        value={way}
        onChange={(by) => onChange({ by }, 'by')}
      />
      <div className="mt-4">
        {way === 'hours' && <HoursFields />}
        {way === 'flops' && <SizeFields />}
        {way === 'kwh' && <MeterFields />}
      </div>
    </FormGroup>
  );
}

function RunsField() {
  const count = useCount('runs');
  return <Stepper id="field-runs" label={FIELD_WORDS.runs} fewerLabel="One run fewer" moreLabel="One run more" {...count} />;
}

function HoursFields() {
  const { scenario, onChange } = useForm();
  const isAcceleratorHours = scenario.acceleratorHours !== undefined;
  const { hours, acceleratorHours, acceleratorCount } = scenario;
  const swap = () => {
    if (isAcceleratorHours) {
      const back = typeof acceleratorHours === 'number' ? acceleratorHours / acceleratorCount : hours;
      onChange({ hours: back ?? hours, acceleratorHours: undefined }, 'hours-or-accelerator-hours');
    } else {
      onChange(
        { acceleratorHours: typeof hours === 'number' ? hours * acceleratorCount : 0, hours: undefined },
        'hours-or-accelerator-hours',
      );
    }
  };
  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)_8.5rem] gap-3 md:max-lg:grid-cols-[minmax(0,1fr)_7rem]">
        {isAcceleratorHours ? (
          <QuantityField field="acceleratorHours" unit="h" label="Accelerator-hours, one run" />
        ) : (
          <QuantityField field="hours" unit="h" read={readHours} />
        )}
        <RunsField />
      </div>
      <p className="mt-2 text-hint text-ink-3">
        {isAcceleratorHours
          ? 'Hours of one run times accelerators. '
          : 'Wall-clock hours, or 3d 4h. Count tuning, failed and repeated runs too. '}
        <button type="button" className="link-button" onClick={swap}>
          {isAcceleratorHours ? 'Enter hours instead' : 'Enter accelerator-hours instead'}
        </button>
      </p>
    </>
  );
}

const PRECISION_WORDS: Readonly<Record<Precision, string>> = { fp32: 'FP32', tf32: 'TF32', bf16: 'FP16 or BF16', fp8: 'FP8' };

function SizeFields() {
  const { scenario, resolved, catalogue, onChange } = useForm();
  const model = catalogue.powerModel;
  const mfu = model.modelFlopUtilisation;
  const time = resolved?.time;
  const hint = `${formatPercent(mfu.low)} to ${formatPercent(mfu.high)}`;
  return (
    <div className="grid gap-4">
      <div className="grid grid-cols-2 gap-3">
        <QuantityField field="parametersBillion" unit="billion" isOptional takesRange={false} />
        <QuantityField field="tokensBillion" unit="billion" isOptional takesRange={false} />
      </div>
      <div className="grid grid-cols-2 gap-3">
        <SelectInput
          id="field-precision"
          label={FIELD_WORDS.precision}
          value={scenario.precision}
          options={PRECISIONS.map((value) => ({ value, label: PRECISION_WORDS[value] }))}
          onChange={(precision) => onChange({ precision }, 'precision')}
        />
        <RunsField />
      </div>
      <QuantityField
        field="modelFlopUtilisation"
        unit="%"
        factor={100}
        ours={mfu.typical}
        hint={
          time?.kind === 'flops' ? (
            <OriginHint figure={hint} origin={time.modelFlopUtilisation.origin} />
          ) : (
            `${hint}: whole runs, restarts included.`
          )
        }
      />
      {time?.kind === 'flops' && <GivesHours />}
    </div>
  );
}

function GivesHours() {
  const { hoursOfOneRun } = useForm();
  if (hoursOfOneRun === null) return null;
  return (
    <p className="border-t border-line pt-3 text-hint text-ink-3">
      gives {joined(showHours(Number(hoursOfOneRun.toPrecision(3))))} for one run
    </p>
  );
}

function MeterFields() {
  const { scenario, onChange } = useForm();
  return (
    <div className="grid gap-4">
      <div className="grid grid-cols-[minmax(0,1fr)_8.5rem] gap-3 md:max-lg:grid-cols-[minmax(0,1fr)_7rem]">
        <QuantityField field="measuredEnergyKwh" unit="kWh" isOptional />
        <RunsField />
      </div>
      <Segmented
        name="metered-at"
        legend={FIELD_WORDS.measuredAt}
        options={[
          { value: 'it', label: 'IT equipment, times PUE' },
          { value: 'facility', label: 'Facility' },
        ]}
        value={scenario.measuredAt}
        onChange={(measuredAt) => onChange({ measuredAt }, 'measuredAt')}
      />
      <QuantityField
        field="hours"
        unit="h"
        isOptional
        read={readHours}
        hint="For rent and for the share of the hardware’s life; the energy does not need it."
      />
    </div>
  );
}
