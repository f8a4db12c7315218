import { memo, useDeferredValue } from 'react';
import { OFFER_WORDS } from '#format/places-words.ts';
import { Checkbox } from '#ui/checkbox.tsx';
import { FilterRow } from '#ui/filter-row.tsx';
import { SelectInput } from '#ui/select-input.tsx';
import { TextInput } from '#ui/text-input.tsx';
import { EVERY_PLACE, type PlaceChoice } from './place-choice.ts';
import type { PlaceRow } from './place-rows.ts';

export interface PlaceFiltersProps {
  readonly rows: readonly PlaceRow[];
  readonly choice: PlaceChoice;
  readonly onChoice: (change: Partial<PlaceChoice>) => void;
  /** Name of the run's accelerator; null where it has none that anybody lists. */
  readonly acceleratorName: string | null;
}

const OFFERS = ['here', 'elsewhere', 'not-listed', 'unknown'] as const;
/** Those that fold on a phone; the histogram shows its own choice. */
const FOLDED = ['continent', 'country', 'offer', 'withPue'] as const;

/** What narrows map, histogram and table at once. */
export const PlaceFilters = memo(function PlaceFilters({ rows, choice, onChoice, acceleratorName }: PlaceFiltersProps) {
  // Hundreds of options are not in sight: they come after the map.
  const isSettled = useDeferredValue(true, false);
  const listed = isSettled ? rows : NONE;
  const inContinent = choice.continent === '' ? listed : listed.filter(({ continents }) => continents.includes(choice.continent));
  return (
    <FilterRow
      className="mt-5 mb-7"
      search={
        <TextInput
          id="places-search"
          label="Search places"
          labelHidden
          search
          placeholder="City, region or country"
          text={choice.text}
          onText={(text) => onChoice({ text })}
        />
      }
      first={
        <SelectInput
          id="places-provider"
          label="Provider"
          labelHidden
          options={providerOptions(listed)}
          value={choice.provider}
          onChange={(provider) => onChoice({ provider })}
        />
      }
      inForce={FOLDED.filter((filter) => choice[filter] !== EVERY_PLACE[filter]).length}
    >
      <SelectInput
        id="places-continent"
        label="Continent"
        labelHidden
        options={named('All continents', listed, ({ continents }) => continents)}
        value={choice.continent}
        onChange={(continent) => onChoice({ continent, country: '' })}
        className="sm:w-44"
      />
      <SelectInput
        id="places-country"
        label="Country"
        labelHidden
        options={named('All countries', inContinent, ({ country }) => country)}
        value={choice.country}
        onChange={(country) => onChoice({ country })}
        className="sm:w-44"
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
          className="col-span-2 sm:w-64"
        />
      )}
      <Checkbox isChecked={choice.withPue} onChange={(withPue) => onChoice({ withPue })}>
        PUE published
      </Checkbox>
    </FilterRow>
  );
});

const NONE: readonly PlaceRow[] = [];

function named(all: string, rows: readonly PlaceRow[], namesOf: (row: PlaceRow) => string | readonly string[]) {
  const names = [...new Set(rows.flatMap(namesOf))].filter((name) => name !== '').sort((one, other) => one.localeCompare(other, 'en'));
  return [{ value: '', label: all }, ...names.map((name) => ({ value: name, label: name }))];
}

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
