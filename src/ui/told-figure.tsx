import { type ReactNode, useContext } from 'react';
import { Figure, type FigureProps } from './figure.tsx';
import { type ToldAsked, WorkingLink } from './working-link.ts';

export interface ToldProps {
  /** What the panel holds; made once it is asked for, and not before. */
  readonly told: () => ToldAsked;
  readonly children: ReactNode;
}

/** Words that open how they came about, in the one panel that serves all such words. */
export function Told({ told, children }: ToldProps) {
  const open = useContext(WorkingLink);
  if (open === null) return children;
  return (
    <button
      type="button"
      className="promise"
      aria-haspopup="dialog"
      onClick={({ currentTarget }) => open({ ...told(), invoker: currentTarget })}
    >
      {children}
    </button>
  );
}

/** A figure that is no step of one run and opens how it came about. */
export function ToldFigure({ told, ...figure }: FigureProps & Pick<ToldProps, 'told'>) {
  return (
    <Told told={told}>
      <Figure {...figure} />
    </Told>
  );
}
