import { Button } from '#ui/button.tsx';
import { ImportWindow } from './import-window.tsx';

export interface ImportProgressProps {
  readonly title: string;
  /** 0 to 1. */
  readonly share: number;
  readonly words: string;
  readonly onClose: () => void;
}

/** While files are read: how far, and the way out. Nothing has changed yet. */
export function ImportProgress({ title, share, words, onClose }: ImportProgressProps) {
  return (
    <ImportWindow
      title={title}
      subtitle="Read in your browser. Nothing is taken over before you say so."
      onClose={onClose}
      footer={<Button onClick={onClose}>Cancel</Button>}
    >
      <div className="px-6.5 pb-6 max-sm:px-4">
        <progress className="import-progress" value={share} max={1} aria-label={title} />
        <p className="mt-2 text-chart-label text-ink-2 wrap-anywhere">{words}</p>
      </div>
    </ImportWindow>
  );
}
