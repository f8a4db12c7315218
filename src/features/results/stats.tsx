import type { ReactNode } from 'react';
import type { Estimate } from '#core/estimate.ts';
import type { ResolvedScenario } from '#core/resolved.ts';
import { formatEnergy, formatUnitPrice, formatUsd, formatUsdRange, joined, showEnergy, showHours, showPower } from '#format/quantity-format.ts';
import { UNKNOWN_WORDS } from '#format/words.ts';
import { Figure } from '#ui/figure.tsx';
import { Stat } from '#ui/stat.tsx';

export interface StatsProps {
  readonly run: ResolvedScenario;
  readonly estimate: Estimate;
}

/** Energy and money beside the headline. A figure nobody published is said to be so, in its place. */
export function Stats({ run, estimate }: StatsProps) {
  const energy = showEnergy(estimate.energyKwh);
  return (
    <dl className="stats">
      <Stat label="Energy, with overhead" note={<ItEnergy estimate={estimate} />}>
        <Figure quantity="energyKwh" value={estimate.energyKwh}>
          {energy.number} <small>{energy.unit}</small>
        </Figure>
      </Stat>
      <Stat label="Rent">
        <Rent run={run} estimate={estimate} />
      </Stat>
      <Stat label="Electricity alone">
        <Electricity run={run} estimate={estimate} />
      </Stat>
      <Stat label="Accelerator time">
        {estimate.acceleratorHours === null ? (
          <Unknown>{run.acceleratorCount === 0 ? 'no accelerators' : UNKNOWN_WORDS['no-hours']}</Unknown>
        ) : (
          <Figure quantity="acceleratorHours" value={estimate.acceleratorHours}>
            {showHours(estimate.acceleratorHours).number} <small>hours</small>
          </Figure>
        )}
      </Stat>
    </dl>
  );
}

function Unknown({ children }: { readonly children: ReactNode }) {
  return <span className="text-body text-ink-3">{children}</span>;
}

function ItEnergy({ estimate: { itEnergyKwh, itPowerW } }: { readonly estimate: Estimate }) {
  return (
    <>
      <Figure quantity="itEnergyKwh" value={itEnergyKwh}>
        {formatEnergy(itEnergyKwh)}
      </Figure>{' '}
      at the computers
      {itPowerW !== null && (
        <>
          , drawing{' '}
          <Figure quantity="itPowerW" value={itPowerW}>
            {joined(showPower(itPowerW))}
          </Figure>
        </>
      )}
    </>
  );
}

function Rent({ run, estimate: { rentLowUsd, rentHighUsd } }: StatsProps) {
  if (rentLowUsd === null || rentHighUsd === null) return <Unknown>{UNKNOWN_WORDS[run.price.kind === 'unknown' ? run.price.reason : 'no-hours']}</Unknown>;
  if (formatUsd(rentLowUsd) === formatUsd(rentHighUsd)) {
    return (
      <Figure quantity="rentLowUsd" value={rentLowUsd}>
        <Figure quantity="rentHighUsd" value={rentHighUsd}>
          {formatUsdRange(rentLowUsd, rentHighUsd)}
        </Figure>
      </Figure>
    );
  }
  return (
    <>
      <Figure quantity="rentLowUsd" value={rentLowUsd}>
        {formatUsd(rentLowUsd)}
      </Figure>
      –
      <Figure quantity="rentHighUsd" value={rentHighUsd}>
        {formatUsd(rentHighUsd)}
      </Figure>
    </>
  );
}

function Electricity({ run, estimate: { electricityCostUsd, energyKwh } }: StatsProps) {
  if (electricityCostUsd === null || run.tariff.kind === 'unknown') return <Unknown>{UNKNOWN_WORDS['no-tariff']}</Unknown>;
  const { low, high, typical } = run.tariff.value;
  return (
    <>
      <Figure quantity="electricityCostUsd" value={electricityCostUsd}>
        {formatUsd(electricityCostUsd)}
      </Figure>{' '}
      <small>at {formatUnitPrice(typical)}/kWh</small>
      {low < high && (
        <small className="block">
          <Figure quantity="electricityCostLowUsd" value={energyKwh * low}>
            {formatUsd(energyKwh * low)}
          </Figure>
          –
          <Figure quantity="electricityCostHighUsd" value={energyKwh * high}>
            {formatUsd(energyKwh * high)}
          </Figure>
        </small>
      )}
    </>
  );
}
