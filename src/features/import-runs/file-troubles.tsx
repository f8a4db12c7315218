import { commandsFor, type FileTrouble, troubleWords } from '#format/import-words.ts';
import { Alert } from '#ui/alert.tsx';

export interface FileTroublesProps {
  readonly troubles: readonly { readonly file: string; readonly trouble: FileTrouble }[];
}

/** Files that could not be read, or not to their end: each by its name, with what would record a file that can. */
export function FileTroubles({ troubles }: FileTroublesProps) {
  return (
    <div className="grid gap-3 px-6.5 pb-4 empty:hidden max-sm:px-4">
      {troubles.map(({ file, trouble }, at) => {
        const { title, body } = troubleWords(file, trouble);
        const kind = trouble.kind === 'stopped' || trouble.kind === 'partly' ? 'warn' : 'error';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may bear one name, and their order never changes
          <Alert key={at} kind={kind} title={<span className="wrap-anywhere">{title}</span>}>
            <p>{body}</p>
            {trouble.kind === 'unrecognised' &&
              commandsFor(trouble.nearest).map((command) => (
                <code key={command} className="mt-1.5 block text-paste wrap-anywhere">
                  {command}
                </code>
              ))}
          </Alert>
        );
      })}
    </div>
  );
}
