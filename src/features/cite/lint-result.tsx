import { useRef } from 'react';
import { CITE_WORDS } from '#format/cite-words.ts';
import type { Finding, LintReport, Recognised, ShownLine } from '#format/lint-report.ts';
import { findingWords, fitWords, LINT_WORDS, leftWords, readAsWords } from '#format/lint-words.ts';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { copyOrSelect } from './copy-or-select.ts';
import { LintDiff } from './lint-diff.tsx';

export interface LintResultProps {
  readonly report: LintReport;
  readonly names: { readonly acceleratorName: string; readonly placeName: string } | null;
  readonly hrefOf: (recognised: Recognised) => string;
  readonly onSay: (sentence: string) => void;
}

/** What was read, what is wrong in it, and the block as it should be. */
export function LintResult({ report, names, hrefOf, onSay }: LintResultProps) {
  const { findings, lines, corrected, recognised } = report;
  const block = useRef<HTMLElement>(null);
  const fits = fitWords(report);
  const left = leftWords(report);
  const copy = async () => {
    const text = (corrected ?? []).filter(({ kind }) => kind !== 'removed').map((line) => `${line.text}\n`);
    const isCopied = await copyOrSelect(text.join(''), block.current);
    onSay(isCopied ? LINT_WORDS.copied : CITE_WORDS.refused);
  };
  const cut = report.isCut && <Alert kind="warn" title={LINT_WORDS.cut} />;
  if (report.kind === 'nothing')
    return (
      <div className="mt-4 grid gap-4">
        {cut}
        <p className="text-body text-ink-2">{LINT_WORDS.nothing}</p>
      </div>
    );
  return (
    <div className="mt-4 grid gap-4">
      {cut}
      <Lines lines={lines} findings={findings} />
      {findings.length === 0 && <p className="text-body text-ink-2">{LINT_WORDS.clean}</p>}
      {findings.map((finding) => {
        const { title, detail } = findingWords(finding, report);
        return (
          <Alert key={`${finding.kind}-${finding.line}`} kind={finding.isError ? 'error' : 'warn'} title={title}>
            <p>{detail}</p>
          </Alert>
        );
      })}
      {corrected !== null && (
        <div>
          <div className="mb-2 flex items-end justify-between gap-4">
            <h4 className="text-subgroup">{LINT_WORDS.corrected}</h4>
            <Button size="sm" icon="copy" aria-label={LINT_WORDS.copy} onClick={() => void copy()}>
              {CITE_WORDS.copy}
            </Button>
          </div>
          <LintDiff ref={block} lines={corrected} />
          {left !== null && <p className="mt-1.75 text-hint text-warn">{left}</p>}
        </div>
      )}
      <div className="grid gap-1 text-hint text-ink-2">
        {fits !== null && (
          <p className="flex gap-2">
            <Icon name="check" className="text-ok" />
            <span>{fits}</span>
          </p>
        )}
        {recognised !== null && names !== null && (
          <p>
            {readAsWords({ ...recognised, ...names })}{' '}
            <a className="link" href={hrefOf(recognised)}>
              {LINT_WORDS.open}
            </a>
          </p>
        )}
      </div>
    </div>
  );
}

interface LinesProps {
  readonly lines: readonly ShownLine[];
  readonly findings: readonly Finding[];
}

/** The lines as they were pasted, numbered, each wrong token underlined. */
function Lines({ lines, findings }: LinesProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section tabIndex={0} aria-label={LINT_WORDS.read} className="lint-block text-paste">
      <ol>
        {lines.map(({ number, text }) => {
          const found = findings.find(({ line, from, to }) => line === number && to > from);
          return (
            <li key={number} className={found?.isError ? 'is-error' : ''}>
              <span className="lint-number">{number}</span>
              <code>{found === undefined ? text : <Marked text={text} finding={found} />}</code>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Marked({ text, finding: { from, to, isError } }: { readonly text: string; readonly finding: Finding }) {
  return (
    <>
      {text.slice(0, from)}
      <mark className={isError ? 'lint-mark is-error' : 'lint-mark'}>{text.slice(from, to)}</mark>
      {text.slice(to)}
    </>
  );
}
