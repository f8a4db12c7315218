import { LOADS, type Scenario } from '#core/scenario.ts';
import { FIELD_WORDS } from '#format/field-words.ts';
import { LOAD_WORDS } from '#format/origin-words.ts';
import { formatUnitPrice } from '#format/quantity-format.ts';
import { UNKNOWN_WORDS } from '#format/words.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { SelectInput } from '#ui/select-input.tsx';
import { useForm } from './form-context.ts';
import { NameField } from './name-field.tsx';
import { OriginHint } from './origin-hint.tsx';
import { isSame } from './quantity-draft.ts';
import { QuantityField } from './quantity-field.tsx';

const ASSUMED = ['year', 'carbonIntensityGPerKwh', 'tariffUsdPerKwh', 'lifetimeYears'] as const satisfies readonly (keyof Scenario)[];

/** What is assumed where nothing was typed; every row can be overridden. */
export function AssumptionsGroup() {
  const { scenario, base, ours, catalogue } = useForm();
  const changed = ASSUMED.filter((field) => !isSame(scenario[field], base[field])).length + (scenario.load === base.load ? 0 : 1);
  const count = `${ASSUMED.length + 1} defaults${changed === 0 ? '' : `, ${changed} changed`}`;
  const tariff = ours?.tariff.kind === 'known' ? ours.tariff.value : null;
  const life = catalogue.powerModel.lifetimeYears;
  return (
    <Disclosure title="Assumptions" count={count}>
      <div className="grid gap-4 pb-5">
        <LoadField />
        <QuantityField
          field="year"
          unit=""
          takesRange={false}
          ours={ours?.carbonIntensity.origin.year ?? undefined}
          isOptional
          hint="2000 to the newest; a local grid is scaled by its country’s trend. The PUE stays."
        />
        <QuantityField
          field="carbonIntensityGPerKwh"
          unit="g/kWh"
          ours={ours === null ? undefined : Number(ours.carbonIntensity.typical.toPrecision(6))}
          hint={ours !== null && <OriginHint origin={ours.carbonIntensity.origin} />}
        />
        <QuantityField
          field="tariffUsdPerKwh"
          unit="$/kWh"
          ours={tariff?.typical}
          isOptional
          hint={
            tariff === null ? (
              `For this place ${UNKNOWN_WORDS['no-tariff']}.`
            ) : (
              <OriginHint figure={`${formatUnitPrice(tariff.typical)} per kWh. Never added to rent`} origin={tariff.origin} />
            )
          }
        />
        <QuantityField
          field="lifetimeYears"
          unit="years"
          ours={life.typical}
          hint={`${life.low} to ${life.high} years, in use 60% of them. For making the chips.`}
        />
        <NameField />
      </div>
    </Disclosure>
  );
}

function LoadField() {
  const { scenario, onChange } = useForm();
  return (
    <SelectInput
      id="field-load"
      label={FIELD_WORDS.load}
      value={scenario.load}
      options={LOADS.map((value) => ({ value, label: LOAD_WORDS[value] }))}
      onChange={(load) => onChange({ load }, 'load')}
      hint="Sets the usual utilisation."
    />
  );
}
