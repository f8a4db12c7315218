import type { ReactNode } from 'react';
import type { MethodId } from '#core/scenario.ts';
import { Button } from '#ui/button.tsx';
import { SelectInput } from '#ui/select-input.tsx';

export interface RunHeadingProps {
  readonly title: string;
  /** What is to be known of the run as a whole. */
  readonly note: ReactNode;
  readonly methodId: MethodId;
  readonly methods: readonly { readonly value: MethodId; readonly label: string }[];
  readonly onMethod: (id: MethodId) => void;
  /** Keeps this run in the ledger, and leads there. */
  readonly onKeep: () => void;
}

/** What the answer is of, and whose way of counting it shows. */
export function RunHeading({ title, note, methodId, methods, onMethod, onKeep }: RunHeadingProps) {
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 flex-1 basis-52">
        <h1 className="text-group wrap-anywhere">{title}</h1>
        <p className="text-hint text-ink-3">{note}</p>
      </div>
      <div className="flex w-full min-w-0 items-start gap-2 sm:w-auto sm:flex-none print:hidden">
        <SelectInput
          id="field-methodId"
          label="Method"
          labelHidden
          className="min-w-0 flex-1 sm:w-48 sm:flex-none"
          value={methodId}
          options={methods}
          onChange={onMethod}
        />
        <Button icon="plus" onClick={onKeep}>
          Keep in Runs
        </Button>
      </div>
    </div>
  );
}
