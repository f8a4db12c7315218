/** How places are told apart in a list, as in the calculator's own: by their group and their code, as many share a name. */
import type { Catalogue, Place } from '#core/catalogue.ts';

const KIND_GROUPS = { world: 'World', country: 'Countries', grid: 'Grids and states' } as const;

/** `us-central1`, `FR`, `US-VA` */
function placeCode({ id, kind, regionCode }: Pick<Place, 'id' | 'kind' | 'regionCode'>): string {
  return kind === 'cloud-region' ? regionCode : id.replace(/^[a-z]+-/, '').toUpperCase();
}

/** A provider, or what kind of place it is. */
function placeGroup({ kind, providerId }: Pick<Place, 'kind' | 'providerId'>, { providers }: Pick<Catalogue, 'providers'>): string {
  if (kind !== 'cloud-region') return KIND_GROUPS[kind];
  return providerId === null ? '' : (providers.get(providerId)?.name ?? providerId);
}

export interface PlaceGroup {
  readonly title: string;
  readonly places: readonly { readonly id: string; readonly label: string }[];
}

/** All places, the world first; no two of a group bear the same label. */
export function placeGroups(catalogue: Catalogue): readonly PlaceGroup[] {
  const groups = new Map<string, { readonly id: string; readonly label: string }[]>([[KIND_GROUPS.world, []]]);
  for (const place of catalogue.places.values()) {
    const title = placeGroup(place, catalogue);
    const label = place.kind === 'world' ? place.name : `${place.name}, ${placeCode(place)}`;
    const others = groups.get(title);
    if (others === undefined) groups.set(title, [{ id: place.id, label }]);
    else others.push({ id: place.id, label });
  }
  return [...groups].map(([title, places]) => ({ title, places }));
}
