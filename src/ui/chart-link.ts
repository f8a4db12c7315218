import { createContext } from 'react';

/** What every saved chart bears besides its own source: who computed it, and an address that brings the figures back. */
export interface ChartOrigin {
  readonly credit: string;
  readonly link: string;
}

/** Asked for when a chart is saved, not before. */
export const ChartLink = createContext<() => ChartOrigin>(() => ({ credit: '', link: window.location.href }));
