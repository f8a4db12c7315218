import { useQuery } from '@tanstack/react-query';
import type { Scenario } from '#core/scenario.ts';
import { referencePackQuery } from '#data/load-pack.ts';
import { SelectInput } from '#ui/select-input.tsx';

export interface StartSelectProps {
  /** The run the form started from. */
  readonly startedFrom: string;
  /** Label of a run that came by link or by hand; null where there is none. */
  readonly ownLabel: string | null;
  readonly isIdle: boolean;
  readonly decode: (scenario: string) => Scenario;
  readonly everyday: Scenario;
  readonly onStart: (id: string, scenario: Scenario) => void;
}

export const EVERYDAY_ID = 'everyday';
export const OWN_ID = 'own';

/** "Start from a published run": choosing one is the same as opening its link. */
export function StartSelect({ startedFrom, ownLabel, isIdle, decode, everyday, onStart }: StartSelectProps) {
  const references = useQuery({ ...referencePackQuery(), enabled: isIdle });
  const published = references.data?.paperRuns ?? [];
  const options = [
    ...(ownLabel === null ? [] : [{ value: OWN_ID, label: ownLabel }]),
    { value: EVERYDAY_ID, label: 'Everyday run, 8 × A100, 72 h' },
    ...published.map(({ id, name, detail }) => ({ value: id, label: `${name}, ${detail}` })),
  ];
  const choose = (id: string) => {
    if (id === EVERYDAY_ID) onStart(id, everyday);
    const preset = published.find((one) => one.id === id);
    if (preset !== undefined) onStart(id, decode(preset.scenario));
  };
  return (
    <SelectInput
      id="field-start"
      label="Start from a published run"
      labelHidden
      value={startedFrom}
      options={options}
      onChange={choose}
      hint={references.error === null ? undefined : `The published runs did not load: ${references.error.message}`}
    />
  );
}
