import type { ReactNode } from 'react';
import { Icon } from '#ui/icon.tsx';
import { PopoverPanel } from '#ui/popover-panel.tsx';

export interface RowActions {
  readonly onEdit: (index: number) => void;
  readonly onDuplicate: (index: number) => void;
  readonly onMove: (from: number, to: number) => void;
  readonly onRemove: (index: number) => void;
  readonly onCompare: (index: number | null) => void;
  readonly onShow: (index: number) => void;
}

export interface RowMenuProps {
  readonly index: number;
  readonly name: string;
  readonly count: number;
  readonly canMove: boolean;
  readonly isBase: boolean;
  readonly actions: RowActions;
}

/** Everything that can be done with a run; a sheet from below on a phone. */
export function RowMenu({ index, name, count, canMove, isBase, actions }: RowMenuProps) {
  return (
    <PopoverPanel
      invoker={<Icon name="more" />}
      invokerLabel={`Actions for ${name}`}
      invokerClassName="grid size-8 place-items-center rounded-control text-ink-2 hover:text-ink touch:size-11"
      title={name}
    >
      {(close) => {
        const item = (words: string, act: () => void, isOff = false): ReactNode => (
          <button
            type="button"
            disabled={isOff}
            className="ledger-menu-item"
            onClick={() => {
              close();
              act();
            }}
          >
            {words}
          </button>
        );
        return (
          <div className="-mx-2">
            {item('Edit', () => actions.onEdit(index))}
            {item('Show in the calculator', () => actions.onShow(index))}
            {item('Duplicate', () => actions.onDuplicate(index))}
            {item('Move up', () => actions.onMove(index, index - 1), !canMove || index === 0)}
            {item('Move down', () => actions.onMove(index, index + 1), !canMove || index === count - 1)}
            {isBase
              ? item('Compare no longer', () => actions.onCompare(null))
              : item('Compare the others with it', () => actions.onCompare(index))}
            {item('Remove', () => actions.onRemove(index))}
            {!canMove && <p className="px-2 pt-2 text-hint text-ink-3">Runs can be moved while they stand in the stored order.</p>}
          </div>
        );
      }}
    </PopoverPanel>
  );
}
