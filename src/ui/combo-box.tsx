import { type ComponentType, type FocusEvent, type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { ComboBoxClosed } from './combo-box-closed.tsx';
import type { ComboBoxListProps } from './combo-box-list.tsx';
import type { FieldWords } from './field-shell.tsx';
import { UI_WORDS } from './words.ts';

export interface ComboOption {
  readonly id: string;
  readonly primary: string;
  readonly secondary?: string | undefined;
  /** The figure this choice will set. */
  readonly figure?: ReactNode;
}

export interface ComboGroup {
  readonly title: string;
  readonly options: readonly ComboOption[];
}

export interface ComboBoxProps extends FieldWords {
  readonly selectedId?: string | undefined;
  /** What is chosen, as the closed field shows it. */
  readonly selectedLabel: ReactNode;
  /** Already filtered by the query; may be empty while closed. */
  readonly groups: readonly ComboGroup[];
  /** How many match: "3 places". */
  readonly countText: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onSelect: (id: string) => void;
  readonly emptyTitle: string;
  readonly emptyText?: ReactNode;
  /** Ways on when nothing is found; `close` lets a button shut the list it stands in. */
  readonly emptyActions?: ((close: () => void) => ReactNode) | undefined;
  /** Always last, whatever is typed: "Enter your own". */
  readonly lastRow?: { readonly text: string; readonly onSelect: () => void } | undefined;
  /** Shown in the list's place while its data is on the way. */
  readonly loadingText?: string | undefined;
  readonly searchPlaceholder?: string | undefined;
  readonly labelHidden?: boolean | undefined;
  /** The reader has asked for the list before this component had come. */
  readonly defaultOpen?: boolean | undefined;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
}

let loadedList: ComponentType<ComboBoxListProps> | undefined;

/** Fetches the list's script ahead of the first click; safe to call any number of times. */
export async function preloadComboBox(): Promise<void> {
  loadedList ??= (await import('./combo-box-list.tsx')).ComboBoxList;
}

type Phase = 'closed' | 'open' | 'failed';

/**
 * A field that opens into a searchable list. The list and its package load apart: until they have come the field is a
 * plain button, and a click on it opens the list as soon as it can. The list spans the nearest positioned ancestor, so
 * a field in a narrow column may open over the whole form: put `relative` on the form's group.
 */
export function ComboBox(props: ComboBoxProps) {
  const { id, onQuery, onOpenChange } = props;
  const [phase, setPhase] = useState<Phase>('closed');
  const button = useRef<HTMLButtonElement>(null);
  const returnFocus = useRef(false);
  const mounted = useRef(true);

  const openFirst = useEffectEvent(() => {
    if (props.defaultOpen) void open();
  });

  useEffect(() => {
    mounted.current = true;
    openFirst();
    return () => {
      mounted.current = false;
    };
  }, []);

  useEffect(() => {
    if (phase !== 'closed' || !returnFocus.current) return;
    returnFocus.current = false;
    button.current?.focus();
  }, [phase]);

  async function open() {
    onOpenChange?.(true);
    const next = await preloadComboBox().then(
      () => 'open' as const,
      () => 'failed' as const,
    );
    if (!mounted.current) return;
    setPhase(next);
    if (next === 'failed') onOpenChange?.(false);
  }

  function close(focus: 'field' | 'elsewhere') {
    returnFocus.current = focus === 'field';
    setPhase('closed');
    onQuery('');
    onOpenChange?.(false);
  }

  const List = loadedList;
  if (phase !== 'open' || !List) {
    return (
      <ComboBoxClosed
        {...props}
        error={phase === 'failed' ? UI_WORDS.listFailed : props.error}
        buttonRef={button}
        onOpenRequest={open}
        onLikelyOpen={() => void preloadComboBox().catch(() => undefined)}
      />
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that the focus has left
    <div
      className={`min-w-0 ${props.className ?? ''}`}
      onBlur={(event: FocusEvent<HTMLDivElement>) => {
        if (!event.currentTarget.contains(event.relatedTarget) && document.hasFocus()) close('elsewhere');
      }}
    >
      <List key={id} {...props} className={undefined} onClose={close} />
    </div>
  );
}
