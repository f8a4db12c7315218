import { createContext } from 'react';

/** Which figure of which run is asked about. */
export interface WorkingAsked {
  /** The run as its link says it. */
  readonly run: string;
  readonly quantity: string;
  /** What was pressed; the panel opens beside it. */
  readonly invoker: HTMLElement;
}

/** Opens the working of a figure. Null where nothing can: the figure then stands without its promise. */
export const WorkingLink = createContext<((asked: WorkingAsked) => void) | null>(null);
