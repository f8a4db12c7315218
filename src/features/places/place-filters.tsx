import { memo, useDeferredValue } from 'react';
import { OFFER_WORDS } from '#format/places-words.ts';
import { Checkbox } from '#ui/checkbox.tsx';
import { SelectInput } from '#ui/select-input.tsx';
import { TextInput } from '#ui/text-input.tsx';
import type { PlaceChoice } from './place-choice.ts';
import type { PlaceRow } from './place-rows.ts';

export interface PlaceFiltersProps {
  readonly rows: readonly PlaceRow[];
  readonly choice: PlaceChoice;
  readonly onChoice: (change: Partial<PlaceChoice>) => void;
  /** Name of the run's accelerator; null where it has none that anybody lists. */
  readonly acceleratorName: string | null;
}

const OFFERS = ['here', 'elsewhere', 'not-listed', 'unknown'] as const;

/** What narrows map, histogram and table at once. */
export const PlaceFilters = memo(function PlaceFilters({ rows, choice, onChoice, acceleratorName }: PlaceFiltersProps) {
  // Hundreds of options are not in sight: they come after the map.
  const isSettled = useDeferredValue(true, false);
  const named = (valuesOf: (row: PlaceRow) => string | readonly string[], of: readonly PlaceRow[], all: string) => [
    { value: '', label: all },
    ...[...new Set(isSettled ? of.flatMap(valuesOf) : [])]
      .filter((value) => value !== '')
      .sort((one, other) => one.localeCompare(other, 'en'))
      .map((value) => ({ value, label: value })),
  ];
  const inContinent = choice.continent === '' ? rows : rows.filter(({ continents }) => continents.includes(choice.continent));
  return (
    <div className="place-filters">
      <TextInput
        id="places-search"
        label="Search places"
        labelHidden
        search
        placeholder="City, region or country"
        text={choice.text}
        onText={(text) => onChoice({ text })}
        className="place-search"
      />
      <SelectInput
        id="places-provider"
        label="Provider"
        labelHidden
        options={providerOptions(isSettled ? rows : [])}
        value={choice.provider}
        onChange={(provider) => onChoice({ provider })}
      />
      <SelectInput
        id="places-continent"
        label="Continent"
        labelHidden
        options={named(({ continents }) => continents, rows, 'All continents')}
        value={choice.continent}
        onChange={(continent) => onChoice({ continent, country: '' })}
      />
      <SelectInput
        id="places-country"
        label="Country"
        labelHidden
        options={named(({ country }) => country, inContinent, 'All countries')}
        value={choice.country}
        onChange={(country) => onChoice({ country })}
      />
      {acceleratorName !== null && (
        <SelectInput
          id="places-offer"
          label={`Offers ${acceleratorName}`}
          labelHidden
          options={[
            { value: '', label: `${acceleratorName}: any` },
            ...OFFERS.map((offer) => ({ value: offer, label: capital(OFFER_WORDS[offer]) })),
          ]}
          value={choice.offer}
          onChange={(offer) => onChoice({ offer })}
        />
      )}
      <Checkbox isChecked={choice.withPue} onChange={(withPue) => onChoice({ withPue })}>
        PUE published
      </Checkbox>
    </div>
  );
});

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function providerOptions(rows: readonly PlaceRow[]) {
  const providers = new Map(
    rows.flatMap(({ place, providerName }) => (place.providerId === null ? [] : [[place.providerId, providerName] as const])),
  );
  return [
    { value: '', label: 'All places' },
    { value: 'cloud', label: 'All cloud regions' },
    ...[...providers].map(([value, label]) => ({ value, label })).sort((one, other) => one.label.localeCompare(other.label, 'en')),
    { value: 'country', label: 'Countries' },
    { value: 'grid', label: 'Grids and states' },
  ];
}
