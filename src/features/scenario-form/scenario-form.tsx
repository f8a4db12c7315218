import type { ReactNode } from 'react';
import { AssumptionsGroup } from './assumptions-group.tsx';
import { FormContext, type FormState } from './form-context.ts';
import { HardwareGroup } from './hardware-group.tsx';
import { MoneyGroup } from './money-group.tsx';
import { DataCentreGroup, PlaceGroup } from './place-group.tsx';
import { PowerGroup } from './power-group.tsx';
import { TimeGroup } from './time-group.tsx';

export interface ScenarioFormProps extends FormState {
  /** "Start from a published run", which stands above the fields. */
  readonly start: ReactNode;
  /** Brings the reader to the field for an intensity of their own. */
  readonly onOwnIntensity: () => void;
}

/** Everything a reader can say of one run. The answer follows each keystroke, so nothing is submitted. */
export function ScenarioForm({ start, onOwnIntensity, ...state }: ScenarioFormProps) {
  return (
    <FormContext value={state}>
      <form aria-labelledby="form-title" className="form-columns" onSubmit={(event) => event.preventDefault()}>
        <div>
          <h2 id="form-title" className="text-group">
            Describe your run
          </h2>
          <p className="mt-1 mb-3 text-hint text-ink-3">
            Start from a published run, then change what differs. The answer follows as you type.
          </p>
          <div className="pb-5">{start}</div>
          <HardwareGroup />
          <TimeGroup />
          <PowerGroup />
        </div>
        <div>
          <PlaceGroup onOwnIntensity={onOwnIntensity} />
          <DataCentreGroup />
          <MoneyGroup />
          <AssumptionsGroup />
        </div>
      </form>
    </FormContext>
  );
}
