import { useContext } from 'react';
import { Figure, type FigureProps } from './figure.tsx';
import { WorkingLink } from './working-link.ts';

export interface WorkingFigureProps extends FigureProps {
  /** The run that the figure is of, as its link says it, or what writes it once it is asked for. */
  readonly run: string | (() => string);
}

/** A figure of any run that opens its working when it is pressed. One panel serves all of them, so a table of hundreds stays light. */
export function WorkingFigure({ run, ...figure }: WorkingFigureProps) {
  const open = useContext(WorkingLink);
  if (open === null) return <Figure {...figure} />;
  const { quantity } = figure;
  return (
    <button
      type="button"
      className="promise"
      aria-haspopup="dialog"
      onClick={({ currentTarget }) => open({ run: typeof run === 'string' ? run : run(), quantity, invoker: currentTarget })}
    >
      <Figure {...figure} />
    </button>
  );
}
