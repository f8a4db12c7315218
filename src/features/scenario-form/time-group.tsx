import { useMemo } from 'react';
import { disagreementOf } from '#core/disagreement.ts';
import { wayInForce } from '#core/resolve-time.ts';
import { PRECISIONS, type Precision, WAYS, type Way } from '#core/scenario.ts';
import { FIELD_WORDS } from '#format/field-words.ts';
import { readHours } from '#format/number-reading.ts';
import { formatPercent, joined, showHours } from '#format/quantity-format.ts';
import { Segmented } from '#ui/segmented.tsx';
import { SelectInput } from '#ui/select-input.tsx';
import { Stepper } from '#ui/stepper.tsx';
import { DisagreementAlert } from './disagreement-alert.tsx';
import { useForm } from './form-context.ts';
import { FormGroup } from './form-group.tsx';
import { OriginHint } from './origin-hint.tsx';
import { QuantityField } from './quantity-field.tsx';
import { useCount } from './use-count.ts';

const WAY_WORDS: Readonly<Record<Way, string>> = { hours: 'Hours', flops: 'Parameters × tokens', kwh: 'kWh' };

/** How long it took, in whichever way the reader knows it; what was typed in the others stays. */
export function TimeGroup() {
  const { scenario, catalogue, resolved, onChange } = useForm();
  const way = wayInForce(scenario) ?? 'hours';
  const disagreement = useMemo(() => (resolved === null ? null : disagreementOf(scenario, catalogue)), [resolved, scenario, catalogue]);
  const isDoubted = disagreement !== null;
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
        {way === 'hours' && <HoursFields isDoubted={isDoubted} />}
        {way === 'flops' && <SizeFields isDoubted={isDoubted} />}
        {way === 'kwh' && <MeterFields isDoubted={isDoubted} />}
      </div>
      {disagreement !== null && <DisagreementAlert disagreement={disagreement} />}
    </FormGroup>
  );
}

interface FieldsProps {
  readonly isDoubted: boolean;
}

function RunsField() {
  const count = useCount('runs');
  return <Stepper id="field-runs" label={FIELD_WORDS.runs} fewerLabel="One run fewer" moreLabel="One run more" {...count} />;
}

function HoursFields({ isDoubted }: FieldsProps) {
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
          <QuantityField field="acceleratorHours" unit="h" label="Accelerator-hours, one run" isDoubted={isDoubted} />
        ) : (
          <QuantityField field="hours" unit="h" read={readHours} isDoubted={isDoubted} />
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
      <GivesAcceleratorHours />
    </>
  );
}

function GivesAcceleratorHours() {
  const { scenario, hoursOfOneRun, resolved } = useForm();
  if (hoursOfOneRun === null || resolved === null || resolved.acceleratorCount === 0) return null;
  const { acceleratorCount, runs } = scenario;
  const parts = [acceleratorCount, joined(showHours(Number(hoursOfOneRun.toPrecision(6)))), ...(runs === 1 ? [] : [runs])];
  return (
    <p className="mt-3 flex justify-between gap-4 border-t border-line pt-3 text-hint text-ink-3">
      <span>
        gives{' '}
        <span className="font-serif text-body text-ink">
          {joined(showHours(Number((acceleratorCount * hoursOfOneRun * runs).toPrecision(6)))).replace(/h$/, 'accelerator-hours')}
        </span>
      </span>
      <span>{parts.join(' × ')}</span>
    </p>
  );
}

const PRECISION_WORDS: Readonly<Record<Precision, string>> = { fp32: 'FP32', tf32: 'TF32', bf16: 'FP16 or BF16', fp8: 'FP8' };

function SizeFields({ isDoubted }: FieldsProps) {
  const { scenario, resolved, catalogue, onChange } = useForm();
  const model = catalogue.powerModel;
  const mfu = model.modelFlopUtilisation;
  const time = resolved?.time;
  const hint = `${formatPercent(mfu.low)} to ${formatPercent(mfu.high)}`;
  return (
    <div className="grid gap-4">
      <div className="grid grid-cols-2 gap-3">
        <QuantityField field="parametersBillion" unit="billion" isOptional takesRange={false} isDoubted={isDoubted} />
        <QuantityField field="tokensBillion" unit="billion" isOptional takesRange={false} isDoubted={isDoubted} />
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
      gives <span className="font-serif text-body text-ink">{joined(showHours(Number(hoursOfOneRun.toPrecision(3))))}</span> for one run
    </p>
  );
}

function MeterFields({ isDoubted }: FieldsProps) {
  const { scenario, fixedByMethod, methodTitle, onChange } = useForm();
  const isPassedOver = fixedByMethod.includes('measuredEnergyKwh');
  return (
    <div className="grid gap-4">
      <div className="grid grid-cols-[minmax(0,1fr)_8.5rem] gap-3 md:max-lg:grid-cols-[minmax(0,1fr)_7rem]">
        <QuantityField field="measuredEnergyKwh" unit="kWh" isOptional isDoubted={isDoubted} />
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
        hint={
          isPassedOver
            ? `${methodTitle} counts the energy by these, not by the meter.`
            : 'For rent and for the share of the hardware’s life; the energy does not need it.'
        }
      />
    </div>
  );
}
