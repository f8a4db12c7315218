import type { Ref } from 'react';
import type { DiffLine } from '#format/lint-report.ts';
import { LINT_WORDS } from '#format/lint-words.ts';

export interface LintDiffProps {
  readonly ref?: Ref<HTMLElement>;
  readonly lines: readonly DiffLine[];
}

/** The block as it should be, beside what it was: signs, words for readers by ear, and a ground; never colour alone. */
export function LintDiff({ ref, lines }: LintDiffProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section ref={ref} tabIndex={0} aria-label={LINT_WORDS.corrected} className="lint-block text-paste">
      <ol>
        {lines.map(({ kind, number, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line taken out and the one put in share their number
          <li key={index} className={kind === 'added' ? 'is-added' : ''}>
            <span className="lint-number">
              {kind === 'same' ? number : <span aria-hidden="true">{kind === 'added' ? '+' : '−'}</span>}
              {kind !== 'same' && <span className="sr-only">{kind === 'added' ? LINT_WORDS.added : LINT_WORDS.removed} </span>}
            </span>
            <code>{kind === 'removed' ? <Removed text={text} /> : text}</code>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Struck through from its first letter on, not through the room before it. */
function Removed({ text }: { readonly text: string }) {
  const body = text.trimStart();
  return (
    <>
      {text.slice(0, text.length - body.length)}
      <del>{body}</del>
    </>
  );
}
