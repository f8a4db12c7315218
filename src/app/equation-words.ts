import type { Catalogue } from '#core/catalogue.ts';
import type { ResolvedScenario } from '#core/resolved.ts';
import type { EquationWords } from '#features/results/equation.ts';
import { placeName } from '#format/sentence-words.ts';

const PUE_CAPTIONS: Readonly<Record<string, string>> = {
  typed: 'facility overhead, yours',
  'region-pue': 'facility overhead',
  'provider-pue': 'facility overhead, fleet',
  'survey-pue': 'facility overhead, average',
  'no-data-centre': 'no data centre',
  method: 'facility overhead, fixed',
};

/** Captions under the equation: what a factor is, in two or three words. */
export function equationWords({ pue, carbonIntensity, scenario }: ResolvedScenario, catalogue: Catalogue): EquationWords {
  return {
    pueCaption: PUE_CAPTIONS[pue.origin.kind] ?? 'facility overhead',
    placeName: intensityCaption(carbonIntensity, placeName(scenario, catalogue)),
  };
}

function intensityCaption({ basis, isEstimated, origin }: ResolvedScenario['carbonIntensity'], place: string): string {
  const year = origin.year === null ? '' : ` ${origin.year}`;
  switch (basis) {
    case 'life-cycle':
      return `${place}, life-cycle${year}${isEstimated ? ', estimated' : ''}`;
    case 'direct':
    case 'direct-co2-only':
      return `${place}, direct only${year}`;
    case 'typed':
      return 'your grid factor';
    case 'method':
      return `U.S. average${year}`;
  }
}
