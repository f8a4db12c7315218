import { GROUPINGS, type Grouping } from '#core/ledger.ts';
import { type Counted, countedWords } from '#format/ledger-words.ts';
import { Button } from '#ui/button.tsx';
import { SelectInput } from '#ui/select-input.tsx';
import type { Order } from './ledger-row.ts';

const GROUPING_WORDS: Readonly<Record<Grouping, string>> = {
  none: 'Not grouped',
  name: 'By name',
  project: 'By project',
  place: 'By place',
  hardware: 'By hardware',
};

/** Orders as words, for pages without heads to press. */
const ORDERS: readonly { readonly value: string; readonly label: string; readonly order: Order }[] = [
  { value: 'stored', label: 'As stored', order: { by: 'stored', direction: 'ascending' } },
  { value: 'largest', label: 'Largest first', order: { by: 'emissions', direction: 'descending' } },
  { value: 'smallest', label: 'Smallest first', order: { by: 'emissions', direction: 'ascending' } },
  { value: 'name', label: 'By name', order: { by: 'name', direction: 'ascending' } },
  { value: 'energy', label: 'Most energy first', order: { by: 'energy', direction: 'descending' } },
  { value: 'cost', label: 'Dearest first', order: { by: 'cost', direction: 'descending' } },
];

export interface LedgerToolbarProps {
  readonly counted: Counted;
  readonly grouping: Grouping;
  readonly onGrouping: (grouping: Grouping) => void;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** How the rows stand, and the way back. */
export function LedgerToolbar(props: LedgerToolbarProps) {
  const { counted, grouping, onGrouping, order, onOrder, canUndo, canRedo, onUndo, onRedo } = props;
  const current = ORDERS.find((one) => one.order.by === order.by && one.order.direction === order.direction)?.value ?? 'other';
  const orders = current === 'other' ? [...ORDERS, { value: 'other', label: 'As the head says' }] : ORDERS;
  return (
    <div className="ledger-toolbar">
      <h2 className="text-group">{countedWords(counted)}</h2>
      <div className="ledger-tools">
        <Button size="sm" onClick={onUndo} disabled={!canUndo}>
          Undo
        </Button>
        <Button size="sm" onClick={onRedo} disabled={!canRedo}>
          Redo
        </Button>
        <SelectInput
          id="ledger-order"
          label="Order of the rows"
          labelHidden
          className="ledger-order"
          value={current}
          options={orders}
          onChange={(value) => onOrder(ORDERS.find((one) => one.value === value)?.order ?? order)}
        />
        <SelectInput
          id="ledger-grouping"
          label="Group the rows"
          labelHidden
          className="ledger-grouping"
          value={grouping}
          options={GROUPINGS.map((value) => ({ value, label: GROUPING_WORDS[value] }))}
          onChange={onGrouping}
        />
      </div>
    </div>
  );
}
