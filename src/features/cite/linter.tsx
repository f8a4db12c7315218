import './linter.css';
import { useDeferredValue, useId, useMemo, useState } from 'react';
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

/** Beyond this the box keeps what was pasted, and only so much goes on to be read. */
const MOST_KEPT = 1_000_001;

/** Checks a card or a statement that the reader has, in this browser and nowhere else. */
export function Linter({ lint, namesOf, hrefOf, onSay }: LinterProps) {
  const [text, setText] = useState('');
  const latest = useDeferredValue(text);
  const report = useMemo(() => (latest.trim() === '' ? null : lint(latest)), [latest, lint]);
  const id = useId();
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
        onChange={(event) => setText(event.target.value.slice(0, MOST_KEPT))}
        className="lint-box text-paste"
      />
      {report !== null && (
        <LintResult report={report} names={report.recognised === null ? null : namesOf(report.recognised)} hrefOf={hrefOf} onSay={onSay} />
      )}
    </div>
  );
}
