import type { ReactNode } from 'react';
import type { Estimate } from '#core/estimate.ts';
import type { Interval } from '#core/range.ts';
import type { ResolvedScenario } from '#core/resolved.ts';
import { formatEnergy, formatUnitPrice, formatUsd, joined, showEnergyWithin, showHoursWithin, showPower } from '#format/quantity-format.ts';
import { UNKNOWN_WORDS } from '#format/words.ts';
import { Figure } from '#ui/figure.tsx';
import { Stat } from '#ui/stat.tsx';
import { Explained, type Explanation } from './explained.tsx';

export interface StatsProps {
  readonly run: ResolvedScenario;
  readonly estimate: Estimate;
  /** Likely energy, once it is known; it decides the digits. */
  readonly interval: Interval | undefined;
  /** Likely energy and cost of electricity, each in its own line, which is kept for it. */
  readonly energyRange: ReactNode;
  readonly electricityRange: ReactNode;
  readonly explanation: Explanation | null;
}

/** Energy and money beside the headline. A figure nobody published is said to be so, in its place. */
export function Stats({ run, estimate, interval, energyRange, electricityRange, explanation }: StatsProps) {
  return (
    <dl className="stats">
      <EnergyStat estimate={estimate} interval={interval} range={energyRange} explanation={explanation} />
      <RentStat run={run} estimate={estimate} explanation={explanation} />
      <ElectricityStat run={run} estimate={estimate} range={electricityRange} explanation={explanation} />
      <TimeStat run={run} estimate={estimate} explanation={explanation} />
    </dl>
  );
}

function Unknown({ children }: { readonly children: ReactNode }) {
  return <span className="text-body font-normal text-ink-3">{children}</span>;
}

type OneStatProps = Pick<StatsProps, 'run' | 'estimate' | 'explanation'>;

function EnergyStat({
  estimate: { energyKwh, itEnergyKwh, itPowerW },
  interval,
  range,
  explanation,
}: Pick<StatsProps, 'estimate' | 'interval' | 'explanation'> & { readonly range: ReactNode }) {
  const energy = showEnergyWithin(energyKwh, interval);
  const note = (
    <>
      <Explained quantity="itEnergyKwh" explanation={explanation}>
        <Figure quantity="itEnergyKwh" value={itEnergyKwh}>
          {formatEnergy(itEnergyKwh)}
        </Figure>
      </Explained>{' '}
      at the computers
      {itPowerW !== null && (
        <>
          , drawing{' '}
          <Explained quantity="itPowerW" explanation={explanation}>
            <Figure quantity="itPowerW" value={itPowerW}>
              {joined(showPower(itPowerW))}
            </Figure>
          </Explained>
        </>
      )}
      <span className="range-line">{range}</span>
    </>
  );
  const value = (
    <Explained quantity="energyKwh" explanation={explanation}>
      <Figure quantity="energyKwh" value={energyKwh}>
        {energy.number}
      </Figure>
    </Explained>
  );
  return <Stat label="Energy, with overhead" value={value} unit={energy.unit} note={note} />;
}

function RentStat({ run, estimate: { rentLowUsd, rentHighUsd }, explanation }: OneStatProps) {
  if (rentLowUsd === null || rentHighUsd === null) {
    return <Stat label="Rent" value={<Unknown>{UNKNOWN_WORDS[run.price.kind === 'unknown' ? run.price.reason : 'no-hours']}</Unknown>} />;
  }
  const isOnePrice = formatUsd(rentLowUsd) === formatUsd(rentHighUsd);
  const low = (
    <Figure quantity="rentLowUsd" value={rentLowUsd}>
      {formatUsd(rentLowUsd)}
    </Figure>
  );
  const high = (
    <Figure quantity="rentHighUsd" value={rentHighUsd}>
      {isOnePrice ? '' : `–${formatUsd(rentHighUsd)}`}
    </Figure>
  );
  const what =
    run.price.kind === 'known' && run.price.value.hasSpot
      ? 'spot to on demand'
      : run.price.kind === 'known' && run.price.value.origin.kind !== 'typed'
        ? 'on demand'
        : undefined;
  return (
    <Stat
      label="Rent"
      value={
        <Explained quantity="rentHighUsd" explanation={explanation}>
          {low}
          {high}
        </Explained>
      }
      note={what}
    />
  );
}

function ElectricityStat({ run, estimate: { electricityCostUsd }, range, explanation }: OneStatProps & { readonly range: ReactNode }) {
  const label = 'Electricity alone';
  if (electricityCostUsd === null || run.tariff.kind === 'unknown')
    return <Stat label={label} value={<Unknown>{UNKNOWN_WORDS['no-tariff']}</Unknown>} />;
  const value = (
    <Explained quantity="electricityCostUsd" explanation={explanation}>
      <Figure quantity="electricityCostUsd" value={electricityCostUsd}>
        {formatUsd(electricityCostUsd)}
      </Figure>
    </Explained>
  );
  return (
    <Stat
      label={label}
      value={value}
      note={
        <>
          at {formatUnitPrice(run.tariff.value.typical)} per kWh
          <span className="range-line">{range}</span>
        </>
      }
    />
  );
}

function TimeStat({ run, estimate: { acceleratorHours }, explanation }: OneStatProps) {
  const label = 'Accelerator time';
  if (acceleratorHours === null)
    return <Stat label={label} value={<Unknown>{run.acceleratorCount === 0 ? 'no accelerators' : UNKNOWN_WORDS['no-hours']}</Unknown>} />;
  const value = (
    <Explained quantity="acceleratorHours" explanation={explanation}>
      <Figure quantity="acceleratorHours" value={acceleratorHours}>
        {showHoursWithin(acceleratorHours, run.time?.kind === 'flops' ? run.time.modelFlopUtilisation : null).number}
      </Figure>
    </Explained>
  );
  return <Stat label={label} value={value} unit="hours" />;
}
