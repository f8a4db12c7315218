import { createContext, type ReactNode } from 'react';

/** Which figure of which run is asked about. */
export interface RunAsked {
  /** The run as its link says it. */
  readonly run: string;
  readonly quantity: string;
}

/** A figure that is no step of one run: a sum, a percentile, a quotation. Whoever wrote it says how it came about. */
export interface ToldAsked {
  readonly title: ReactNode;
  readonly working: ReactNode;
}

export type WorkingAsked = (RunAsked | ToldAsked) & {
  /** What was pressed; the panel opens beside it. */
  readonly invoker: HTMLElement;
};

/** Opens the working of a figure. Null where nothing can: the figure then stands without its promise. */
export const WorkingLink = createContext<((asked: WorkingAsked) => void) | null>(null);
