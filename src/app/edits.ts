/** Every change a reader can make to the list of runs, as one edit of the address. */
import type { Scenario } from '#core/scenario.ts';
import { EVERYDAY_RUN } from '#permalink/frozen-defaults.ts';
import type { MassUnit } from '#permalink/query-codec.ts';
import { encodeScenario } from '#permalink/scenario-codec.ts';
import { addressStore } from './use-page.ts';

function editRuns(scenarios: readonly Scenario[], run: number, editId: string): void {
  const { view, units } = addressStore().getState();
  addressStore().edit({ scenarios, run, view, units }, editId);
}

/** @param known the shown run with its unknown ids replaced, so that an edit writes what the page shows */
export function changeShownRun(known: Scenario, change: Partial<Scenario>, editId: string): void {
  const { scenarios, run } = addressStore().getState();
  const changed = { ...known, ...change };
  editRuns(
    scenarios.map((scenario, index) => (index === run - 1 ? changed : scenario)),
    run,
    `${run}:${editId}`,
  );
}

/** Another run in place of the shown one: the same as opening its link. */
export function startShownRun(scenario: Scenario): void {
  const { scenarios, run } = addressStore().getState();
  editRuns(
    scenarios.map((before, index) => (index === run - 1 ? scenario : before)),
    run,
    `${run}:start:${encodeScenario(scenario)}`,
  );
}

export function addRun(copied: Scenario): void {
  const { scenarios } = addressStore().getState();
  editRuns([...scenarios, copied], scenarios.length + 1, `add:${scenarios.length}`);
}

export function showRun(run: number): void {
  editRuns(addressStore().getState().scenarios, run, 'show');
}

export function removeRun(run: number): void {
  const { scenarios, run: shown } = addressStore().getState();
  const left = scenarios.filter((_, index) => index !== run - 1);
  const next = left.length === 0 ? [EVERYDAY_RUN] : left;
  editRuns(next, Math.min(shown > run ? shown - 1 : shown, next.length), `remove:${scenarios.length}`);
}

export function changeUnits(units: MassUnit): void {
  const { scenarios, run, view } = addressStore().getState();
  addressStore().edit({ scenarios, run, view, units }, 'units');
}
