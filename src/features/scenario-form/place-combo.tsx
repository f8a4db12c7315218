import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Catalogue, Place } from '#core/catalogue.ts';
import { geographyOf } from '#data/geography.ts';
import type { GeographyPack } from '#data/geography-pack.ts';
import { geographyPackQuery } from '#data/later-packs.ts';
import { FIELD_WORDS } from '#format/field-words.ts';
import { formatIntensity } from '#format/quantity-format.ts';
import { Button } from '#ui/button.tsx';
import { ComboBox, type ComboGroup, type ComboOption } from '#ui/combo-box.tsx';
import { ComboSecondary } from '#ui/combo-box-closed.tsx';
import { useForm } from './form-context.ts';
import { found, indexed } from './search.ts';

interface PlaceRow {
  readonly id: string;
  readonly text: string;
  readonly group: string;
  readonly option: ComboOption;
}

/** All places: cloud regions by provider, countries and grids, found by city, code, country or provider. */
export function PlaceCombo({ onOwnIntensity }: { readonly onOwnIntensity: () => void }) {
  const { scenario, catalogue, isIdle, failure, onChange } = useForm();
  const [query, setQuery] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const located = useQuery({ ...geographyPackQuery(), enabled: isIdle && isOpen });
  const rows = useMemo(
    () => (isOpen && catalogue.isComplete ? indexed(rowsOf(catalogue, located.data)) : []),
    [isOpen, catalogue, located.data],
  );
  const hits = useMemo(() => found(rows, query), [rows, query]);
  const choose = (placeId: string) => onChange({ placeId, carbonIntensityGPerKwh: undefined }, `placeId:${placeId}`);
  return (
    <ComboBox
      id="field-placeId"
      label={FIELD_WORDS.placeId}
      selectedId={scenario.placeId}
      selectedLabel={<SelectedPlace place={catalogue.places.get(scenario.placeId)} id={scenario.placeId} catalogue={catalogue} />}
      groups={groupsOf(hits)}
      countText={`${hits.length} ${hits.length === 1 ? 'place' : 'places'}`}
      query={query}
      onQuery={setQuery}
      onSelect={choose}
      onOpenChange={setIsOpen}
      searchPlaceholder="City, region, country or provider"
      loadingText={catalogue.isComplete ? undefined : failure === null ? 'Reading the table of places' : failure.message}
      emptyTitle={`No place called “${query}”`}
      emptyText="Choose its country, or enter the grid intensity from your provider’s report."
      emptyActions={(close) => (
        <>
          <Button onClick={() => setQuery('country')}>Browse countries</Button>
          <Button
            onClick={() => {
              close();
              onOwnIntensity();
            }}
          >
            Enter g/kWh
          </Button>
        </>
      )}
      lastRow={{ text: 'Enter your own g/kWh', onSelect: onOwnIntensity }}
    />
  );
}

interface SelectedPlaceProps {
  readonly place: Place | undefined;
  readonly id: string;
  readonly catalogue: Catalogue;
}

/** `us-central1, Iowa  Google Cloud` */
function SelectedPlace({ place, id, catalogue }: SelectedPlaceProps) {
  if (place === undefined) return id;
  const provider = place.providerId === null ? undefined : catalogue.providers.get(place.providerId);
  if (provider === undefined) return place.name;
  return (
    <>
      {place.regionCode}, {place.name}
      <ComboSecondary>{provider.name}</ComboSecondary>
    </>
  );
}

const NOWHERE = { city: '', country: '' } as const;
const KIND_GROUPS = { world: 'World', country: 'Countries', grid: 'Grids and states' } as const;

function rowsOf(catalogue: Catalogue, located: GeographyPack | undefined): readonly PlaceRow[] {
  const geography = located === undefined ? null : geographyOf(located);
  return [...catalogue.places.values()].map((place) => {
    const provider = place.providerId === null ? '' : (catalogue.providers.get(place.providerId)?.name ?? place.providerId);
    const isRegion = place.kind === 'cloud-region';
    const code = isRegion ? place.regionCode : place.id.replace(/^[a-z]+-/, '').toUpperCase();
    const { city, country } = geography?.get(place.id) ?? NOWHERE;
    const direct = place.carbonIntensityBasis === 'life-cycle' ? '' : ', direct';
    return {
      id: place.id,
      text: `${place.name} ${place.id} ${code} ${provider} ${place.kind} ${place.iso3} ${city} ${country}`,
      group: place.kind === 'cloud-region' ? provider : KIND_GROUPS[place.kind],
      option: {
        id: place.id,
        primary: place.name,
        secondary: isRegion ? `${code}, ${provider}` : code,
        figure: `${formatIntensity(place.carbonIntensityGPerKwh)}${direct}`,
      },
    };
  });
}

function groupsOf(rows: readonly PlaceRow[]): readonly ComboGroup[] {
  const titles = [...new Set(rows.map(({ group }) => group))];
  return titles.map((title) => ({ title, options: rows.filter(({ group }) => group === title).map(({ option }) => option) }));
}
