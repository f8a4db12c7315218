import { useCallback } from 'react';
import type { Typed } from '#core/scenario.ts';
import { readText } from '#format/number-reading.ts';
import { formatUsdRange } from '#format/quantity-format.ts';
import { NumberInput } from '#ui/number-input.tsx';
import { useForm } from './form-context.ts';
import { FormGroup } from './form-group.tsx';
import { OriginHint } from './origin-hint.tsx';
import { PutBack } from './put-back.tsx';
import { isSame, textOf } from './quantity-draft.ts';
import { useQuantity } from './use-quantity.ts';

/** What the accelerators cost to rent, from the lowest to the highest price. */
export function MoneyGroup() {
  const { scenario, base, ours, onChange } = useForm();
  const price = ours?.price.kind === 'known' ? ours.price.value : null;
  const isChanged = !isSame(scenario.priceUsdPerAcceleratorHour, base.priceUsdPerAcceleratorHour);
  const from =
    base.priceUsdPerAcceleratorHour === undefined
      ? price === null
        ? ''
        : formatUsdRange(price.low, price.high)
      : textOf(base.priceUsdPerAcceleratorHour, 1);
  return (
    <FormGroup title="Money">
      <div className="grid grid-cols-2 gap-3">
        <PriceEnd end="low" label="Low, $ per hour" />
        <PriceEnd end="high" label="High" />
      </div>
      {isChanged && (
        <p className="mt-2 text-hint text-warn">
          <PutBack
            from={from}
            label="prices"
            onPutBack={() => onChange({ priceUsdPerAcceleratorHour: base.priceUsdPerAcceleratorHour }, 'price')}
          />
        </p>
      )}
      <p className="mt-2 text-hint text-ink-3">
        {price === null ? ours !== null && 'No price is published for this accelerator: enter yours. ' : <PriceHint />}
        US dollars for each accelerator-hour.
      </p>
    </FormGroup>
  );
}

function PriceHint() {
  const { ours } = useForm();
  if (ours?.price.kind !== 'known') return null;
  const { low, high, hasSpot, origin } = ours.price.value;
  const what = hasSpot ? 'Spot to on demand' : 'On demand';
  return (
    <>
      <OriginHint figure={`${what}, ${formatUsdRange(low, high)}`} origin={{ ...origin, year: null }} />{' '}
    </>
  );
}

function PriceEnd({ end, label }: { readonly end: 'low' | 'high'; readonly label: string }) {
  const { scenario, ours, onChange, onInvalid } = useForm();
  const typed = scenario.priceUsdPerAcceleratorHour;
  const ourPrice = ours?.price.kind === 'known' ? ours.price.value[end] : undefined;
  const reportInvalid = useCallback((isInvalid: boolean) => onInvalid('priceUsdPerAcceleratorHour', isInvalid), [onInvalid]);
  const value = typed === undefined ? undefined : endOf(typed, end);
  const otherEnd = end === 'low' ? 'high' : 'low';
  const other = typed === undefined ? (ours?.price.kind === 'known' ? ours.price.value[otherEnd] : undefined) : endOf(typed, otherEnd);
  const change = (next: Typed | undefined) => {
    onChange({ priceUsdPerAcceleratorHour: typeof next === 'number' ? spanOf(next, other ?? next, end) : undefined }, 'price');
  };
  const quantity = useQuantity({
    field: 'priceUsdPerAcceleratorHour',
    takesRange: false,
    factor: 1,
    value,
    ours: ourPrice === undefined ? undefined : Number(ourPrice.toPrecision(4)),
    isOptional: true,
    read: readText,
    onChange: change,
    onInvalid: reportInvalid,
  });
  return (
    <NumberInput
      id={`field-price-${end}`}
      label={label}
      unit="$"
      text={quantity.text}
      onText={quantity.onText}
      onCommit={quantity.onLeave}
      error={quantity.error}
    />
  );
}

function endOf(typed: Typed, end: 'low' | 'high'): number {
  return typeof typed === 'number' ? typed : typed[end];
}

/** The end that was typed stands; the other gives way where they would cross. */
function spanOf(typed: number, other: number, end: 'low' | 'high'): Typed {
  const low = end === 'low' ? typed : Math.min(other, typed);
  const high = end === 'high' ? typed : Math.max(other, typed);
  return low === high ? low : { low, high };
}
