import type { ResolvedIntensity } from '#core/resolved.ts';
import { formatIntensity, formatPue } from '#format/quantity-format.ts';
import { useForm } from './form-context.ts';
import { FormGroup } from './form-group.tsx';
import { OriginHint } from './origin-hint.tsx';
import { PlaceCombo } from './place-combo.tsx';
import { PlaceStrip } from './place-strip.tsx';
import { QuantityField } from './quantity-field.tsx';

/** Where it ran, and how much carbon a kilowatt-hour holds there. */
export function PlaceGroup({ onOwnIntensity }: { readonly onOwnIntensity: () => void }) {
  const { scenario, resolved, fixedByMethod, methodTitle } = useForm();
  const intensity = resolved?.carbonIntensity ?? null;
  return (
    <FormGroup title="Place">
      <PlaceCombo onOwnIntensity={onOwnIntensity} />
      {intensity !== null && <PlaceStrip gPerKwh={intensity.typical} />}
      <p className="mt-1.5 text-hint text-ink-3">
        {fixedByMethod.includes('placeId') && `${methodTitle} takes one grid factor wherever it ran. `}
        {intensity !== null && (
          <OriginHint figure={`${formatIntensity(intensity.typical)}, ${basisWords(intensity)}`} origin={intensity.origin} />
        )}
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
