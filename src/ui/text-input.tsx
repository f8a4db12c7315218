import { useRef } from 'react';
import { describedBy, FieldShell, type FieldWords, fieldTone } from './field-shell.tsx';
import { Icon } from './icon.tsx';
import { useTypedEarly } from './use-typed-early.ts';

export interface TextInputProps extends FieldWords {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onCommit?: (() => void) | undefined;
  readonly labelHidden?: boolean | undefined;
  /** A search box: with the glass, and cleared by Escape. */
  readonly search?: boolean | undefined;
  readonly placeholder?: string | undefined;
}

/** For names and searches. Numbers have their own field. */
export function TextInput(props: TextInputProps) {
  const { id, text, onText, onCommit, search, placeholder } = props;
  const box = useRef<HTMLInputElement>(null);
  useTypedEarly(box, text, onText);
  return (
    <FieldShell {...props}>
      <div className="field-box" data-tone={fieldTone(props)}>
        {search && <Icon name="search" className="ml-3 text-ink-3" />}
        <input
          ref={box}
          id={id}
          type="text"
          role={search ? 'searchbox' : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          value={text}
          onChange={(event) => onText(event.target.value)}
          onBlur={onCommit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onCommit?.();
            if (event.key === 'Escape' && search && text !== '') {
              event.preventDefault();
              onText('');
            }
          }}
          aria-invalid={props.error ? true : undefined}
          aria-describedby={describedBy(props)}
          className="h-full w-full min-w-0 flex-1 rounded-control px-3 text-input"
        />
      </div>
    </FieldShell>
  );
}
