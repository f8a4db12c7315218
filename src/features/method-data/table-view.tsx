import { useMemo, useState } from 'react';
import type { Catalogue } from '#core/catalogue.ts';
import type { CsvValue } from '#exchange/csv.ts';
import { formatExact } from '#format/quantity-format.ts';
import { sourceItems } from '#format/source-words.ts';
import { Downloads } from '#ui/downloads.tsx';
import { LinkList } from '#ui/link-list.tsx';
import { SelectInput } from '#ui/select-input.tsx';
import { TextInput } from '#ui/text-input.tsx';
import { VirtualTable } from '#ui/virtual-table.tsx';
import { choicesOf, rowsFor, specCsv, specJson, type TableSpec, type TableState, wholeTable } from './table-spec.ts';

export interface TableViewProps<Row> {
  readonly spec: TableSpec<Row>;
  readonly rows: readonly Row[];
  /** Of the sources, and of the release. */
  readonly catalogue: Catalogue;
}

/** One table of data: searched, filtered, sorted, saved; every row with its sources. */
export function TableView<Row>({ spec, rows, catalogue }: TableViewProps<Row>) {
  const [state, setState] = useState(() => wholeTable(spec));
  const shown = useMemo(() => rowsFor(spec, rows, state), [spec, rows, state]);
  const columns = [
    ...spec.columns.map(({ id, head, numeric }) => ({
      id,
      head,
      numeric,
      sorted: state.sortBy === id ? (state.isDescending ? ('descending' as const) : ('ascending' as const)) : undefined,
      onSort: () => setState(sortedBy(state, id)),
    })),
    { id: 'sources', head: 'Source' },
  ];
  const cellsOf = (index: number) => {
    const row = shown[index];
    if (row === undefined) return [];
    return [
      ...spec.columns.map(({ value, cell, none }) => (cell === undefined ? valueWords(value(row), none) : cell(row))),
      <span key="sources" className="text-hint text-ink-2">
        <LinkList items={sourceItems(spec.sourceIds(row), catalogue)} />
      </span>,
    ];
  };
  return (
    <>
      <div className="mb-2 flex flex-wrap items-center gap-3">
        <TextInput
          id={`search-${spec.id}`}
          label={`Search: ${spec.title}`}
          labelHidden
          search
          placeholder={spec.search}
          text={state.search}
          onText={(search) => setState({ ...state, search })}
          className="w-full sm:w-72"
        />
        {spec.filters.map((filter) => (
          <SelectInput
            key={filter.id}
            id={`filter-${spec.id}-${filter.id}`}
            label={filter.all}
            labelHidden
            options={[{ value: '', label: filter.all }, ...choicesOf(filter, rows).map((choice) => ({ value: choice, label: choice }))]}
            value={state.filters[filter.id] ?? ''}
            onChange={(choice) => setState({ ...state, filters: { ...state.filters, [filter.id]: choice } })}
            className="min-w-0 flex-1 basis-36 sm:w-44 sm:flex-none"
          />
        ))}
        <span className="text-hint text-ink-3">{shown.length === 1 ? '1 row' : `${formatExact(shown.length)} rows`}</span>
        <div className="ml-auto">
          <Downloads
            what={spec.title}
            fileName={`trainprint-${spec.id}`}
            csv={() => specCsv(spec, shown)}
            json={() => specJson(spec, shown, catalogue.release)}
          />
        </div>
      </div>
      {shown.length === 0 ? (
        <p className="border-t border-ink py-4 text-body text-ink-2">No row fits. Take a word or a filter away.</p>
      ) : (
        <VirtualTable
          key={`${state.search}|${JSON.stringify(state.filters)}|${state.sortBy}|${state.isDescending}`}
          caption={spec.title}
          columns={columns}
          count={shown.length}
          cellsOf={cellsOf}
          rowId={(index) => {
            const row = shown[index];
            return row === undefined ? String(index) : spec.rowId(row);
          }}
        />
      )}
    </>
  );
}

/** Once ascending, then descending, then as the table has it. */
function sortedBy(state: TableState, id: string): TableState {
  if (state.sortBy !== id) return { ...state, sortBy: id, isDescending: false };
  return state.isDescending ? { ...state, sortBy: null, isDescending: false } : { ...state, isDescending: true };
}

function valueWords(value: CsvValue, none = 'not published') {
  if (value === null || value === '') return <span className="text-ink-3">{none}</span>;
  return typeof value === 'number' ? formatExact(value) : String(value);
}
