/** Every change a reader can make to the list of runs, as one edit of the address. */
import type { Scenario } from '#core/scenario.ts';
import { EVERYDAY_RUN } from '#permalink/frozen-defaults.ts';
import type { MassUnit } from '#permalink/query-codec.ts';
import { addressStore } from './use-page.ts';

/** @param known the shown run with its unknown ids replaced, so that an edit writes what the page shows */
export function changeShownRun(known: Scenario, change: Partial<Scenario>, editId: string): void {
  const { run } = addressStore().getState();
  replaceShownRun({ ...known, ...change }, `${run}:${editId}`);
}

export function replaceShownRun(changed: Scenario, editId: string): void {
  const { scenarios, run } = addressStore().getState();
  addressStore().edit({ scenarios: scenarios.map((scenario, index) => (index === run - 1 ? changed : scenario)) }, editId);
}

/** The shown run stands in the ledger from now on. */
export function keepRun(): void {
  addressStore().edit({ hasScenarios: true, view: 'runs' }, 'keep');
  window.scrollTo(0, 0);
}

export function showRun(run: number): void {
  addressStore().edit({ run }, 'show');
}

export function removeRun(run: number): void {
  const { scenarios, run: shown } = addressStore().getState();
  const left = scenarios.filter((_, index) => index !== run - 1);
  const next = left.length === 0 ? [EVERYDAY_RUN] : left;
  addressStore().edit({ scenarios: next, run: Math.min(shown > run ? shown - 1 : shown, next.length) }, `remove:${scenarios.length}`);
}

export function changeUnits(units: MassUnit): void {
  addressStore().edit({ units }, 'units');
}
