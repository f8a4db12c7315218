import type { PaperCell } from '#core/paper.ts';
import { KG_PER_LB } from '#core/units.ts';
import { oursWords, printedWords } from '#format/paper-words.ts';
import { Figure, type FigureProps } from '#ui/figure.tsx';
import { Icon } from '#ui/icon.tsx';
import { ToldFigure } from '#ui/told-figure.tsx';
import { WorkingFigure } from '#ui/working-figure.tsx';
import type { ToldAsked } from '#ui/working-link.ts';

export interface CellPairProps {
  readonly cell: PaperCell;
  /** Name of the quantity, as exports have it; pounds are kept as kilograms. */
  readonly quantity: string;
  /** Row of the paper that the figure belongs to. */
  readonly preset: string;
  /** Hours are counted, not rounded: they show the digits they have. */
  readonly isHours?: boolean;
  /** The run that ours is of. */
  readonly run?: string | null;
  /** How ours came about, where it is no figure of a run. */
  readonly told?: (() => ToldAsked) | undefined;
}

/** What is printed, and under it ours: in words, colour and icon whether they agree. */
export function CellPair({ cell, quantity, preset, isHours = false, run = null, told }: CellPairProps) {
  const { printed, ours, verdict } = cell;
  if (printed === null) return <span className="whitespace-nowrap text-ink-3">not printed</span>;
  return (
    <>
      <span className="block">{printedWords(printed)}</span>
      {ours === null ? (
        <span className="block text-hint whitespace-nowrap text-ink-3">an input</span>
      ) : (
        <Ours
          run={run}
          told={told}
          quantity={quantity}
          value={quantity === 'emissionsKgCo2e' ? ours * KG_PER_LB : ours}
          preset={preset}
          className={`text-hint whitespace-nowrap ${verdict === 'differs' ? 'font-semibold text-warn' : 'text-ok'}`}
        >
          {verdict === 'differs' && <Icon name="alert" className="mr-1 inline-block scale-75 align-text-bottom" />}
          <span className="sr-only">{verdict === 'differs' ? 'differs, ours ' : 'rounds to it, ours '}</span>
          {isHours ? printedWords(ours) : oursWords(ours)}
        </Ours>
      )}
    </>
  );
}

/** A step of the paper's own goes before the run: its rents are at the paper's prices. */
function Ours({ run, told, ...figure }: FigureProps & Pick<CellPairProps, 'run' | 'told'>) {
  if (told !== undefined) return <ToldFigure told={told} {...figure} />;
  return typeof run === 'string' ? <WorkingFigure run={run} {...figure} /> : <Figure {...figure} />;
}
