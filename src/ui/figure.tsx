import type { ReactNode } from 'react';

export interface FigureProps {
  /** Name of the quantity, as exports have it. */
  readonly quantity: string;
  /** Unrounded, in the quantity's canonical unit. */
  readonly value: number;
  readonly className?: string;
  readonly place?: string | undefined;
  /** Of another accelerator than the run's own. */
  readonly accelerator?: string | undefined;
  /** In the panel of methods alone. */
  readonly method?: string;
  readonly preset?: string;
  readonly isInput?: boolean;
  readonly equivalent?: string;
  readonly children: ReactNode;
}

/** A figure on screen with the unrounded number behind it, for machines that read the page. */
export function Figure({
  quantity,
  value,
  className,
  place,
  accelerator,
  method,
  preset,
  isInput = false,
  equivalent,
  children,
}: FigureProps) {
  return (
    <data
      value={String(value)}
      data-quantity={quantity}
      data-place={place}
      data-accelerator={accelerator}
      data-method={method}
      data-preset={preset}
      data-input={isInput ? '' : undefined}
      data-equivalent={equivalent}
      className={className}
    >
      {children}
    </data>
  );
}
