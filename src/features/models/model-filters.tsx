import { RUN_GROUPS } from '#core/published-run.ts';
import { GROUP_WORDS } from '#format/published-run-words.ts';
import { Checkbox } from '#ui/checkbox.tsx';
import { FilterRow } from '#ui/filter-row.tsx';
import { SelectInput } from '#ui/select-input.tsx';
import { TextInput } from '#ui/text-input.tsx';
import { type ModelFilter, type ModelRow, NO_FILTER, optionsOf } from './model-rows.ts';

export interface ModelFiltersProps {
  readonly rows: readonly ModelRow[];
  readonly filter: ModelFilter;
  readonly onFilter: (filter: ModelFilter) => void;
}

/** Those that fold on a phone. */
const FOLDED = ['year', 'organisation', 'family', 'onlyContradictions'] as const;

/** Search and four lists; each narrows what stands below at once. */
export function ModelFilters({ rows, filter, onFilter }: ModelFiltersProps) {
  const change = (part: Partial<ModelFilter>) => onFilter({ ...filter, ...part });
  const contradictions = rows.filter(({ run }) => run.flag === 'contradiction').length;
  const named = (names: readonly string[]) => names.map((name) => ({ value: name, label: name }));
  return (
    <FilterRow
      className="mt-4 mb-3"
      search={
        <TextInput
          id="models-search"
          label="Search runs"
          labelHidden
          search
          placeholder="Model, organisation or accelerator"
          text={filter.text}
          onText={(text) => change({ text })}
        />
      }
      first={
        <SelectInput
          id="models-kind"
          label="Kind"
          labelHidden
          value={filter.group}
          options={[{ value: '', label: 'All kinds' }, ...RUN_GROUPS.map((group) => ({ value: group, label: GROUP_WORDS[group] }))]}
          onChange={(group) => change({ group })}
        />
      }
      inForce={FOLDED.filter((name) => filter[name] !== NO_FILTER[name]).length}
    >
      <SelectInput
        id="models-year"
        label="Year"
        labelHidden
        value={filter.year}
        options={[{ value: '', label: 'All years' }, ...named(optionsOf(rows, ({ run }) => String(run.year)))]}
        onChange={(year) => change({ year })}
        className="sm:w-36"
      />
      <SelectInput
        id="models-organisation"
        label="Organisation"
        labelHidden
        value={filter.organisation}
        options={[{ value: '', label: 'All organisations' }, ...named(optionsOf(rows, ({ run }) => run.organisation))]}
        onChange={(organisation) => change({ organisation })}
        className="sm:w-48"
      />
      <SelectInput
        id="models-hardware"
        label="Hardware"
        labelHidden
        value={filter.family}
        options={[{ value: '', label: 'All hardware' }, ...named(optionsOf(rows, ({ run }) => run.family))]}
        onChange={(family) => change({ family })}
        className="max-sm:col-span-2 sm:w-40"
      />
      <div className="col-span-2 lg:ml-auto">
        <Checkbox isChecked={filter.onlyContradictions} onChange={(onlyContradictions) => change({ onlyContradictions })}>
          Only the {contradictions} that contradict themselves
        </Checkbox>
      </div>
    </FilterRow>
  );
}
