import { useState } from 'react';
import type { Scenario } from '#core/scenario.ts';
import { EVERYDAY_RUN } from '#permalink/frozen-defaults.ts';
import type { AddressState } from './address-store.ts';

const EVERYDAY_ID = 'everyday';
const OWN_ID = 'own';

/** What the form of the shown run started from. */
export interface Start {
  readonly id: string;
  readonly base: Scenario;
  readonly onStart: (id: string, base: Scenario) => void;
  /** Label of a run that came by link; null for one of the list. */
  readonly ownLabel: string | null;
}

interface Started {
  readonly id: string;
  readonly base: Scenario;
  readonly opened: number;
  readonly run: number;
}

function startedFrom(page: AddressState): Started {
  const base = page.scenarios[page.run - 1] ?? EVERYDAY_RUN;
  return { id: page.hasScenarios ? OWN_ID : EVERYDAY_ID, base, opened: page.opened, run: page.run };
}

/** A link or another run of the list is a new start; edits are not. */
export function useStart(page: AddressState): Start {
  const [started, setStarted] = useState(() => startedFrom(page));
  const isStale = started.opened !== page.opened || started.run !== page.run;
  const current = isStale ? startedFrom(page) : started;
  if (isStale) setStarted(current);
  return {
    id: current.id,
    base: current.base,
    ownLabel: current.id === OWN_ID ? (current.base.name ?? 'The run of this link') : null,
    onStart: (id, base) => setStarted({ id, base, opened: page.opened, run: page.run }),
  };
}
