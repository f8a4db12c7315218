import { type QueryKey, type UseQueryOptions, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Catalogue } from '#core/catalogue.ts';
import { hardwarePackQuery, presetPackQuery, pricePackQuery, regionPackQuery } from '#data/later-packs.ts';
import { cpuPackQuery, DataPackError, referencePackQuery } from '#data/load-pack.ts';
import { ACCELERATORS, CPUS } from '#features/method-data/hardware-specs.tsx';
import { PLACES, PRICES, placeRows, priceRows } from '#features/method-data/place-specs.ts';
import { COMPARISONS, RUNS, SOURCES } from '#features/method-data/reference-specs.tsx';
import type { TableSpec } from '#features/method-data/table-spec.ts';
import { TableView } from '#features/method-data/table-view.tsx';
import { ErrorPanel } from '#ui/error-panel.tsx';
import { PageSection } from '#ui/page-section.tsx';
import { Tabs } from '#ui/tabs.tsx';
import { failureWords } from './use-catalogue.ts';

const TABS = [
  { id: 'accelerators', label: 'Accelerators' },
  { id: 'cpus', label: 'CPUs' },
  { id: 'places', label: 'Places' },
  { id: 'prices', label: 'Prices' },
  { id: 'comparisons', label: 'Comparisons' },
  { id: 'runs', label: 'Published runs' },
  { id: 'sources', label: 'Sources' },
] as const;
type TabId = (typeof TABS)[number]['id'];

export interface DataTablesProps {
  readonly catalogue: Catalogue;
  /** Rows by tab; absent until they are known. */
  readonly counts: Readonly<Record<TabId, number>> | undefined;
}

/** Every table of the data, each fetched when its tab opens. */
export function DataTables({ catalogue, counts }: DataTablesProps) {
  const [current, setCurrent] = useState<TabId>('accelerators');
  return (
    <PageSection id="tables" title="Tables" subtitle="Every row with its source. Click a head to sort; files hold the rows that are shown.">
      <Tabs label="Tables" tabs={TABS.map((tab) => ({ ...tab, count: counts?.[tab.id] }))} current={current} onSelect={setCurrent}>
        <CurrentTable key={current} id={current} catalogue={catalogue} />
      </Tabs>
    </PageSection>
  );
}

function CurrentTable({ id, catalogue }: { readonly id: TabId; readonly catalogue: Catalogue }) {
  switch (id) {
    case 'accelerators':
      return <Loaded query={hardwarePackQuery()} rowsOf={({ accelerators }) => accelerators} spec={ACCELERATORS} catalogue={catalogue} />;
    case 'cpus':
      return <Loaded query={cpuPackQuery()} rowsOf={({ cpus }) => cpus} spec={CPUS} catalogue={catalogue} />;
    case 'places':
      return <Loaded query={regionPackQuery()} rowsOf={placeRows} spec={PLACES} catalogue={catalogue} />;
    case 'prices':
      return <Loaded query={pricePackQuery()} rowsOf={priceRows} spec={PRICES} catalogue={catalogue} />;
    case 'comparisons':
      return <Loaded query={referencePackQuery()} rowsOf={({ equivalents }) => equivalents} spec={COMPARISONS} catalogue={catalogue} />;
    case 'runs':
      return <Loaded query={presetPackQuery()} rowsOf={({ runs }) => runs} spec={RUNS} catalogue={catalogue} />;
    case 'sources':
      return <Loaded query={referencePackQuery()} rowsOf={({ bibliography }) => bibliography} spec={SOURCES} catalogue={catalogue} />;
  }
}

interface LoadedProps<Pack, Row, Key extends QueryKey> {
  readonly query: UseQueryOptions<Pack, Error, Pack, Key>;
  readonly rowsOf: (pack: Pack) => readonly Row[];
  readonly spec: TableSpec<Row>;
  readonly catalogue: Catalogue;
}

function Loaded<Pack, Row, Key extends QueryKey>({ query, rowsOf, spec, catalogue }: LoadedProps<Pack, Row, Key>) {
  const { data, error, isFetching, refetch } = useQuery(query);
  // biome-ignore lint/correctness/useExhaustiveDependencies: which rows a pack holds does not change
  const rows = useMemo(() => (data === undefined ? null : rowsOf(data)), [data]);
  if (error instanceof DataPackError && !isFetching)
    return <ErrorPanel title="This table did not load" message={failureWords(error)} onRetry={() => void refetch()} />;
  if (rows === null) return <p className="view-place">Loading the table…</p>;
  return <TableView spec={spec} rows={rows} catalogue={catalogue} />;
}
