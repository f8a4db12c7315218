import { CUSTOM_ACCELERATOR, NO_ACCELERATOR } from '#core/scenario.ts';
import { FIELD_WORDS } from '#format/field-words.ts';
import { formatInput, NBSP } from '#format/quantity-format.ts';
import { sourceItems } from '#format/source-words.ts';
import { LinkList } from '#ui/link-list.tsx';
import { Stepper } from '#ui/stepper.tsx';
import { useForm } from './form-context.ts';
import { FormGroup } from './form-group.tsx';
import { HardwareCombo } from './hardware-combo.tsx';
import { ProcessorCombo } from './processor-combo.tsx';
import { QuantityField } from './quantity-field.tsx';
import { useCount } from './use-count.ts';

/** What the run was computed on. */
export function HardwareGroup() {
  const { scenario } = useForm();
  const isCustom = scenario.acceleratorId === CUSTOM_ACCELERATOR;
  const hasNone = scenario.acceleratorId === NO_ACCELERATOR;
  return (
    <FormGroup title="Hardware">
      <div className={hasNone ? '' : 'grid grid-cols-[minmax(0,1fr)_8.5rem] gap-3 md:max-lg:grid-cols-[minmax(0,1fr)_7rem]'}>
        <HardwareCombo />
        {!hasNone && <CountField />}
      </div>
      <AcceleratorHint />
      {isCustom && (
        <div className="mt-4 grid grid-cols-2 gap-3">
          <QuantityField field="tdpPowerW" unit="W" isOptional takesRange={false} hint="Its maximum, from the datasheet." />
          <QuantityField field="peakTflops" unit="TFLOP/s" isOptional takesRange={false} hint="Dense, at your precision." />
        </div>
      )}
      {hasNone && <ProcessorFields />}
    </FormGroup>
  );
}

function AcceleratorHint() {
  const { scenario, catalogue } = useForm();
  const accelerator = catalogue.accelerators.get(scenario.acceleratorId);
  if (accelerator === undefined) return null;
  const memory = accelerator.memoryGb === null ? '' : `${formatInput(accelerator.memoryGb)}${NBSP}GB, `;
  const status = accelerator.tdpStatus === 'datasheet' ? 'maximum' : `maximum, ${accelerator.tdpStatus}`;
  const year = accelerator.releaseYear === null ? '' : `, ${accelerator.releaseYear}`;
  return (
    <p className="mt-2 text-hint text-ink-3">
      {memory}
      {formatInput(accelerator.tdpPowerW)}
      {NBSP}W {status}
      {year}. <LinkList items={sourceItems(accelerator.sourceIds.slice(0, 2), catalogue)} />.
      {accelerator.confidence !== 'high' && ` Confidence: ${accelerator.confidence}.`}
    </p>
  );
}

function CountField() {
  const count = useCount('acceleratorCount');
  return (
    <Stepper
      id="field-acceleratorCount"
      label={FIELD_WORDS.acceleratorCount}
      fewerLabel="One accelerator fewer"
      moreLabel="One accelerator more"
      {...count}
    />
  );
}

/** Which processors and how much memory, for a run without accelerators. */
function ProcessorFields() {
  return (
    <div className="mt-4 grid gap-4">
      <ProcessorCombo />
      <div className="grid grid-cols-2 gap-3">
        <QuantityField field="cpuSockets" unit="" ours={1} takesRange={false} />
        <QuantityField field="cpuCores" unit="cores" isOptional takesRange={false} hint="Leave empty for whole sockets." />
      </div>
      <QuantityField field="memoryGb" unit="GB" isOptional takesRange={false} hint="Empty counts as no memory." />
    </div>
  );
}
