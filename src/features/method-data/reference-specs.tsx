/** Tables of comparisons, published runs and sources. */
import type { PublishedRun } from '#core/published-run.ts';
import { GROUP_WORDS } from '#format/published-run-words.ts';
import { yearColumn } from './hardware-specs.tsx';
import type { TableSpec } from './table-spec.ts';

export interface EquivalentRow {
  readonly id: string;
  readonly label: string;
  readonly category: string;
  readonly kgCo2e: number | null;
  readonly energyKwh: number | null;
  readonly unit: string;
  readonly year: number;
  readonly region: string;
  readonly sourceId: string;
  readonly confidence: string;
}

export const COMPARISONS: TableSpec<EquivalentRow> = {
  id: 'comparisons',
  title: 'Comparisons',
  search: 'What, kind or source',
  columns: [
    { id: 'label', head: 'What', value: ({ label }) => label },
    { id: 'kgCo2e', head: 'kg CO2e', numeric: true, value: ({ kgCo2e }) => kgCo2e },
    { id: 'energyKwh', head: 'kWh', numeric: true, value: ({ energyKwh }) => energyKwh },
    { id: 'unit', head: 'For one', value: ({ unit }) => unit },
    yearColumn(({ year }) => year),
    { id: 'region', head: 'Where', value: ({ region }) => region },
    { id: 'category', head: 'Kind', value: ({ category }) => category },
    { id: 'confidence', head: 'Checked', value: ({ confidence }) => confidence },
  ],
  filters: [
    { id: 'category', all: 'All kinds', value: ({ category }) => category },
    { id: 'confidence', all: 'Any check', value: ({ confidence }) => confidence },
  ],
  rowId: ({ id }) => id,
  sourceIds: ({ sourceId }) => [sourceId],
};

export const RUNS: TableSpec<PublishedRun> = {
  id: 'published-runs',
  title: 'Published runs',
  search: 'Model, organisation or hardware',
  columns: [
    {
      id: 'name',
      head: 'Run',
      value: ({ name }) => name,
      cell: ({ name, scenario }) => (
        <a className="link" href={`?s=${scenario}`}>
          {name}
        </a>
      ),
    },
    yearColumn(({ year }) => year),
    { id: 'organisation', head: 'Organisation', value: ({ organisation }) => organisation },
    { id: 'group', head: 'Kind', value: ({ group }) => GROUP_WORDS[group] },
    { id: 'hardware', head: 'Hardware', value: ({ hardware }) => hardware },
    { id: 'acceleratorHours', head: 'Accelerator-hours', numeric: true, value: ({ acceleratorHours }) => acceleratorHours },
    { id: 'powerW', head: 'W each', numeric: true, value: ({ powerW }) => powerW },
    { id: 'pue', head: 'PUE', numeric: true, value: ({ pue }) => pue },
    { id: 'carbonIntensityGPerKwh', head: 'g/kWh', numeric: true, value: ({ carbonIntensityGPerKwh }) => carbonIntensityGPerKwh },
    { id: 'reportedEnergyKwh', head: 'kWh reported', numeric: true, value: ({ reportedEnergyKwh }) => reportedEnergyKwh },
    { id: 'reportedKgCo2e', head: 'kg CO2e reported', numeric: true, value: ({ reportedKgCo2e }) => reportedKgCo2e },
    { id: 'flag', head: 'Note', value: ({ flag }) => flag ?? 'none' },
    { id: 'confidence', head: 'Checked', value: ({ confidence }) => confidence },
  ],
  filters: [
    { id: 'group', all: 'All kinds', value: ({ group }) => GROUP_WORDS[group] },
    { id: 'organisation', all: 'All organisations', value: ({ organisation }) => organisation },
  ],
  rowId: ({ id }) => id,
  sourceIds: ({ sourceId }) => [sourceId],
};

export interface SourceRow {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly publisher: string;
  readonly year: number | null;
  readonly url: string;
  readonly licence: string;
}

export const SOURCES: TableSpec<SourceRow> = {
  id: 'sources',
  title: 'Sources',
  search: 'Title, publisher or licence',
  columns: [
    { id: 'label', head: 'Source', value: ({ label }) => label },
    { id: 'title', head: 'Title', value: ({ title }) => title },
    { id: 'publisher', head: 'Publisher', value: ({ publisher }) => publisher },
    yearColumn(({ year }) => year),
    { id: 'licence', head: 'Licence', value: ({ licence }) => licence },
    { id: 'url', head: 'Address', value: ({ url }) => url },
  ],
  filters: [
    { id: 'publisher', all: 'All publishers', value: ({ publisher }) => publisher },
    { id: 'licence', all: 'All licences', value: ({ licence }) => licence },
  ],
  rowId: ({ id }) => id,
  sourceIds: ({ id }) => [id],
};
