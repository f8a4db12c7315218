import { RUN_KINDS, type RunKind, type Scenario } from '#core/scenario.ts';
import { SelectInput } from '#ui/select-input.tsx';
import { TextInput } from '#ui/text-input.tsx';
import { KIND_OPTIONS } from './kind-bar.tsx';

const LONGEST = 80;

export interface RunWordsFieldsProps {
  readonly scenario: Scenario;
  readonly onChange: (change: Partial<Scenario>, editId: string) => void;
}

/** What a ledger needs to know of a run beyond what it costs: its project, its kind, its date. */
export function RunWordsFields({ scenario, onChange }: RunWordsFieldsProps) {
  const text = (said: string) => (said.trim() === '' ? undefined : [...said].slice(0, LONGEST).join(''));
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-4 pb-5">
      <TextInput
        id="ledger-name"
        label="Name"
        className="col-span-2"
        text={scenario.name ?? ''}
        onText={(said) => onChange({ name: text(said) }, 'name')}
      />
      <TextInput
        id="ledger-project"
        label="Project"
        className="col-span-2"
        text={scenario.project ?? ''}
        onText={(said) => onChange({ project: text(said) }, 'project')}
      />
      <SelectInput
        id="ledger-kind"
        label="Kind"
        value={scenario.kind ?? ''}
        options={KIND_OPTIONS}
        onChange={(kind) => onChange({ kind: kindOf(kind) }, 'kind')}
      />
      <DateField date={scenario.date ?? ''} onDate={(date) => onChange({ date: date === '' ? undefined : date }, 'date')} />
    </div>
  );
}

function kindOf(value: string): RunKind | undefined {
  return RUN_KINDS.find((kind) => kind === value);
}

function DateField({ date, onDate }: { readonly date: string; readonly onDate: (date: string) => void }) {
  return (
    <div className="min-w-0">
      <label htmlFor="ledger-date" className="mb-1.25 block text-label text-ink-2">
        Date
      </label>
      <div className="field-box">
        <input
          id="ledger-date"
          type="date"
          min="1900-01-01"
          max="2100-12-31"
          value={date}
          onChange={(event) => onDate(event.target.value)}
          className="h-full w-full min-w-0 flex-1 rounded-control bg-bg px-3 text-input"
        />
      </div>
    </div>
  );
}
