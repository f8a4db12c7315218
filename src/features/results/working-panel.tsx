import { PanelAt } from '#ui/popover-panel.tsx';
import type { Explanation } from './explained.tsx';
import { FigureWorking, workingTitle } from './figure-panel.tsx';

export interface WorkingPanelProps extends Explanation {
  readonly quantity: string;
  readonly invoker: HTMLElement;
  readonly onClosed: () => void;
}

/** The working of a figure that stands in a table or beside a mark. */
export default function WorkingPanel({ quantity, invoker, onClosed, ...explanation }: WorkingPanelProps) {
  return (
    <PanelAt invoker={invoker} title={workingTitle(quantity, explanation) ?? 'No working'} onClosed={onClosed}>
      {() => <FigureWorking quantity={quantity} {...explanation} />}
    </PanelAt>
  );
}
