import type { Note } from '#core/resolved.ts';
import { noteWords } from '#format/note-words.ts';

/** What of the reader's input a run does not use, and what counts as zero. */
export function RunNotes({ notes }: { readonly notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className="mt-4 grid gap-1 text-hint text-ink-3">
      {notes.map((note) => {
        const words = noteWords(note);
        return <li key={words}>{words}</li>;
      })}
    </ul>
  );
}
