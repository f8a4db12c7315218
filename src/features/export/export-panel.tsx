import { useState } from 'react';
import { Button } from '#ui/button.tsx';

export interface ExportPanelProps {
  /** The result as JSON text; made when it is asked for. */
  readonly json: () => string;
  readonly schemaHref: string;
}

const FILE_NAME = 'trainprint.json';

/** The same figures for machines: copied or kept as a file. */
export function ExportPanel({ json, schemaHref }: ExportPanelProps) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(json());
      setSaid('Copied.');
    } catch {
      setSaid('The browser did not let us copy. Download the file instead.');
    }
  };
  const download = () => {
    const url = URL.createObjectURL(new Blob([json()], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = FILE_NAME;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 0);
    setSaid('Saved as trainprint.json.');
  };
  return (
    <section className="print:hidden">
      <h2 className="text-chart-title">Keep the figures</h2>
      <p className="mt-1 text-chart-label text-ink-3">
        Every figure unrounded, with inputs, sources and link, as JSON.{' '}
        <a className="link" href={schemaHref}>
          Its schema
        </a>
      </p>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <Button icon="copy" onClick={() => void copy()}>
          Copy JSON
        </Button>
        <Button icon="download" onClick={download}>
          Download JSON
        </Button>
        <span className="text-hint text-ink-3">{said}</span>
      </div>
    </section>
  );
}
