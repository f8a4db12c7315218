import type { ReactNode, Ref } from 'react';
import { describedBy, FieldShell, type FieldWords, fieldTone } from './field-shell.tsx';
import { Icon } from './icon.tsx';

export interface ComboBoxClosedProps extends FieldWords {
  /** What is chosen; what is secondary in it stands in a `ComboSecondary`. */
  readonly selectedLabel: ReactNode;
  readonly onOpenRequest: () => void;
  readonly labelHidden?: boolean | undefined;
  /** The way in while the list is on its way. */
  readonly onLikelyOpen?: (() => void) | undefined;
  readonly buttonRef?: Ref<HTMLButtonElement> | undefined;
}

/** The combobox at rest: a plain button in a field's clothes, without a line of the list's script. */
export function ComboBoxClosed(props: ComboBoxClosedProps) {
  const { id, selectedLabel, onOpenRequest, onLikelyOpen, buttonRef } = props;
  return (
    <FieldShell {...props}>
      <button
        ref={buttonRef}
        id={id}
        type="button"
        role="combobox"
        aria-haspopup="listbox"
        aria-expanded="false"
        aria-labelledby={`${id}-label`}
        aria-describedby={describedBy(props)}
        data-tone={fieldTone(props)}
        onClick={onOpenRequest}
        onPointerEnter={onLikelyOpen}
        onFocus={onLikelyOpen}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          onOpenRequest();
        }}
        className="field-box gap-2 px-3 text-left text-input"
      >
        <span id={`${id}-value`} className="min-w-0 flex-1 truncate">
          {selectedLabel}
        </span>
        <Icon name="chevron-down" className="text-ink-2" />
      </button>
    </FieldShell>
  );
}

interface ComboSecondaryProps {
  readonly children: ReactNode;
}

/** The quieter part of what is chosen, after its name. */
export function ComboSecondary({ children }: ComboSecondaryProps) {
  return <span className="ml-2 text-label font-normal text-ink-3">{children}</span>;
}
