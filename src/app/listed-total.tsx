import type { ReactNode } from 'react';
import type { TotalQuantity } from '#core/total-terms.ts';
import { Told } from '#ui/told-figure.tsx';
import { type SummedList, sumWorking } from './sum-working.tsx';
import { WorkingHost } from './working-host.tsx';

export interface ListedTotalProps extends SummedList {
  readonly quantity: TotalQuantity;
  readonly children: ReactNode;
}

/** The total of the listed runs opens the sum it is. It comes after the first result. */
export default function ListedTotal({ quantity, children, ...list }: ListedTotalProps) {
  return (
    <WorkingHost catalogue={list.catalogue}>
      <Told told={() => sumWorking(list, quantity)}>{children}</Told>
    </WorkingHost>
  );
}
