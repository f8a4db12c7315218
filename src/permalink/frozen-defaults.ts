/** Defaults of link version 1, copied for ever: what a link leaves out means this, whatever the form proposes one day. */
import type { Scenario } from '#core/scenario.ts';

export const LINK_VERSION = '1';
/** Begins a packed list in the fragment of an address. */
export const FRAGMENT_MARK = '#z=';
/** Addresses longer than this go into the fragment. */
export const LONGEST_QUERY = 2000;
/** A fragment longer than this is no link any more: the page offers a file instead. */
export const LONGEST_ADDRESS = 30_000;
export const FIRST_RELEASE = '2026.11';

export const DEFAULTS_OF_VERSION_1: Scenario = {
  release: FIRST_RELEASE,
  acceleratorId: 'nvidia-a100-sxm4-80gb',
  acceleratorCount: 1,
  runs: 1,
  load: 'training',
  placeId: 'world',
  measuredAt: 'it',
  precision: 'bf16',
  methodId: 'trainprint',
};

/** What the page opens on, and what stands in for a link of which nothing can be read. */
export const EVERYDAY_RUN: Scenario = { ...DEFAULTS_OF_VERSION_1, acceleratorCount: 8, hours: 72, placeId: 'gcp-us-central1' };
