import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** What every field says besides its value. */
export interface FieldWords {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** The value cannot be used. Pass it once the field has been left, not while it is typed in. */
  readonly error?: ReactNode;
  /** The value is used, but something about it should be known. */
  readonly warning?: ReactNode;
  /** An alert beside the field is about its value. */
  readonly isDoubted?: boolean | undefined;
  /** "Changed from 79.2." and the button that puts it back. */
  readonly changed?: ReactNode;
  /** Classes for the field's place and width in its row. */
  readonly className?: string | undefined;
}

interface FieldShellProps extends FieldWords {
  /** Stands at the right end of the label's line. */
  readonly aside?: ReactNode;
  /** The label is spoken but not shown, where a heading already says it. */
  readonly labelHidden?: boolean | undefined;
  readonly children: ReactNode;
}

export type FieldTone = 'error' | 'warning' | undefined;

/** Colours the frame; the same is said in words and by an icon below. */
export function fieldTone({ error, warning, isDoubted }: Pick<FieldWords, 'error' | 'warning' | 'isDoubted'>): FieldTone {
  if (error) return 'error';
  return warning || isDoubted ? 'warning' : undefined;
}

/** Ids of the texts that describe a field, for `aria-describedby`. */
export function describedBy({ id, hint, error, warning, changed }: FieldWords): string | undefined {
  const ids = [error || warning ? `${id}-message` : null, hint && !error ? `${id}-hint` : null, changed ? `${id}-changed` : null].filter(
    (part) => part !== null,
  );
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** Label above, message and hint below, in the same places for every kind of field. An error takes the hint's place. */
export function FieldShell(props: FieldShellProps) {
  const { id, label, hint, error, warning, changed, className = '', aside, labelHidden, children } = props;
  const message = error || warning;
  return (
    <div className={`min-w-0 ${className}`}>
      <div className={labelHidden ? 'sr-only' : 'mb-1.25 flex items-center justify-between gap-3'}>
        <label id={`${id}-label`} htmlFor={id} className="text-label text-ink-2">
          {label}
        </label>
        {aside}
      </div>
      {children}
      {message && (
        <p id={`${id}-message`} className={`mt-1.75 flex gap-2 text-hint ${error ? 'text-error' : 'text-warn'}`}>
          <Icon name="alert" />
          <span>{message}</span>
        </p>
      )}
      {hint && !error && (
        <p id={`${id}-hint`} className="mt-1.75 text-hint text-ink-3">
          {hint}
        </p>
      )}
      {changed && (
        <p id={`${id}-changed`} className="mt-1 text-hint text-warn">
          {changed}
        </p>
      )}
    </div>
  );
}
