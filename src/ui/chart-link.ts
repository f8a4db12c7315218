import { createContext } from 'react';

/** The address that a saved chart bears, asked for when it is saved: it brings back the figures that the chart shows. */
export const ChartLink = createContext<() => string>(() => window.location.href);
