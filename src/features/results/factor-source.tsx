import type { Catalogue } from '#core/catalogue.ts';
import type { Input } from '#core/resolved.ts';
import { originWords } from '#format/origin-words.ts';
import { formatInput } from '#format/quantity-format.ts';
import { sourceItems } from '#format/source-words.ts';
import { Button } from '#ui/button.tsx';
import { LinkList } from '#ui/link-list.tsx';
import type { FactorInput } from './factor-inputs.ts';

export interface FactorSourceProps {
  readonly inputs: readonly FactorInput[];
  readonly catalogue: Catalogue;
  /** Closes the panel and leads to the field. */
  readonly onEdit: () => void;
}

/** Where each figure behind a factor came from, and how wide it may be. */
export function FactorSource({ inputs, catalogue, onEdit }: FactorSourceProps) {
  return (
    <div className="grid gap-4">
      {inputs.map(({ what, text, input }) => (
        <dl key={what} className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-3 gap-y-1 text-hint">
          <dt className="text-ink-3">What</dt>
          <dd className="font-medium">
            {what}: {text}
          </dd>
          <dt className="text-ink-3">Basis</dt>
          <dd>
            {originWords(input.origin)}
            {input.origin.year !== null && `, ${input.origin.year}`}
          </dd>
          <Sources input={input} catalogue={catalogue} />
          <dt className="text-ink-3">Range</dt>
          <dd>{rangeWords(input)}</dd>
        </dl>
      ))}
      <p>
        <Button variant="link" onClick={onEdit}>
          Change it in the form
        </Button>
      </p>
    </div>
  );
}

function Sources({ input, catalogue }: { readonly input: Input; readonly catalogue: Catalogue }) {
  const items = sourceItems(input.origin.sourceIds, catalogue);
  if (items.length === 0) return null;
  const isRecalled = input.origin.sourceIds.some((id) => id.includes('recalled'));
  return (
    <>
      <dt className="text-ink-3">Source</dt>
      <dd>
        <LinkList items={items} />
      </dd>
      <dt className="text-ink-3">Checked</dt>
      <dd>{isRecalled ? 'From memory in part, not re-read' : 'Read in the source'}</dd>
    </>
  );
}

function rangeWords({ low, high }: Input): string {
  if (low === high) return 'One value, taken as certain';
  return `${formatInput(Number(low.toPrecision(4)))} to ${formatInput(Number(high.toPrecision(4)))}`;
}
