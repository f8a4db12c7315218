/** A list that no address can hold is gone with the page, unless it was saved or kept: the browser asks before it lets it go. */
import type { Scenario } from '#core/scenario.ts';
import { addressStore } from './use-page.ts';

let saved: readonly Scenario[] | null = null;

/** This very list stands in a file or on the device now. */
export function noteSaved(scenarios: readonly Scenario[]): void {
  saved = scenarios;
}

let isGuarding = false;

/** Guards from the first call on, whichever view is open. */
export function guardLeaving(): void {
  if (isGuarding) return;
  isGuarding = true;
  window.addEventListener('beforeunload', (event) => {
    if (isNowhere() && addressStore().getState().scenarios !== saved) event.preventDefault();
  });
}

/** The address can hold none of it, or does not hold it yet. */
function isNowhere(): boolean {
  const { fragment, isImported } = addressStore().getState();
  return fragment === '' || (fragment === null && isImported);
}
