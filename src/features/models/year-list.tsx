import { formatEnergy } from '#format/quantity-format.ts';
import type { OwnRun } from './year-chart.tsx';
import { cut } from './year-layout.ts';
import type { YearPoint } from './year-points.ts';

export interface YearListProps {
  readonly points: readonly YearPoint[];
  readonly own: OwnRun | null;
  readonly width: number;
}

const ROW = 41;
const TOP = 26;
const EDGE = 10;

interface ListRow {
  readonly id: string;
  readonly label: string;
  readonly energyKwh: number;
  readonly kind: YearPoint['kind'] | 'run';
  readonly correctedKwh: number | null;
}

/** On a narrow page the key runs are rows, the largest first, each with its name above its dot. */
export function YearList({ points, own, width }: YearListProps) {
  const rows = listRows(points, own);
  const lowest = Math.floor(Math.log10(Math.min(...rows.map(({ energyKwh }) => energyKwh))));
  const highest = Math.ceil(Math.log10(Math.max(...rows.map(({ energyKwh }) => energyKwh))));
  const xOf = (kwh: number) => EDGE + ((Math.log10(kwh) - lowest) / (highest - lowest)) * (width - 2 * EDGE);
  const height = TOP + rows.length * ROW;
  return (
    <svg aria-hidden="true" width={width} height={height} className="year-plot">
      {Array.from({ length: highest - lowest + 1 }, (_, index) => 10 ** (lowest + index)).map((kwh, index, all) => (
        <g key={kwh}>
          <line x1={xOf(kwh)} x2={xOf(kwh)} y1={TOP - 4} y2={height} className="year-grid" />
          {(index === 0 || index === all.length - 1 || index === Math.floor(all.length / 2)) && (
            <text
              x={xOf(kwh)}
              y={14}
              textAnchor={index === 0 ? 'start' : index === all.length - 1 ? 'end' : 'middle'}
              className="chart-tick"
            >
              {formatEnergy(kwh).replace(/\.0\b/, '')}
            </text>
          )}
        </g>
      ))}
      {rows.map((row, index) => (
        <Row key={row.id} row={row} y={TOP + index * ROW} xOf={xOf} width={width} />
      ))}
    </svg>
  );
}

function listRows(points: readonly YearPoint[], own: OwnRun | null): readonly ListRow[] {
  const energyOf = (id: string) => points.find((point) => point.id === id)?.energyKwh ?? null;
  const key = points
    .filter(({ isKey }) => isKey)
    .map(({ id, label, year, energyKwh, kind, correctedBy }) => ({
      id,
      label: `${label.join(' ')}, ${year}`,
      energyKwh,
      kind,
      correctedKwh: correctedBy === '' ? null : energyOf(correctedBy),
    }));
  const run =
    own === null || own.energyKwh === 0
      ? []
      : [{ id: 'own', label: `This run: ${own.label}`, energyKwh: own.energyKwh, kind: 'run' as const, correctedKwh: null }];
  return [...key, ...run].sort((a, b) => b.energyKwh - a.energyKwh);
}

interface RowProps {
  readonly row: ListRow;
  readonly y: number;
  readonly xOf: (kwh: number) => number;
  readonly width: number;
}

const MARK_Y = 26;
/** Room for the figure at the right, and the mean width of a character, px. */
const FIGURE = 66;
const CHARACTER = 6.4;

function Row({ row: { label, energyKwh, kind, correctedKwh }, y, xOf, width }: RowProps) {
  const isRun = kind === 'run';
  const x = xOf(energyKwh);
  // Names of published runs are short; a reader’s may have 80 characters.
  const shown = isRun ? cut(label, Math.floor((width - FIGURE) / CHARACTER)) : label;
  return (
    <g>
      {shown !== label && <title>{label}</title>}
      <text x={0} y={y + 10} dominantBaseline="central" className={isRun ? 'year-label year-own' : 'year-label year-key'}>
        {shown}
      </text>
      <text x={width} y={y + 10} textAnchor="end" dominantBaseline="central" className={isRun ? 'year-label year-own' : 'year-label'}>
        {formatEnergy(energyKwh)}
      </text>
      {correctedKwh !== null && <line x1={xOf(correctedKwh)} x2={x} y1={y + MARK_Y} y2={y + MARK_Y} className="chart-correction" />}
      <Mark kind={kind} x={x} y={y + MARK_Y} />
      {correctedKwh !== null && <circle cx={xOf(correctedKwh)} cy={y + MARK_Y} r="5" className="mark-training" />}
    </g>
  );
}

function Mark({ kind, x, y }: { readonly kind: ListRow['kind']; readonly x: number; readonly y: number }) {
  if (kind === 'computed') return <rect x={x - 4.5} y={y - 4.5} width="9" height="9" className="mark-computed" />;
  if (kind === 'run') return <circle cx={x} cy={y} r="7" className="mark-run" />;
  return <circle cx={x} cy={y} r="5" className={kind === 'superseded' ? 'mark-superseded' : 'mark-training'} />;
}
