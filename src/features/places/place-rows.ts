/** One row a place: what the pipeline gives for it, and what the tables know of it. */
import type { Catalogue, Place } from '#core/catalogue.ts';
import { intensityClassOf } from '#core/intensity-class.ts';
import type { Offer } from '#core/offers.ts';
import type { PlaceOutcome } from '#core/places.ts';
import type { CarbonFree, Geography, Position } from '#data/geography.ts';
import { encodeScenario } from '#permalink/scenario-codec.ts';

export interface PlaceRow {
  readonly id: string;
  readonly place: Place;
  readonly outcome: PlaceOutcome;
  /** The provider's own code, or that of the country or grid. */
  readonly code: string;
  readonly providerName: string;
  readonly country: string;
  /** Two for a country that lies on both; none for the world. */
  readonly continents: readonly string[];
  /** Null for grids, which are areas, and for what has no outline of its own. */
  readonly position: Position | null;
  readonly intensityClass: number;
  readonly carbonFree: CarbonFree | null;
  readonly offer: Offer;
  readonly emissionsKgCo2e: number;
  /** Of the run's own emissions; null where those are 0 or on another basis. */
  readonly times: number | null;
  /** True in the place of the run. */
  readonly isRun: boolean;
  /** True while the reader's own intensity and PUE are set aside: the figures are those of the place, not of the run. */
  readonly isReleased: boolean;
  /** Empty where the place is no city. */
  readonly city: string;
}

const NOWHERE: Geography = { country: '', continents: [], position: null, carbonFree: null, city: '' };

const KIND_NAMES = { world: 'World', country: 'Country', grid: 'Grid' } as const;

export interface RowInputs {
  readonly outcomes: readonly PlaceOutcome[];
  /** Of the run as it is; null where it is on another basis than the outcomes. */
  readonly ownKgCo2e: number | null;
  readonly runPlaceId: string;
  readonly isReleased: boolean;
  readonly geography: ReadonlyMap<string, Geography>;
  readonly offerOf: (place: Place) => Offer;
  readonly catalogue: Catalogue;
}

export function placeRows({ outcomes, ownKgCo2e, runPlaceId, isReleased, geography, offerOf, catalogue }: RowInputs): readonly PlaceRow[] {
  return outcomes.map((outcome): PlaceRow => {
    const { place, estimate } = outcome;
    const { country, continents, position, carbonFree, city } = geography.get(place.id) ?? NOWHERE;
    const providerName =
      place.kind === 'cloud-region'
        ? (catalogue.providers.get(place.providerId ?? '')?.name ?? place.providerId ?? '')
        : KIND_NAMES[place.kind];
    const code = place.kind === 'cloud-region' ? place.regionCode : place.id.replace(/^(world|[a-z]+-)/, '').toUpperCase();
    return {
      id: place.id,
      place,
      outcome,
      code,
      providerName,
      country,
      continents,
      position,
      intensityClass: intensityClassOf(estimate.carbonIntensityGPerKwh),
      carbonFree,
      offer: offerOf(place),
      emissionsKgCo2e: estimate.emissionsKgCo2e,
      times: ownKgCo2e === null || ownKgCo2e === 0 ? null : estimate.emissionsKgCo2e / ownKgCo2e,
      isRun: place.id === runPlaceId,
      isReleased,
      city,
    };
  });
}

/** The run's own figures bear no mark; those of another place, and those of its place without the reader's own, bear its id. */
export function placeMark({ isRun, isReleased, id }: PlaceRow): { readonly place?: string } {
  return isRun && !isReleased ? {} : { place: id };
}

/** What the run's place is called among the others. */
export function ownWords({ isReleased }: PlaceRow): string {
  return isReleased ? 'this run’s place' : 'this run';
}

/** The run in the place of a row, as its link says it. */
export function linkOf({ outcome }: PlaceRow): () => string {
  return () => encodeScenario(outcome.resolved.scenario);
}
