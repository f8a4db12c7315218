import { useState } from 'react';
import { Button } from './button.tsx';
import { download } from './download.ts';

export interface DownloadsProps {
  /** What the files hold, for readers by ear: "Table 3". */
  readonly what: string;
  /** Without its ending. */
  readonly fileName: string;
  /** Made when it is asked for. */
  readonly csv: () => string;
  readonly json: () => string;
}

/** The same rows as files; says which file was saved. */
export function Downloads({ what, fileName, csv, json }: DownloadsProps) {
  const [saved, setSaved] = useState('');
  const save = (ending: 'csv' | 'json') => {
    const name = `${fileName}.${ending}`;
    if (ending === 'csv') download(new Blob([csv()], { type: 'text/csv' }), name);
    else download(new Blob([json()], { type: 'application/json' }), name);
    setSaved(`Saved as ${name}.`);
  };
  return (
    <div className="flex flex-wrap items-center gap-x-5 print:hidden">
      {saved !== '' && <span className="text-hint text-ink-3">{saved}</span>}
      <Button variant="link" onClick={() => save('csv')} aria-label={`Download ${what} as CSV`}>
        CSV
      </Button>
      <Button variant="link" onClick={() => save('json')} aria-label={`Download ${what} as JSON`}>
        JSON
      </Button>
    </div>
  );
}
