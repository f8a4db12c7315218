import type { Missing } from '#core/resolved.ts';
import { missingWords } from '#format/words.ts';

export interface MissingStatementProps {
  readonly missing: readonly Missing[];
  readonly onGoTo: (field: Missing['field']) => void;
}

/** In place of an answer: what has still to be said before there can be one. */
export function MissingStatement({ missing, onGoTo }: MissingStatementProps) {
  return (
    <div className="mt-8 border-t border-ink pt-5">
      <h2 className="text-chart-title">One thing is missing</h2>
      <ul className="mt-3 grid gap-3">
        {missing.map((one) => (
          <li key={one.field} className="text-sentence">
            {missingWords(one)}{' '}
            <button type="button" className="link-button" onClick={() => onGoTo(one.field)}>
              Go to the field
            </button>
          </li>
        ))}
      </ul>
      <p className="mt-4 text-hint text-ink-3">Nothing is assumed in its place: a guess would look like a figure.</p>
    </div>
  );
}
