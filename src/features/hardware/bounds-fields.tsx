import { useState } from 'react';
import type { BoundName } from '#core/best.ts';
import { BOUND_WORDS, readBound } from '#format/bounds-words.ts';
import { Checkbox } from '#ui/checkbox.tsx';
import { NumberInput } from '#ui/number-input.tsx';
import { SelectInput } from '#ui/select-input.tsx';

export type BoundTexts = Readonly<Record<BoundName, string>>;

export interface BoundsFieldsProps {
  readonly texts: BoundTexts;
  readonly onText: (bound: BoundName, text: string) => void;
  readonly where: string;
  readonly onWhere: (where: string) => void;
  readonly providers: readonly { readonly id: string; readonly name: string }[];
  readonly mustFit: boolean;
  readonly onMustFit: (mustFit: boolean) => void;
  readonly count: number;
}

const FIELDS: readonly BoundName[] = ['rentUsd', 'hours', 'emissionsKgCo2e', 'energyKwh'];

/** The reader's bounds: four figures, where, and whether the memory must do. */
export function BoundsFields({ texts, onText, where, onWhere, providers, mustFit, onMustFit, count }: BoundsFieldsProps) {
  return (
    <div className="mt-3.5 grid grid-cols-2 gap-x-3 gap-y-3">
      {FIELDS.map((bound) => (
        <BoundField key={bound} bound={bound} text={texts[bound]} onText={(text) => onText(bound, text)} />
      ))}
      <SelectInput
        id="bound-where"
        label="Where"
        value={where}
        options={[
          { value: 'cloud', label: 'Any cloud region' },
          { value: 'any', label: 'Any place, countries too' },
          ...providers.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={onWhere}
        className="col-span-2"
      />
      <div className="col-span-2">
        <Checkbox isChecked={mustFit} onChange={onMustFit}>
          Fits in the memory of {count}
        </Checkbox>
      </div>
    </div>
  );
}

interface BoundFieldProps {
  readonly bound: BoundName;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** What cannot be read is said once the field is left; until then the bound of before holds. */
function BoundField({ bound, text, onText }: BoundFieldProps) {
  const [hasLeft, setHasLeft] = useState(false);
  const { label, unit } = BOUND_WORDS[bound];
  const reading = readBound(text);
  return (
    <NumberInput
      id={`bound-${bound}`}
      label={label}
      unit={unit}
      text={text}
      error={hasLeft && 'error' in reading ? reading.error : undefined}
      onText={onText}
      onCommit={() => setHasLeft(true)}
    />
  );
}
