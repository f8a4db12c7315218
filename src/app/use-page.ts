import { useSyncExternalStore } from 'react';
import { type AddressState, type AddressStore, createAddressStore, EVERYDAY_STATE } from './address-store.ts';

/** One store a window; the prerendered page has none and shows the everyday run. */
let store: AddressStore | null = null;

export function addressStore(): AddressStore {
  store ??= createAddressStore(window);
  return store;
}

const subscribe = (listener: () => void) => addressStore().subscribe(listener);

/** What the address says, following every edit and every step back. */
export function usePage(): AddressState {
  return useSyncExternalStore(
    subscribe,
    () => addressStore().getState(),
    () => EVERYDAY_STATE,
  );
}
