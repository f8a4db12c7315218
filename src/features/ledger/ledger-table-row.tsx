import { type DragEvent, type KeyboardEvent, memo } from 'react';
import { KIND_WORDS, timesWords } from '#format/ledger-words.ts';
import { formatPercent, formatUsd, joined, type MassUnit, showEnergyWithin, showHours, showMassWithin } from '#format/quantity-format.ts';
import { showMassRange, shownRangeWords } from '#format/range-words.ts';
import { Figure } from '#ui/figure.tsx';
import { WorkingFigure } from '#ui/working-figure.tsx';
import { Grip } from './grip.tsx';
import type { Axis, LedgerRow } from './ledger-row.ts';
import { RowBar } from './row-bar.tsx';
import { type RowActions, RowMenu } from './row-menu.tsx';

export interface LedgerTableRowProps {
  /** Its place in the list, from 0. */
  readonly index: number;
  readonly row: LedgerRow;
  readonly axis: Axis;
  readonly units: MassUnit;
  /** kg CO2e of the whole project; null while it is not known. */
  readonly totalKgCo2e: number | null;
  /** kg CO2e of the run that the others are compared with; null where none is chosen. */
  readonly baseKgCo2e: number | null;
  readonly isBase: boolean;
  readonly isShown: boolean;
  readonly isStale: boolean;
  /** True where the rows stand as they are stored. */
  readonly canMove: boolean;
  readonly count: number;
  readonly rowIndex: number;
  readonly actions: RowActions;
}

/** One run: what ran, where, what it cost, and what can be done with it. */
export const LedgerTableRow = memo(function LedgerTableRow(props: LedgerTableRowProps) {
  const { index, row, isBase, isShown, canMove, count, rowIndex, actions } = props;
  const drop = canMove ? dropTarget(index, actions) : {};
  return (
    <tr data-scenario={index + 1} aria-rowindex={rowIndex + 2} className={isShown ? 'is-run is-shown' : 'is-run'} {...drop}>
      <NameCell {...props} />
      <td className="ledger-cell col-kind">{row.kind !== null && <Tag kind={row.kind} />}</td>
      {/* A cell that spans more columns than the stylesheet shows would make columns of its own. */}
      {row.estimate === null ? (
        <>
          <td className="ledger-cell col-hours" />
          <td className="ledger-cell ledger-lacks" colSpan={5}>
            Something is missing:{' '}
            <button type="button" className="link-button" onClick={() => actions.onEdit(index)}>
              say what
            </button>
          </td>
          <td className="ledger-cell col-cost" />
        </>
      ) : (
        <FigureCells {...props} estimate={row.estimate} />
      )}
      <td className="ledger-cell is-number col-menu">
        <RowMenu index={index} name={row.name} count={count} canMove={canMove} isBase={isBase} actions={actions} />
      </td>
    </tr>
  );
});

function NameCell({ index, row, isShown, canMove, count, actions }: LedgerTableRowProps) {
  return (
    <th scope="row" className="ledger-cell col-name">
      <span className="ledger-named">
        <Grip
          label={`Move ${row.name}, ${index + 1} of ${count}`}
          isUsable={canMove}
          index={index}
          onKey={(event) => onGripKey(event, index, count, actions)}
        />
        <span className="ledger-words">
          <button type="button" className="ledger-title" aria-current={isShown ? 'true' : undefined} onClick={() => actions.onEdit(index)}>
            {row.name}
          </button>
          <span className="ledger-detail">
            {row.detail}
            <span className="ledger-where">, {row.place}</span>
          </span>
        </span>
      </span>
    </th>
  );
}

function Tag({ kind }: { readonly kind: NonNullable<LedgerRow['kind']> }) {
  return (
    <span className="ledger-tag">
      {kind === 'failed' && <span aria-hidden="true">× </span>}
      {KIND_WORDS[kind]}
    </span>
  );
}

function FigureCells(props: LedgerTableRowProps & { readonly estimate: NonNullable<LedgerRow['estimate']> }) {
  const { row, units, totalKgCo2e, baseKgCo2e, isBase, isStale, estimate } = props;
  return (
    <>
      <td className="ledger-cell is-number col-hours">
        {estimate.acceleratorHours === null ? (
          <span className="ledger-unknown">{estimate.hours === null ? 'no hours' : 'no accelerators'}</span>
        ) : (
          <WorkingFigure run={row.link} quantity="acceleratorHours" value={estimate.acceleratorHours}>
            {showHours(Number(estimate.acceleratorHours.toPrecision(6))).number}
          </WorkingFigure>
        )}
      </td>
      <td className="ledger-cell col-place">
        {row.place}
        <span className="ledger-detail">{row.placeDetail}</span>
      </td>
      <td className="ledger-cell is-number col-energy">
        <WorkingFigure run={row.link} quantity="energyKwh" value={estimate.energyKwh}>
          {joined(showEnergyWithin(estimate.energyKwh, row.range?.energyKwh))}
        </WorkingFigure>
      </td>
      <td className="ledger-cell is-number is-strong col-mass">
        <WorkingFigure run={row.link} quantity="emissionsKgCo2e" value={estimate.emissionsKgCo2e}>
          {joined(showMassWithin(estimate.emissionsKgCo2e, units, row.range?.emissionsKgCo2e))}
        </WorkingFigure>
      </td>
      <td className="ledger-cell col-mark">
        <div className={isStale && row.range !== null ? 'is-stale' : undefined}>
          <BarOf {...props} />
        </div>
      </td>
      <td className="ledger-cell is-number col-share">
        {totalKgCo2e !== null && totalKgCo2e > 0 ? formatPercent(estimate.emissionsKgCo2e / totalKgCo2e) : ''}
        {baseKgCo2e !== null && (
          <span className="ledger-detail">{isBase ? 'chosen' : timesWords(estimate.emissionsKgCo2e, baseKgCo2e)}</span>
        )}
      </td>
      <td className="ledger-cell is-number col-cost">
        <Rent estimate={estimate} row={row} />
      </td>
    </>
  );
}

function BarOf({ row: { estimate, range }, axis, units }: Pick<LedgerTableRowProps, 'row' | 'axis' | 'units'>) {
  if (estimate === null) return null;
  const interval = range?.emissionsKgCo2e ?? null;
  const shown = interval === null ? null : showMassRange(interval, units);
  return (
    <>
      <RowBar axis={axis} emissionsKgCo2e={estimate.emissionsKgCo2e} low={interval?.low ?? null} high={interval?.high ?? null} />
      {shown !== null && <span className="sr-only">likely {shownRangeWords(shown)}</span>}
    </>
  );
}

interface RentProps {
  readonly estimate: NonNullable<LedgerRow['estimate']>;
  readonly row: LedgerRow;
}

function Rent({ estimate: { rentLowUsd, rentHighUsd }, row: { link, noRent } }: RentProps) {
  if (rentLowUsd === null || rentHighUsd === null) return <span className="ledger-unknown">{noRent}</span>;
  const [low, high] = [formatUsd(rentLowUsd), formatUsd(rentHighUsd)];
  return (
    <>
      {low === high ? (
        <Figure quantity="rentLowUsd" value={rentLowUsd}>
          {''}
        </Figure>
      ) : (
        <>
          <WorkingFigure run={link} quantity="rentLowUsd" value={rentLowUsd}>
            {low}
          </WorkingFigure>
          –
        </>
      )}
      <WorkingFigure run={link} quantity="rentHighUsd" value={rentHighUsd}>
        {high}
      </WorkingFigure>
    </>
  );
}

function onGripKey(event: KeyboardEvent, index: number, count: number, { onMove }: RowActions): void {
  const to = { ArrowUp: index - 1, ArrowDown: index + 1, Home: 0, End: count - 1 }[event.key];
  if (to === undefined || to < 0 || to >= count) return;
  event.preventDefault();
  onMove(index, to);
}

const DRAGGED = 'application/x-ledger-row';

function dropTarget(index: number, { onMove }: RowActions) {
  return {
    onDragOver: (event: DragEvent<HTMLTableRowElement>) => {
      if (!event.dataTransfer.types.includes(DRAGGED)) return;
      event.preventDefault();
      event.currentTarget.classList.add('is-target');
    },
    onDragLeave: (event: DragEvent<HTMLTableRowElement>) => event.currentTarget.classList.remove('is-target'),
    onDrop: (event: DragEvent<HTMLTableRowElement>) => {
      event.currentTarget.classList.remove('is-target');
      const from = event.dataTransfer.getData(DRAGGED);
      if (from === '') return;
      event.preventDefault();
      event.stopPropagation();
      onMove(Number(from), index);
    },
  };
}
