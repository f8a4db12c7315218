import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { LEDGER_WORDS } from '#format/ledger-words.ts';
import { Button } from '#ui/button.tsx';

export interface DropZoneProps {
  readonly onFiles: (files: readonly File[]) => void;
  /** The ledger is empty: the zone is as high as the page allows, and shows what else can be done. */
  readonly empty?: ReactNode;
}

/** Where files come in: dropped anywhere on the page, picked, or pasted. Nothing of them leaves the browser. */
export function DropZone({ onFiles, empty }: DropZoneProps) {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const isOver = useDroppedFiles(onFiles);
  return (
    <div className={`ledger-drop ${empty ? 'is-empty' : ''} ${isOver ? 'is-over' : ''}`}>
      <svg aria-hidden="true" viewBox="0 0 16 16" className="size-5 flex-none" fill="none" stroke="currentColor" strokeWidth="1.2">
        <path d="M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3M8 12V7m0 0L6 9m2-2 2 2" strokeLinejoin="round" strokeLinecap="round" />
      </svg>
      <div className="ledger-drop-words">
        <label htmlFor={id} className="text-subgroup">
          {LEDGER_WORDS.drop}
        </label>
        <p className="text-body text-ink-2">{LEDGER_WORDS.readHere}</p>
      </div>
      <input
        ref={input}
        id={id}
        type="file"
        multiple
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <Button onClick={() => input.current?.click()}>Choose files</Button>
      {empty}
    </div>
  );
}

/** Files that are let go of, or pasted, anywhere on the page. */
function useDroppedFiles(onFiles: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const taker = useRef(onFiles);
  useEffect(() => {
    taker.current = onFiles;
  });
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) taker.current(files);
    };
    const paste = (event: ClipboardEvent) => {
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      const files = pastedFiles(event.clipboardData);
      if (files.length > 0) taker.current(files);
    };
    document.addEventListener('dragover', over, { signal });
    document.addEventListener('dragleave', leave, { signal });
    document.addEventListener('drop', drop, { signal });
    document.addEventListener('paste', paste, { signal });
    return () => stop.abort();
  }, []);
  return isOver;
}

/** Pasted text is a file without a name. */
function pastedFiles(pasted: DataTransfer | null): readonly File[] {
  const files = [...(pasted?.files ?? [])];
  if (files.length > 0) return files;
  const text = pasted?.getData('text/plain') ?? '';
  return text.trim() === '' ? [] : [new File([text], 'pasted text', { type: 'text/plain' })];
}
