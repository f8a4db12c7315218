import { PRECISIONS, type Precision } from '#core/scenario.ts';
import { PRECISION_WORDS } from '#format/hardware-words.ts';
import { Checkbox } from '#ui/checkbox.tsx';
import { SelectInput } from '#ui/select-input.tsx';
import { TextInput } from '#ui/text-input.tsx';
import type { HardwareFilter, HardwareRow } from './hardware-rows.ts';

export interface HardwareFiltersProps {
  readonly rows: readonly HardwareRow[];
  readonly filter: HardwareFilter;
  readonly onFilter: (filter: HardwareFilter) => void;
  readonly precision: Precision;
  readonly onPrecision: (precision: Precision) => void;
  readonly count: number;
}

const MEMORIES = ['16', '24', '40', '80', '140', '180'];

/** Search, three lists and two boxes; each narrows the table at once. The precision is the run's own. */
export function HardwareFilters({ rows, filter, onFilter, precision, onPrecision, count }: HardwareFiltersProps) {
  const change = (part: Partial<HardwareFilter>) => onFilter({ ...filter, ...part });
  const vendors = [...new Set(rows.map(({ vendor }) => vendor))].filter(Boolean).sort((a, b) => a.localeCompare(b, 'en'));
  return (
    <div className="hw-filters">
      <TextInput
        id="hardware-search"
        label="Search accelerators"
        labelHidden
        search
        placeholder="Accelerator or maker"
        text={filter.text}
        onText={(text) => change({ text })}
        className="hw-search"
      />
      <SelectInput
        id="hardware-maker"
        label="Maker"
        labelHidden
        value={filter.vendor}
        options={[{ value: '', label: 'All makers' }, ...vendors.map((name) => ({ value: name, label: name }))]}
        onChange={(vendor) => change({ vendor })}
      />
      <SelectInput
        id="hardware-memory"
        label="Memory of one"
        labelHidden
        value={filter.memory}
        options={[{ value: '', label: 'Any memory' }, ...MEMORIES.map((gb) => ({ value: gb, label: `${gb} GB and more` }))]}
        onChange={(memory) => change({ memory })}
      />
      <SelectInput
        id="hardware-precision"
        label="Precision of the run"
        labelHidden
        value={precision}
        options={PRECISIONS.map((value) => ({ value, label: `${PRECISION_WORDS[value]}, MFU held` }))}
        onChange={onPrecision}
      />
      <div className="hw-boxes">
        <Checkbox isChecked={filter.onlyFitting} onChange={(onlyFitting) => change({ onlyFitting })}>
          Fits in the memory of {count}
        </Checkbox>
        <Checkbox isChecked={filter.onlyPriced} onChange={(onlyPriced) => change({ onlyPriced })}>
          With a price
        </Checkbox>
      </div>
    </div>
  );
}
