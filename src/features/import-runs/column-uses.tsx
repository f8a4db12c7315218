import { Disclosure } from '#ui/disclosure.tsx';

type Use = 'read' | 'checked' | 'dropped' | 'recomputed' | 'not-used';

export interface ColumnUsesProps {
  readonly columns: readonly { readonly name: string; readonly use: Use }[];
}

const USE_WORDS: Readonly<Record<Use, string>> = {
  read: 'Read',
  checked: 'Looked at, not kept',
  dropped: 'Dropped at once',
  recomputed: 'Passed over: emissions ÷ duration, in g/s before version 2.2.0',
  'not-used': 'Not used',
};

/** How each column of a log was read. */
export function ColumnUses({ columns }: ColumnUsesProps) {
  if (columns.length === 0) return null;
  const uses = (Object.keys(USE_WORDS) as readonly Use[]).map((use) => ({
    // its keys are the uses, by its type
    use,
    names: columns.filter((column) => column.use === use).map(({ name }) => name),
  }));
  return (
    <Disclosure title="How each column was read" count={`${columns.length}`}>
      <dl className="grid gap-x-4 gap-y-2 pb-4 text-chart-label sm:grid-cols-[11rem_1fr]">
        {uses
          .filter(({ names }) => names.length > 0)
          .map(({ use, names }) => (
            <div key={use} className="contents">
              <dt className="text-ink-3">{USE_WORDS[use]}</dt>
              <dd className="wrap-anywhere max-sm:mb-2">{names.join(', ')}</dd>
            </div>
          ))}
      </dl>
    </Disclosure>
  );
}
