import { useCombobox } from 'downshift';
import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react';
import type { ComboBoxProps } from './combo-box.tsx';
import { ComboBoxOptions } from './combo-box-options.tsx';
import { type ComboItem, comboItems, firstHighlight } from './combo-items.ts';
import { describedBy, FieldShell } from './field-shell.tsx';
import { Icon } from './icon.tsx';

export interface ComboBoxListProps extends ComboBoxProps {
  readonly onClose: (focus: 'field' | 'elsewhere') => void;
}

/** The open half of the combobox, mounted only while it is open; the only file that knows downshift. */
export function ComboBoxList(props: ComboBoxListProps) {
  const { id, query, onQuery, onClose, countText, loadingText } = props;
  // What to do where nothing is found is said by its own buttons.
  const isEmpty = props.groups.every(({ options }) => options.length === 0);
  const items = comboItems(props.groups, isEmpty && props.emptyActions ? undefined : props.lastRow?.text);
  const popover = useRef<HTMLDivElement>(null);

  function choose(item: ComboItem) {
    onClose('field');
    if (item.kind === 'last') props.lastRow?.onSelect();
    else props.onSelect(item.option.id);
  }

  const combobox = useCombobox<ComboItem>({
    id,
    inputId: id,
    labelId: `${id}-label`,
    menuId: `${id}-list`,
    items: [...items.shown],
    isOpen: true,
    inputValue: query,
    selectedItem: null,
    itemToString: (item) => (item?.kind === 'option' ? item.option.primary : ''),
    initialHighlightedIndex: firstHighlight(items.shown, props.selectedId),
    defaultHighlightedIndex: 0,
    onSelectedItemChange: ({ selectedItem }) => selectedItem && choose(selectedItem),
    // Leaving the field chooses nothing, and typing starts again from the first match.
    stateReducer: (state, { type, changes }) => {
      if (type === useCombobox.stateChangeTypes.InputBlur) return state;
      if (type === useCombobox.stateChangeTypes.InputChange) return { ...changes, highlightedIndex: 0 };
      return changes;
    },
  });

  useEffect(() => {
    popover.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  return (
    <FieldShell {...props} error={undefined} warning={undefined} changed={undefined}>
      <div className="field-box gap-2 px-3" onKeyDownCapture={(event) => closeOnEscape(event, () => onClose('field'))}>
        <Icon name="search" className="text-ink-3" />
        <input
          {...combobox.getInputProps({
            // Controlled by keystroke, so that the caret stays where the reader put it.
            onChange: (event) => onQuery(event.currentTarget.value),
            'aria-describedby': [`${id}-count`, describedBy({ id, label: '', hint: props.hint })].filter(Boolean).join(' '),
          })}
          // biome-ignore lint/a11y/noAutofocus: the reader has just opened this field
          autoFocus
          type="text"
          spellCheck={false}
          placeholder={props.searchPlaceholder}
          className="h-full w-full min-w-0 flex-1 text-input"
        />
        <span id={`${id}-count`} className="flex-none text-label font-normal text-ink-3">
          {countText}
        </span>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the focus where it is */}
      <div
        ref={popover}
        onMouseDown={keepFocus}
        className="absolute inset-x-0 z-20 mt-1.5 scroll-my-4 overflow-hidden rounded-pop border border-line bg-raised text-body shadow-pop"
      >
        {loadingText ? <p className="p-4.5 text-ink-3">{loadingText}</p> : <ComboBoxOptions {...props} items={items} combobox={combobox} />}
      </div>
    </FieldShell>
  );
}

function closeOnEscape(event: KeyboardEvent, close: () => void) {
  if (event.key !== 'Escape') return;
  // A dialog around the field stays open.
  event.preventDefault();
  event.stopPropagation();
  close();
}

/** A press beside the options must not take the focus out of the search field, or the list would shut. */
function keepFocus(event: MouseEvent) {
  if (event.target instanceof Element && event.target.closest('a, button')) return;
  event.preventDefault();
}
