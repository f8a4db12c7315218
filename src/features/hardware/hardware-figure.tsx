import type { ReactNode } from 'react';

export interface HardwareFigureProps {
  readonly quantity: string;
  readonly value: number;
  /** Absent for the run's own figure: every other bears its accelerator. */
  readonly accelerator: string | undefined;
  readonly place?: string | undefined;
  readonly children: ReactNode;
}

/** A figure of another accelerator, and perhaps of another place, marked as such for machines that read the page. */
export function HardwareFigure({ quantity, value, accelerator, place, children }: HardwareFigureProps) {
  return (
    <data value={String(value)} data-quantity={quantity} data-accelerator={accelerator} data-place={place}>
      {children}
    </data>
  );
}
