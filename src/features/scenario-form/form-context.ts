import { createContext, useContext } from 'react';
import type { Catalogue } from '#core/catalogue.ts';
import type { ResolvedScenario } from '#core/resolved.ts';
import type { Scenario } from '#core/scenario.ts';

/** What every field of the form needs to know. */
export interface FormState {
  readonly scenario: Scenario;
  /** The run the form started from; a field that differs says so and offers the way back. */
  readonly base: Scenario;
  /** Null while something is missing or still loading. */
  readonly resolved: ResolvedScenario | null;
  /** The same run with our figures wherever the reader overrode one: what "put back" goes back to. */
  readonly ours: ResolvedScenario | null;
  /** As computed; null while unknown. */
  readonly hoursOfOneRun: number | null;
  readonly catalogue: Catalogue;
  /** True once the first result stands: lists and search may be loaded. */
  readonly isIdle: boolean;
  /** Fields that the method in force fixes itself. */
  readonly fixedByMethod: readonly (keyof Scenario)[];
  readonly methodTitle: string;
  /** @param editId names what is edited, so that history takes one entry for it */
  readonly onChange: (change: Partial<Scenario>, editId: string) => void;
  readonly onInvalid: (field: keyof Scenario, isInvalid: boolean) => void;
  /** The tables did not come: why, and the way to ask again. */
  readonly failure: { readonly message: string; readonly retry: () => void } | null;
}

export const FormContext = createContext<FormState | null>(null);

/** @throws Error outside of the form: a fault of ours. */
export function useForm(): FormState {
  const form = useContext(FormContext);
  if (form === null) throw new Error('a field stands outside of the form');
  return form;
}
