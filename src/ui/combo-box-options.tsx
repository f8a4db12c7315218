import type { UseComboboxReturnValue } from 'downshift';
import { Fragment, type ReactNode } from 'react';
import type { ComboBoxProps } from './combo-box.tsx';
import type { ComboItem, ComboItems } from './combo-items.ts';
import { Icon } from './icon.tsx';
import { UI_WORDS } from './words.ts';

interface ComboBoxOptionsProps extends Pick<ComboBoxProps, 'id' | 'selectedId' | 'emptyTitle' | 'emptyText' | 'emptyActions'> {
  readonly items: ComboItems;
  readonly combobox: UseComboboxReturnValue<ComboItem>;
  readonly onClose: (focus: 'field' | 'elsewhere') => void;
}

interface Section {
  readonly title: string;
  readonly rows: readonly { readonly item: ComboItem; readonly index: number }[];
}

/** The rows of the open combobox by group, what is said when there are none, and the standing last row. */
export function ComboBoxOptions(props: ComboBoxOptionsProps) {
  const { id, items, combobox, emptyTitle, emptyText, emptyActions, onClose } = props;
  const sections = sectionsOf(items.shown);
  const empty = sections.every(({ title }) => title === LAST);
  return (
    <>
      {empty && (
        <div className="px-4.5 pt-4.5 pb-3">
          <p className="font-semibold">{emptyTitle}</p>
          {emptyText && <p className="mt-1 text-ink-2">{emptyText}</p>}
          {emptyActions && <div className="mt-3 flex flex-wrap gap-2">{emptyActions(() => onClose('elsewhere'))}</div>}
        </div>
      )}
      <div {...combobox.getMenuProps()} className="max-h-96 overflow-y-auto overscroll-contain p-1.5">
        {sections.map(({ title, rows }, at) => {
          const drawn = rows.map(({ item, index }) => <Row key={rowKey(item)} {...props} item={item} index={index} />);
          if (title !== LAST) return <Group key={title} id={`${id}-group-${at}`} title={title} rows={drawn} />;
          return (
            <Fragment key={title}>
              {items.hiddenCount > 0 && <MoreLine count={items.hiddenCount} />}
              <div className="-mx-1.5 my-1.5 border-t border-line" />
              {drawn}
            </Fragment>
          );
        })}
        {items.hiddenCount > 0 && sections.at(-1)?.title !== LAST && <MoreLine count={items.hiddenCount} />}
      </div>
    </>
  );
}

interface GroupProps {
  readonly id: string;
  readonly title: string;
  readonly rows: ReactNode;
}

function Group({ id, title, rows }: GroupProps) {
  if (title === '') return rows;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own
    <div role="group" aria-labelledby={id}>
      <p id={id} className="px-3 pt-2.5 pb-1 text-hint text-ink-3">
        {title}
      </p>
      {rows}
    </div>
  );
}

/** Told from a group's title by a character no title holds. */
const LAST = '\u0000last';

function rowKey(item: ComboItem): string {
  return item.kind === 'last' ? LAST : item.option.id;
}

function sectionsOf(items: readonly ComboItem[]): readonly Section[] {
  const rows = items.map((item, index) => ({ item, index, title: item.kind === 'last' ? LAST : item.group }));
  const titles = [...new Set(rows.map(({ title }) => title))];
  return titles.map((title) => ({ title, rows: rows.filter((row) => row.title === title) }));
}

function MoreLine({ count }: { readonly count: number }) {
  return <p className="px-3 py-2 text-hint text-ink-3">{UI_WORDS.moreToType(count)}</p>;
}

interface RowProps extends ComboBoxOptionsProps {
  readonly item: ComboItem;
  readonly index: number;
}

function Row({ item, index, combobox, selectedId }: RowProps) {
  const active = combobox.highlightedIndex === index;
  const selected = item.kind === 'option' && item.option.id === selectedId;
  const shape = `flex min-h-10 cursor-pointer items-center gap-3 rounded-control px-3 py-1.5 touch:min-h-12 ${active ? 'bg-link-tint' : ''}`;
  const attributes = { ...combobox.getItemProps({ item, index }), 'aria-selected': selected };
  if (item.kind === 'last') {
    return (
      <div {...attributes} className={`${shape} font-medium text-link`}>
        {item.text}
      </div>
    );
  }
  const { primary, secondary, figure } = item.option;
  return (
    <div {...attributes} className={shape}>
      <span className="min-w-0 flex-1">
        <span className="font-medium">{primary}</span>{' '}
        {secondary && <span className={`text-label font-normal ${active ? 'text-ink-2' : 'text-ink-3'}`}>{secondary}</span>}
      </span>
      {figure && <span className="flex-none text-ink-2">{figure}</span>}
      <Icon name="check" className={selected ? 'text-ink' : 'invisible'} />
    </div>
  );
}
