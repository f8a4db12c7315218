import type { Cause, MethodFigure } from '#core/methods/compare.ts';
import type { Method } from '#core/methods/method.ts';
import type { MethodId } from '#core/scenario.ts';
import { axisUnitKg, massTick } from '#format/mass-axis.ts';
import { borrowedWords, causeWords, factorWords, zeroWords } from '#format/method-words.ts';
import { formatEnergy, formatExact, formatMass, formatTimes, type MassUnit } from '#format/quantity-format.ts';
import { METHOD_WORDS, needWords } from '#format/words.ts';
import { ChartFrame } from '#ui/chart-frame.tsx';
import { Co2e } from '#ui/co2e.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { LinkList, type LinkListProps } from '#ui/link-list.tsx';
import { type LogScale, logScale } from '#ui/log-scale.ts';
import { WorkingFigure } from '#ui/working-figure.tsx';

export interface MethodsPanelProps {
  readonly figures: readonly MethodFigure[];
  readonly methods: readonly Method[];
  readonly inForce: MethodId;
  readonly acceleratorCount: number;
  /** The run by a method, as its link says it. */
  readonly linkOf: (id: MethodId) => string;
  readonly units: MassUnit;
  readonly sources: LinkListProps['items'];
  readonly onMethod: (id: MethodId) => void;
}

type Computed = Extract<MethodFigure, { status: 'figure' }>;

/** The same run through seven methods: one dot each on one log axis, and what sets each apart from Trainprint. */
export function MethodsPanel({ figures, methods, inForce, acceleratorCount, linkOf, units, sources, onMethod }: MethodsPanelProps) {
  const computed = figures.filter((figure) => figure.status === 'figure');
  const title = titleOf(computed, units);
  const kilograms = computed.map(({ estimate }) => estimate.emissionsKgCo2e);
  const scale = kilograms.some((kg) => kg > 0) ? logScale(kilograms.map((kg) => kg / axisUnitKg(units))) : null;
  return (
    <ChartFrame
      id="methods"
      title={title}
      plainTitle={title}
      fileName="trainprint-methods"
      subtitle={
        <>
          Seven methods, same run: <Co2e />, each by its own rules, on a logarithmic axis. Under each, what sets it apart from Trainprint;
          the factors multiply to the whole difference.
        </>
      }
      table={<MethodTable figures={figures} methods={methods} acceleratorCount={acceleratorCount} title={title} />}
      source={
        <>
          <LinkList items={sources} />. ML CO2 Impact’s page rounds factor, energy and result to two decimals each; here nothing is rounded
          on the way.
        </>
      }
    >
      <ol className="methods">
        {scale !== null && (
          <li aria-hidden="true" className="methods-row">
            <span />
            <Axis scale={scale} units={units} />
          </li>
        )}
        {figures.map((figure) => (
          <MethodRow
            key={figure.id}
            figure={figure}
            scale={scale}
            isInForce={figure.id === inForce}
            acceleratorCount={acceleratorCount}
            link={linkOf(figure.id)}
            units={units}
            onMethod={onMethod}
          />
        ))}
      </ol>
    </ChartFrame>
  );
}

function titleOf(computed: readonly Computed[], units: MassUnit): string {
  const kilograms = computed.map(({ estimate }) => estimate.emissionsKgCo2e);
  const least = Math.min(...kilograms);
  const most = Math.max(...kilograms);
  const counted = `${COUNTS[computed.length] ?? computed.length} of seven methods`;
  if (computed.length === 1) return 'One of seven methods gives a figure for this run';
  if (most === least) return `${counted} give ${formatMass(least, units)}`;
  const spread = least === 0 ? '' : `, ${formatTimes(most / least)}× apart`;
  return `${counted} give ${formatMass(least, units)} to ${formatMass(most, units)}${spread}`;
}

const COUNTS: readonly string[] = ['None', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven'];

/** Room at the right for the figure beside the last dot. */
const PLOT_SHARE = 84;

function xOf(scale: LogScale | null, value: number): string {
  return scale === null ? '0%' : `${(PLOT_SHARE * scale.shareOf(value)).toFixed(2)}%`;
}

function Axis({ scale, units }: { readonly scale: LogScale; readonly units: MassUnit }) {
  return (
    <svg aria-hidden="true" className="block h-5 w-full overflow-visible">
      {scale.ticks.map((tick, index) => (
        <text key={tick} x={xOf(scale, tick)} y="12" className="chart-tick" textAnchor={index === 0 ? 'start' : 'middle'}>
          {massTick(tick, units)}
        </text>
      ))}
    </svg>
  );
}

interface MethodRowProps {
  readonly figure: MethodFigure;
  readonly scale: LogScale | null;
  readonly isInForce: boolean;
  readonly acceleratorCount: number;
  readonly link: string;
  readonly units: MassUnit;
  readonly onMethod: (id: MethodId) => void;
}

function MethodRow({ figure, scale, isInForce, acceleratorCount, link, units, onMethod }: MethodRowProps) {
  const name = METHOD_WORDS[figure.id];
  return (
    <li className={`methods-row ${isInForce ? 'is-run' : ''}`}>
      <span className="methods-name">
        {isInForce ? (
          <>
            {name} <span className="font-normal text-ink-3">in force</span>
          </>
        ) : (
          <button type="button" className="link-button text-left" onClick={() => onMethod(figure.id)}>
            {name}
          </button>
        )}
      </span>
      <div className="min-w-0">
        {figure.status === 'lacks' ? (
          <p className="methods-words">No figure: {figure.missing.map(needWords).join('; ')}.</p>
        ) : (
          <>
            <Mark figure={figure} link={link} scale={scale} isInForce={isInForce} units={units} />
            <p className="methods-words">
              <WorkingFigure run={link} quantity="energyKwh" value={figure.estimate.energyKwh} method={figure.id}>
                {formatEnergy(figure.estimate.energyKwh)}
              </WorkingFigure>
              . {rowWords(figure, acceleratorCount)}
            </p>
          </>
        )}
      </div>
    </li>
  );
}

function Mark({
  figure: { id, estimate },
  link,
  scale,
  isInForce,
  units,
}: {
  readonly figure: Computed;
  readonly link: string;
  readonly scale: LogScale | null;
  readonly isInForce: boolean;
  readonly units: MassUnit;
}) {
  const { emissionsKgCo2e } = estimate;
  const x = xOf(scale, emissionsKgCo2e);
  const text = formatMass(emissionsKgCo2e, units);
  return (
    <div className="relative">
      <svg aria-hidden="true" className="methods-plot">
        {scale?.ticks.map((tick) => (
          <line key={tick} x1={xOf(scale, tick)} x2={xOf(scale, tick)} y1="0" y2="28" className="methods-grid" />
        ))}
        <circle cx={x} cy="14" r={isInForce ? 8 : 5.5} className={isInForce ? 'mark-run' : 'mark-training'} />
      </svg>
      <span className="beside-mark" style={{ left: x }}>
        <WorkingFigure run={link} quantity="emissionsKgCo2e" value={emissionsKgCo2e} method={id}>
          {text}
        </WorkingFigure>
      </span>
    </div>
  );
}

function rowWords({ id, causes, notes, ratio }: Computed, acceleratorCount: number): string {
  const apart = causesWords(causes, acceleratorCount);
  const same = id === 'trainprint' ? 'This page’s own method.' : ratio === null ? '' : 'The same figure as Trainprint’s.';
  const whole = causes.length > 1 && ratio !== null ? ` Together ${factorWords(ratio)}.` : '';
  return [apart === '' ? same : `${apart}.${whole}`, zeroWords(notes), borrowedWords(notes)].filter((part) => part !== '').join(' ');
}

function causesWords(causes: readonly Cause[], acceleratorCount: number): string {
  const text = causes.map((cause) => causeWords(cause, acceleratorCount)).join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

interface MethodTableProps {
  readonly figures: readonly MethodFigure[];
  readonly methods: readonly Method[];
  readonly acceleratorCount: number;
  readonly title: string;
}

function MethodTable({ figures, methods, acceleratorCount, title }: MethodTableProps) {
  return (
    <DataTable
      caption={title}
      captionHidden
      columns={[
        { id: 'method', head: 'Method' },
        { id: 'kwh', head: 'kWh', numeric: true },
        { id: 'kg', head: 'kg CO2e', numeric: true },
        { id: 'apart', head: 'What sets it apart' },
        { id: 'out', head: 'Leaves out' },
      ]}
      rows={figures.map((figure) => ({
        id: figure.id,
        cells: [
          METHOD_WORDS[figure.id],
          ...(figure.status === 'lacks'
            ? ['no figure', 'no figure', figure.missing.map(needWords).join('; ')]
            : [
                formatExact(Number(figure.estimate.energyKwh.toPrecision(8))),
                formatExact(Number(figure.estimate.emissionsKgCo2e.toPrecision(8))),
                rowWords(figure, acceleratorCount),
              ]),
          methods.find(({ id }) => id === figure.id)?.leavesOut.join('; ') ?? '',
        ],
      }))}
    />
  );
}
