import './linter.css';
import { type ClipboardEvent, useDeferredValue, useId, useMemo, useState } from 'react';
import type { LintReport, Recognised } from '#format/lint-report.ts';
import { LINT_WORDS } from '#format/lint-words.ts';
import { LintResult } from './lint-result.tsx';

export interface LinterProps {
  readonly lint: (text: string) => LintReport;
  /** The names behind what was recognised. */
  readonly namesOf: (recognised: Recognised) => { readonly acceleratorName: string; readonly placeName: string };
  readonly hrefOf: (recognised: Recognised) => string;
  readonly onSay: (sentence: string) => void;
}

/** One more than is read, so that the report can say that it was more. */
const MOST_KEPT = 1_000_001;
/** A text box is slow with a whole book in it: of more than this it shows the beginning, and the rest is read all the same. */
const MOST_IN_BOX = 50_000;

/** Checks a card or a statement that the reader has, in this browser and nowhere else. */
export function Linter({ lint, namesOf, hrefOf, onSay }: LinterProps) {
  const [text, setText] = useState('');
  const [isShortened, setIsShortened] = useState(false);
  const latest = useDeferredValue(text);
  const report = useMemo(() => (latest.trim() === '' ? null : lint(latest)), [latest, lint]);
  const id = useId();

  function take(whole: string) {
    setText(whole.slice(0, MOST_KEPT));
    setIsShortened(whole.length > MOST_IN_BOX);
  }
  function paste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const pasted = event.clipboardData.getData('text/plain');
    if (pasted.length <= MOST_IN_BOX) return;
    event.preventDefault();
    event.currentTarget.value = pasted.slice(0, MOST_IN_BOX);
    take(pasted);
  }

  return (
    <div className="pb-6">
      <p id={`${id}-hint`} className="text-chart-label text-ink-3">
        {LINT_WORDS.hint}
      </p>
      <label htmlFor={id} className="mt-4 mb-1.25 block text-label text-ink-2">
        {LINT_WORDS.field}
      </label>
      <textarea
        id={id}
        aria-describedby={`${id}-hint`}
        rows={7}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => take(event.target.value)}
        onPaste={paste}
        className="lint-box text-paste"
      />
      {isShortened && <p className="mt-1.75 text-hint text-warn">{LINT_WORDS.shortened}</p>}
      {report !== null && (
        <LintResult report={report} names={report.recognised === null ? null : namesOf(report.recognised)} hrefOf={hrefOf} onSay={onSay} />
      )}
    </div>
  );
}
