import { DRAW_COUNT, type Driver, isCertain, type RunRange } from '#core/range.ts';
import { driverName, driverValue, rangeReason, widestWords } from '#format/driver-words.ts';
import { formatExact, formatMass, formatPercent, type MassUnit } from '#format/quantity-format.ts';
import { endWords, showMassRange, shownRangeWords } from '#format/range-words.ts';
import { ChartFrame } from '#ui/chart-frame.tsx';
import { Co2e } from '#ui/co2e.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { LinkList, type LinkListProps } from '#ui/link-list.tsx';

export interface DriversProps {
  readonly range: RunRange;
  /** True while a newer range is on its way. */
  readonly isStale: boolean;
  readonly units: MassUnit;
  /** What is taken as certain, in words. */
  readonly certain: string;
  readonly sources: LinkListProps['items'];
}

/** What drives the range: each uncertain input's bar from the estimate to both of its ends, the largest share first. */
export function Drivers({ range, isStale, units, certain, sources }: DriversProps) {
  const { drivers, emissionsKgCo2e: interval, typicalKgCo2e: emissionsKgCo2e } = range;
  const [first] = drivers;
  if (first === undefined || isCertain(interval)) return <Nothing certain={certain} />;
  const title = widestWords(first);
  const axis = axisOf(range);
  return (
    <ChartFrame
      id="drivers"
      title={title}
      plainTitle={title}
      fileName="trainprint-drivers"
      subtitle={
        <>
          How far each input alone moves the result, kg <Co2e />: from its 5th to its 95th percentile, all others at their usual value.
        </>
      }
      table={<DriverTable range={range} emissionsKgCo2e={emissionsKgCo2e} title={title} />}
      source={
        <>
          {formatExact(DRAW_COUNT)} seeded draws through the same formulas; ends are 5th and 95th percentiles, method R-7. A share is the
          part of the draws’ variance that would go if the input were known: first-order index, draws averaged in 50 bins of the input.{' '}
          {certain} <LinkList items={sources} />
        </>
      }
    >
      <ol className={isStale ? 'is-stale' : undefined}>
        <li aria-hidden="true" className="driver-row">
          <span />
          <svg aria-hidden="true" className="block h-5 w-full overflow-visible">
            <text x={axis.xOf(emissionsKgCo2e)} y="12" textAnchor="middle" className="chart-tick">
              {formatMass(emissionsKgCo2e, units)}
            </text>
          </svg>
          <span className="driver-share">share</span>
        </li>
        {drivers.map((driver) => (
          <Row key={driver.key} driver={driver} axis={axis} emissionsKgCo2e={emissionsKgCo2e} units={units} />
        ))}
        <Together range={range} axis={axis} emissionsKgCo2e={emissionsKgCo2e} units={units} />
      </ol>
    </ChartFrame>
  );
}

function Nothing({ certain }: { readonly certain: string }) {
  return (
    <section id="drivers">
      <h2 className="text-chart-title">Nothing here is uncertain</h2>
      <p className="mt-1 text-chart-label text-ink-3">{certain}</p>
    </section>
  );
}

interface Axis {
  readonly xOf: (kgCo2e: number) => string;
}

/** Room at both ends for the values of the inputs, per cent. */
const MARGIN = 17;

function axisOf({ drivers, typicalKgCo2e: typical, emissionsKgCo2e: { low, high } }: RunRange): Axis {
  const all = [low, high, typical, ...drivers.flatMap(({ atLowKgCo2e, atHighKgCo2e }) => [atLowKgCo2e, atHighKgCo2e])];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  return { xOf: (kg) => `${(MARGIN + ((100 - 2 * MARGIN) * (kg - least)) / (most - least)).toFixed(2)}%` };
}

interface RowProps {
  readonly driver: Driver;
  readonly axis: Axis;
  readonly emissionsKgCo2e: number;
  readonly units: MassUnit;
}

function Row({ driver, axis, emissionsKgCo2e, units }: RowProps) {
  const isRising = driver.atHighKgCo2e >= driver.atLowKgCo2e;
  const [left, right] = isRising ? [driver.low, driver.high] : [driver.high, driver.low];
  const low = Math.min(driver.atLowKgCo2e, driver.atHighKgCo2e);
  const high = Math.max(driver.atLowKgCo2e, driver.atHighKgCo2e);
  const shown = showMassRange({ low, high }, units);
  return (
    <li className="driver-row">
      <span className="driver-name">{driverName(driver)}</span>
      <svg aria-hidden="true" className="driver-plot">
        <Bar axis={axis} from={low} to={emissionsKgCo2e} className="fill-run-3 stroke-run" />
        <Bar axis={axis} from={emissionsKgCo2e} to={high} className="fill-run-2 stroke-run" />
        <Estimate axis={axis} emissionsKgCo2e={emissionsKgCo2e} />
        <text
          x={axis.xOf(Math.min(low, emissionsKgCo2e))}
          dx="-7"
          y="16"
          textAnchor="end"
          dominantBaseline="central"
          className="driver-value"
        >
          {driverValue(driver, left)}
        </text>
        <text x={axis.xOf(Math.max(high, emissionsKgCo2e))} dx="7" y="16" dominantBaseline="central" className="driver-value">
          {driverValue(driver, right)}
        </text>
      </svg>
      <span className="driver-share">{formatPercent(driver.share)}</span>
      <span className="sr-only">
        of the variance. Alone it moves the result{' '}
        {shown === null ? 'hardly at all' : `from ${shownRangeWords(shown).replace(' to ', ' to ')}`}.
      </span>
    </li>
  );
}

/** An input may lie wholly on one side of its usual value: then one half of its bar has no width. */
function Bar({
  axis,
  from,
  to,
  className,
}: {
  readonly axis: Axis;
  readonly from: number;
  readonly to: number;
  readonly className: string;
}) {
  const width = Number.parseFloat(axis.xOf(to)) - Number.parseFloat(axis.xOf(from));
  return width <= 0 ? null : <rect x={axis.xOf(from)} y="7" width={`${width.toFixed(2)}%`} height="18" className={className} />;
}

function Estimate({ axis, emissionsKgCo2e }: Pick<RowProps, 'axis' | 'emissionsKgCo2e'>) {
  const x = axis.xOf(emissionsKgCo2e);
  return <line x1={x} x2={x} y1="0" y2="32" className="driver-estimate" />;
}

function Together({ range, axis, emissionsKgCo2e, units }: Omit<RowProps, 'driver'> & { readonly range: RunRange }) {
  const { emissionsKgCo2e: interval } = range;
  const shown = showMassRange(interval, units);
  const [low, high] = [axis.xOf(interval.low), axis.xOf(interval.high)];
  return (
    <li className="driver-row driver-together">
      <span className="driver-name">All together</span>
      <svg aria-hidden="true" className="driver-plot">
        <line x1={low} x2={high} y1="16" y2="16" className="driver-whisker" />
        <line x1={low} x2={low} y1="10" y2="22" className="driver-whisker" />
        <line x1={high} x2={high} y1="10" y2="22" className="driver-whisker" />
        <circle cx={axis.xOf(emissionsKgCo2e)} cy="16" r="8" className="mark-run" />
        {shown !== null && (
          <>
            <text x={low} dx="-7" y="16" textAnchor="end" dominantBaseline="central" className="driver-value">
              {shown.low.unit === shown.high.unit ? shown.low.number : endWords(shown.low)}
            </text>
            <text x={high} dx="7" y="16" dominantBaseline="central" className="driver-value">
              {endWords(shown.high)}
            </text>
          </>
        )}
      </svg>
      <span className="driver-share" />
      {shown !== null && <span className="sr-only">{shownRangeWords(shown)}.</span>}
    </li>
  );
}

interface DriverTableProps {
  readonly range: RunRange;
  readonly emissionsKgCo2e: number;
  readonly title: string;
}

function DriverTable({ range: { drivers, emissionsKgCo2e: interval }, emissionsKgCo2e, title }: DriverTableProps) {
  const exact = (kg: number) => formatExact(Number(kg.toPrecision(8)));
  return (
    <DataTable
      caption={title}
      captionHidden
      columns={[
        { id: 'input', head: 'Input' },
        { id: 'low', head: '5th percentile', numeric: true },
        { id: 'typical', head: 'Usual', numeric: true },
        { id: 'high', head: '95th percentile', numeric: true },
        { id: 'kg-low', head: 'kg CO2e at the 5th', numeric: true },
        { id: 'kg-high', head: 'at the 95th', numeric: true },
        { id: 'share', head: 'Share', numeric: true },
        { id: 'why', head: 'Why so wide' },
      ]}
      rows={[
        ...drivers.map((driver) => ({
          id: driver.key,
          cells: [
            driverName(driver),
            driverValue(driver, driver.low),
            driverValue(driver, driver.typical),
            driverValue(driver, driver.high),
            exact(driver.atLowKgCo2e),
            exact(driver.atHighKgCo2e),
            formatPercent(driver.share),
            rangeReason(driver),
          ],
        })),
        {
          id: 'together',
          kind: 'total' as const,
          cells: ['All together, kg CO2e', exact(interval.low), exact(emissionsKgCo2e), exact(interval.high), '', '', '', ''],
        },
      ]}
    />
  );
}
