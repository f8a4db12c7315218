import { useMemo } from 'react';
import type { FigureRanges } from '#core/range.ts';
import { LedgerFoot } from '#features/ledger/ledger-foot.tsx';
import { turned } from '#features/ledger/ledger-row.ts';
import { LedgerTable } from '#features/ledger/ledger-table.tsx';
import { LedgerToolbar } from '#features/ledger/ledger-toolbar.tsx';
import type { RowActions } from '#features/ledger/row-menu.tsx';
import { type Counted, LEDGER_WORDS } from '#format/ledger-words.ts';
import { showRun } from './edits.ts';
import { RangePart } from './lazy-range.tsx';
import { LedgerEditPanel } from './ledger-edit-panel.tsx';
import { duplicateRun, moveRun, removeFromLedger } from './ledger-edits.ts';
import type { LedgerViewProps } from './ledger-view.tsx';
import { sumWorking } from './sum-working.tsx';
import { useFollowed } from './use-followed.ts';
import { useLedgerTable } from './use-ledger-table.ts';
import { addressStore } from './use-page.ts';

export interface LedgerBodyProps extends Omit<LedgerViewProps, 'dropZone'> {
  readonly counted: Counted;
  readonly totalRange: FigureRanges | null;
  readonly isEditing: boolean;
  readonly onEditing: (isEditing: boolean) => void;
}

/** The table, and beside it the form of the run that is edited. */
export function LedgerBody(props: LedgerBodyProps) {
  const { page, results, shown, catalogue, ranges, sum, history, onStep, onDone, counted, totalRange, isEditing, onEditing } = props;
  const { units } = page;
  const table = useLedgerTable(props, props.estimates);
  const [base, setBase] = useFollowed(results);
  const actions = useRowActions(onDone, onEditing, setBase);
  const close = () => {
    onEditing(false);
    requestAnimationFrame(() => focusRun(page.run));
  };
  const { order, setOrder, grouping, setGrouping, rowOf, items, axis } = table;
  const summed = { results, estimates: props.estimates ?? [], catalogue };
  return (
    <div className={isEditing ? 'ledger-body is-editing' : 'ledger-body'}>
      <div className="ledger-list">
        <LedgerToolbar
          counted={counted}
          grouping={grouping}
          onGrouping={setGrouping}
          order={order}
          onOrder={setOrder}
          canUndo={history.past.length > 0}
          canRedo={history.future.length > 0}
          onUndo={() => onStep('undo')}
          onRedo={() => onStep('redo')}
        />
        <LedgerTable
          items={items}
          rowOf={rowOf}
          count={results.length}
          counted={counted}
          axis={axis}
          units={units}
          totalKgCo2e={sum?.total.emissionsKgCo2e ?? null}
          base={base}
          shown={isEditing ? page.run - 1 : null}
          isStale={ranges.isStale}
          order={order}
          canMove={order.by === 'stored' && grouping === 'none'}
          onSort={(by) => setOrder(turned(order, by))}
          actions={actions}
          foot={
            <LedgerFoot
              sum={sum}
              range={totalRange}
              rangeFigures={totalRange && <RangePart part="emissions" range={totalRange} units={units} isStale={ranges.isStale} />}
              workingOf={(quantity) => sumWorking(summed, quantity)}
              units={units}
            />
          }
        />
        <p className="mt-3 max-w-170 text-hint text-ink-3">{LEDGER_WORDS.joint}</p>
      </div>
      {isEditing && <LedgerEditPanel page={page} shown={shown} catalogue={catalogue} onClose={close} />}
    </div>
  );
}

/** Where the form was opened from; a row out of sight is not in the document, and then its list is. */
function focusRun(run: number): void {
  const row = document.querySelector<HTMLElement>(`.ledger-table tr[data-scenario="${run}"] .ledger-title`);
  (row ?? document.querySelector<HTMLElement>('.ledger-frame'))?.focus();
}

/** The same functions for as long as the view stands, so that a row that did not change is not drawn anew. */
function useRowActions(
  onDone: LedgerViewProps['onDone'],
  onEditing: (isEditing: boolean) => void,
  setBase: (index: number | null) => void,
): RowActions {
  return useMemo(
    () => ({
      onEdit: (index) => {
        showRun(index + 1);
        onEditing(true);
      },
      onShow: (index) => {
        addressStore().edit({ run: index + 1, view: 'calculator' }, 'open');
        window.scrollTo(0, 0);
      },
      onDuplicate: (index) => {
        duplicateRun(index);
        onDone(`Duplicated run ${index + 1}.`, true);
      },
      onMove: (from, to) => {
        moveRun(from, to);
        onDone(`Moved run ${from + 1} to ${to + 1}.`, true);
        requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-grip="${to}"]`)?.focus());
      },
      onRemove: (index) => {
        removeFromLedger(index);
        onEditing(false);
        onDone(`Removed run ${index + 1}.`, true);
      },
      onCompare: setBase,
    }),
    [onDone, onEditing, setBase],
  );
}
