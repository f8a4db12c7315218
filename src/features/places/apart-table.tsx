import { formatIntensity, formatMass, formatPue, type MassUnit } from '#format/quantity-format.ts';
import { Button } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { PageSection } from '#ui/page-section.tsx';
import { WorkingFigure } from '#ui/working-figure.tsx';
import { linkOf, type PlaceRow, placeMark } from './place-rows.ts';

export interface ApartTableProps {
  readonly rows: readonly PlaceRow[];
  readonly units: MassUnit;
  readonly onUse: (row: PlaceRow) => void;
}

/** Places that have no figure on the basis of the others: by name, so that none stands before another. */
export function ApartTable({ rows, units, onUse }: ApartTableProps) {
  const byName = [...rows].sort((one, other) => one.place.name.localeCompare(other.place.name, 'en'));
  return (
    <PageSection
      id="apart"
      title={rows.length === 1 ? 'Not ranked: 1 place with another basis' : `Not ranked: ${rows.length} places with another basis`}
      subtitle="Nobody published a life-cycle figure for these grids. Their direct ones leave out what building and fuelling the plants emits, so they would look cleaner than they are. By name."
    >
      <Disclosure title="Direct figures, for information">
        <DataTable
          caption="Places with direct figures alone"
          captionHidden
          columns={[
            { id: 'place', head: 'Place' },
            { id: 'country', head: 'Country' },
            { id: 'intensity', head: 'Direct intensity', numeric: true },
            { id: 'basis', head: 'Year and basis' },
            { id: 'pue', head: 'PUE', numeric: true },
            { id: 'emissions', head: 'Direct emissions', numeric: true },
            { id: 'use', head: '', numeric: true },
          ]}
          rows={byName.map((row) => ({
            id: row.id,
            kind: row.isRun ? 'run' : undefined,
            cells: cellsOf(row, units, onUse),
          }))}
        />
      </Disclosure>
    </PageSection>
  );
}

function cellsOf(row: PlaceRow, units: MassUnit, onUse: (row: PlaceRow) => void) {
  const { estimate, resolved } = row.outcome;
  const place = placeMark(row);
  const { basis, origin } = resolved.carbonIntensity;
  return [
    row.place.name,
    row.country,
    formatIntensity(estimate.carbonIntensityGPerKwh),
    `${origin.year ?? 'year not stated'}, ${basis === 'direct' ? 'direct' : 'direct, CO2 only'}`,
    formatPue(estimate.pue),
    <WorkingFigure key="emissions" run={linkOf(row)} quantity="emissionsKgCo2e" value={row.emissionsKgCo2e} {...place}>
      {formatMass(row.emissionsKgCo2e, units)}
    </WorkingFigure>,
    row.isRun && !row.isReleased ? (
      'this run'
    ) : (
      <Button key="use" variant="link" onClick={() => onUse(row)} aria-label={`Use: ${row.place.name}`}>
        Use
      </Button>
    ),
  ];
}
