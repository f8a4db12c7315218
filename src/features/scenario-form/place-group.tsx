import { lazy, Suspense, useState } from 'react';
import type { ResolvedIntensity } from '#core/resolved.ts';
import { formatIntensity, formatPue } from '#format/quantity-format.ts';
import { FIELD_WORDS } from '#format/words.ts';
import { ComboBoxClosed } from '#ui/combo-box-closed.tsx';
import { useForm } from './form-context.ts';
import { FormGroup } from './form-group.tsx';
import { OriginHint } from './origin-hint.tsx';
import { PlaceStrip } from './place-strip.tsx';
import { QuantityField } from './quantity-field.tsx';

const PlaceCombo = lazy(() => import('./place-combo.tsx'));

/** Where it ran, and how much carbon a kilowatt-hour holds there. */
export function PlaceGroup() {
  const { scenario, resolved, fixedByMethod, methodTitle } = useForm();
  const intensity = resolved?.carbonIntensity ?? null;
  return (
    <FormGroup title="Place">
      <PlaceField />
      {intensity !== null && <PlaceStrip gPerKwh={intensity.typical} />}
      <p className="mt-1.5 text-hint text-ink-3">
        {fixedByMethod.includes('placeId') && `${methodTitle} takes one grid factor wherever it ran. `}
        {intensity !== null && <OriginHint figure={`${formatIntensity(intensity.typical)}, ${basisWords(intensity)}`} origin={intensity.origin} />}
        {scenario.year !== undefined && intensity?.isEstimated === true && ' Estimated.'}
      </p>
    </FormGroup>
  );
}

export function basisWords({ basis, isEstimated, origin }: ResolvedIntensity): string {
  const year = origin.year === null ? '' : `, ${origin.year}`;
  switch (basis) {
    case 'life-cycle':
      return `life-cycle, yearly average${year}${isEstimated ? ', estimated' : ''}`;
    case 'direct':
      return `direct emissions only${year}${isEstimated ? ', estimated' : ''}: not to be ranked with life-cycle figures`;
    case 'direct-co2-only':
      return `direct CO2 only${year}${isEstimated ? ', estimated' : ''}: not to be ranked with life-cycle figures`;
    case 'typed':
      return 'instead of the place’s';
    case 'method':
      return `U.S. average${year}`;
  }
}

function PlaceField() {
  const { isIdle } = useForm();
  const [isAsked, setIsAsked] = useState(false);
  const closed = <PlaceClosed onOpenRequest={() => setIsAsked(true)} />;
  if (!isIdle && !isAsked) return closed;
  return (
    <Suspense fallback={closed}>
      <PlaceCombo defaultOpen={isAsked} />
    </Suspense>
  );
}

function PlaceClosed({ onOpenRequest }: { readonly onOpenRequest: () => void }) {
  return <ComboBoxClosed id="field-placeId" label={FIELD_WORDS.placeId} selected={useSelectedPlace()} onOpenRequest={onOpenRequest} />;
}

export function useSelectedPlace(): { readonly primary: string; readonly secondary: string } {
  const { scenario, catalogue } = useForm();
  const place = catalogue.places.get(scenario.placeId);
  if (place === undefined) return { primary: scenario.placeId, secondary: '' };
  const provider = place.providerId === null ? undefined : catalogue.providers.get(place.providerId);
  if (provider === undefined) return { primary: place.name, secondary: place.kind === 'grid' ? 'grid' : '' };
  return { primary: `${place.regionCode}, ${place.name}`, secondary: provider.name };
}

/** The building's overhead. */
export function DataCentreGroup() {
  const { ours } = useForm();
  return (
    <FormGroup title="Data centre">
      <QuantityField
        field="pue"
        unit="kWh in per kWh used"
        ours={ours?.pue.typical}
        hint={ours !== null && <OriginHint figure={formatPue(ours.pue.typical)} origin={ours.pue.origin} />}
      />
    </FormGroup>
  );
}
