import './cite.css';
import { useMemo, useRef, useState } from 'react';
import { textOf } from '#exchange/pieces.ts';
import { CITE_WORDS, KIND_WORDS, STATEMENT_KINDS, type StatementKind } from '#format/cite-words.ts';
import type { Statement } from '#format/statement.ts';
import { Button } from '#ui/button.tsx';
import { download } from '#ui/download.ts';
import { Segmented } from '#ui/segmented.tsx';
import { Tabs } from '#ui/tabs.tsx';
import { copyOrSelect } from './copy-or-select.ts';
import { PasteBlock } from './paste-block.tsx';
import { firstOf, MOST_SHOWN, WRITERS } from './statement-pieces.ts';

export interface CitePanelProps {
  /** Of the run on screen. */
  readonly statement: Statement;
  /** Of all runs of the link together, each as often as it was run; made when it is asked for. Null where the link holds one run. */
  readonly together: { readonly runs: number; readonly statement: () => Statement } | null;
  readonly schemaHref: string;
  /** Says one sentence through the page's toast and live region. */
  readonly onSay: (sentence: string) => void;
  readonly firstScope: Scope;
}

type Scope = 'this' | 'all';

const TABS = STATEMENT_KINDS.map((id) => ({ id, label: KIND_WORDS[id].label }));

/** A statement in the language of the place it goes to. What is copied is, to the letter, what is shown. */
export function CitePanel({ statement, together, schemaHref, onSay, firstScope }: CitePanelProps) {
  const [kind, setKind] = useState<StatementKind>('latex');
  const [scope, setScope] = useState<Scope>(firstScope);
  const block = useRef<HTMLElement>(null);
  const about = useMemo(() => (scope === 'all' && together !== null ? together.statement() : statement), [scope, together, statement]);
  const pieces = useMemo(() => WRITERS[kind](about), [kind, about]);
  const text = useMemo(() => textOf(pieces), [pieces]);
  const { label, hint, fileName, mediaType } = KIND_WORDS[kind];

  const copy = async () => {
    const isCopied = await copyOrSelect(text, block.current);
    onSay(isCopied ? CITE_WORDS.copied(label) : CITE_WORDS.refused);
  };
  const save = () => {
    download(new Blob([text], { type: `${mediaType};charset=utf-8` }), fileName);
    onSay(CITE_WORDS.saved(fileName));
  };

  return (
    <section className="print:hidden">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <div>
          <h2 className="text-chart-title">{CITE_WORDS.title}</h2>
          <p className="mt-1 text-chart-label text-ink-3">{CITE_WORDS.subtitle}</p>
        </div>
        {together !== null && (
          <Segmented
            name="cite-scope"
            legend={CITE_WORDS.scope}
            legendHidden
            options={[
              { value: 'this', label: CITE_WORDS.thisRun },
              { value: 'all', label: CITE_WORDS.allRuns(together.runs) },
            ]}
            value={scope}
            onChange={setScope}
          />
        )}
      </div>
      <div className="mt-3">
        <Tabs
          label={CITE_WORDS.formats}
          tabs={TABS}
          current={kind}
          onSelect={setKind}
          actions={
            <>
              <Button size="sm" icon="copy" onClick={() => void copy()}>
                {CITE_WORDS.copy}
              </Button>
              <Button size="sm" icon="download" onClick={save}>
                {CITE_WORDS.download}
              </Button>
            </>
          }
        >
          <PasteBlock ref={block} label={label} pieces={firstOf(pieces, MOST_SHOWN)} isTable={kind === 'csv'} />
          {text.length > MOST_SHOWN && <p className="mt-2 text-hint text-warn">{CITE_WORDS.shortened(MOST_SHOWN, text.length)}</p>}
          <p className="mt-2 text-hint text-ink-3">
            {hint}
            {kind === 'json' && (
              <>
                {' '}
                <a className="link" href={schemaHref}>
                  {CITE_WORDS.schema}
                </a>
              </>
            )}
          </p>
        </Tabs>
      </div>
    </section>
  );
}
