import { PRECISIONS, type Precision } from '#core/scenario.ts';
import { PRECISION_WORDS } from '#format/hardware-words.ts';
import { Checkbox } from '#ui/checkbox.tsx';
import { FilterRow } from '#ui/filter-row.tsx';
import { SelectInput } from '#ui/select-input.tsx';
import { TextInput } from '#ui/text-input.tsx';
import { type HardwareFilter, type HardwareRow, NO_FILTER } from './hardware-rows.ts';

export interface HardwareFiltersProps {
  readonly rows: readonly HardwareRow[];
  readonly filter: HardwareFilter;
  readonly onFilter: (filter: HardwareFilter) => void;
  readonly precision: Precision;
  readonly onPrecision: (precision: Precision) => void;
  readonly count: number;
}

const MEMORIES = ['16', '24', '40', '80', '140', '180'];

/** Those that fold on a phone; the precision narrows nothing. */
const FOLDED = ['memory', 'onlyFitting', 'onlyPriced'] as const;

/** Search, three lists and two boxes; each narrows the table at once. The precision is the run's own. */
export function HardwareFilters({ rows, filter, onFilter, precision, onPrecision, count }: HardwareFiltersProps) {
  const change = (part: Partial<HardwareFilter>) => onFilter({ ...filter, ...part });
  const vendors = [...new Set(rows.map(({ vendor }) => vendor))].filter(Boolean).sort((a, b) => a.localeCompare(b, 'en'));
  return (
    <FilterRow
      className="mt-4 mb-3"
      search={
        <TextInput
          id="hardware-search"
          label="Search accelerators"
          labelHidden
          search
          placeholder="Accelerator or maker"
          text={filter.text}
          onText={(text) => change({ text })}
        />
      }
      first={
        <SelectInput
          id="hardware-maker"
          label="Maker"
          labelHidden
          value={filter.vendor}
          options={[{ value: '', label: 'All makers' }, ...vendors.map((name) => ({ value: name, label: name }))]}
          onChange={(vendor) => change({ vendor })}
        />
      }
      inForce={FOLDED.filter((name) => filter[name] !== NO_FILTER[name]).length}
    >
      <SelectInput
        id="hardware-memory"
        label="Memory of one"
        labelHidden
        value={filter.memory}
        options={[{ value: '', label: 'Any memory' }, ...MEMORIES.map((gb) => ({ value: gb, label: `${gb} GB and more` }))]}
        onChange={(memory) => change({ memory })}
        className="col-span-2 sm:w-44"
      />
      <SelectInput
        id="hardware-precision"
        label="Precision of the run"
        labelHidden
        value={precision}
        options={PRECISIONS.map((value) => ({ value, label: `${PRECISION_WORDS[value]}, MFU held` }))}
        onChange={onPrecision}
        className="col-span-2 sm:w-44"
      />
      <div className="col-span-2 flex flex-wrap gap-x-7 gap-y-1 lg:ml-auto">
        <Checkbox isChecked={filter.onlyFitting} onChange={(onlyFitting) => change({ onlyFitting })}>
          Fits in the memory of {count}
        </Checkbox>
        <Checkbox isChecked={filter.onlyPriced} onChange={(onlyPriced) => change({ onlyPriced })}>
          With a price
        </Checkbox>
      </div>
    </FilterRow>
  );
}
