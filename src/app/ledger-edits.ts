/** What a reader does with the list as a whole; each is one edit of the address, and one step of undo. */
import { moved, placeAfterMove } from '#core/ledger.ts';
import type { Scenario } from '#core/scenario.ts';
import { EVERYDAY_RUN } from '#permalink/frozen-defaults.ts';
import { addressStore } from './use-page.ts';

let edits = 0;

/** Each of these is a step of its own, even where the same is done twice. */
const once = (what: string) => {
  edits += 1;
  return `${what}:${edits}`;
};

/** The runs that stand in the ledger: none, as long as only the everyday run stands there unasked. */
function standing(): readonly Scenario[] {
  const { scenarios, hasScenarios } = addressStore().getState();
  return hasScenarios ? scenarios : [];
}

/** Another run like the last one, without its name; it is shown. */
export function addRun(): void {
  const runs = standing();
  const like = runs[runs.length - 1];
  const added = like === undefined ? EVERYDAY_RUN : { ...like, name: undefined };
  addressStore().edit({ scenarios: [...runs, added], run: runs.length + 1 }, once('add'));
}

/** @param index from 0, as in all of these */
export function duplicateRun(index: number): void {
  const runs = standing();
  const copied = runs[index];
  if (copied === undefined) return;
  addressStore().edit({ scenarios: [...runs.slice(0, index + 1), copied, ...runs.slice(index + 1)], run: index + 2 }, once('duplicate'));
}

export function moveRun(from: number, to: number): void {
  const { run } = addressStore().getState();
  const runs = standing();
  if (from === to || to < 0 || to >= runs.length) return;
  addressStore().edit({ scenarios: moved(runs, from, to), run: placeAfterMove(run - 1, from, to) + 1 }, once('move'));
}

export function removeFromLedger(index: number): void {
  const { run } = addressStore().getState();
  const left = standing().filter((_, at) => at !== index);
  if (left.length === 0) {
    addressStore().edit({ scenarios: [EVERYDAY_RUN], run: 1, hasScenarios: false }, once('remove'));
    return;
  }
  const shown = run > index + 1 ? run - 1 : run;
  addressStore().edit({ scenarios: left, run: Math.min(shown, left.length) }, once('remove'));
}

/** Runs of a file, after those that stand there already. */
export function appendImported(added: readonly Scenario[]): void {
  const runs = standing();
  addressStore().edit({ scenarios: [...runs, ...added], run: runs.length + 1, isImported: true }, once('import'));
}

/** Another project in place of this one. */
export function openProject(runs: readonly Scenario[]): void {
  addressStore().edit({ scenarios: runs, run: 1, isImported: true }, once('open'));
}
