import type { PaperCell } from '#core/paper.ts';
import { KG_PER_LB } from '#core/units.ts';
import { oursWords, printedWords } from '#format/paper-words.ts';
import { Figure } from '#ui/figure.tsx';
import { Icon } from '#ui/icon.tsx';

export interface CellPairProps {
  readonly cell: PaperCell;
  /** Name of the quantity, as exports have it; pounds are kept as kilograms. */
  readonly quantity: string;
  /** Row of the paper that the figure belongs to. */
  readonly preset: string;
  /** Hours are counted, not rounded: they show the digits they have. */
  readonly isHours?: boolean;
}

/** What is printed, and under it ours: in words, colour and icon whether they agree. */
export function CellPair({ cell, quantity, preset, isHours = false }: CellPairProps) {
  const { printed, ours, verdict } = cell;
  if (printed === null) return <span className="whitespace-nowrap text-ink-3">not printed</span>;
  return (
    <>
      <span className="block">{printedWords(printed)}</span>
      {ours === null ? (
        <span className="block text-hint whitespace-nowrap text-ink-3">an input</span>
      ) : (
        <Figure
          quantity={quantity}
          value={quantity === 'emissionsKgCo2e' ? ours * KG_PER_LB : ours}
          preset={preset}
          className={`block text-hint whitespace-nowrap ${verdict === 'differs' ? 'font-semibold text-warn' : 'text-ok'}`}
        >
          {verdict === 'differs' && <Icon name="alert" className="mr-1 inline-block scale-75 align-text-bottom" />}
          <span className="sr-only">{verdict === 'differs' ? 'differs, ours ' : 'rounds to it, ours '}</span>
          {isHours ? printedWords(ours) : oursWords(ours)}
        </Figure>
      )}
    </>
  );
}
