import type { Catalogue } from '#core/catalogue.ts';
import { csvText } from '#exchange/csv.ts';
import type { HardwareRow } from '#features/hardware/hardware-rows.ts';
import { Downloads } from '#ui/downloads.tsx';

/** Every row with unrounded figures, whatever the filters. */
export function HardwareDownloads({ rows, catalogue }: { readonly rows: readonly HardwareRow[]; readonly catalogue: Catalogue }) {
  const flat = () =>
    rows.map(({ id, name, vendor, releaseYear, memoryGb, peakTflops, wattsEach, powerBasis, figures, price, holds, isFront, isRun }) => ({
      acceleratorId: id,
      name,
      vendor,
      releaseYear,
      memoryGb,
      peakTflops,
      itPowerWEach: wattsEach,
      powerBasis,
      hours: figures.hours,
      acceleratorHours: figures.acceleratorHours,
      energyKwh: figures.energyKwh,
      emissionsKgCo2e: figures.emissionsKgCo2e,
      embodiedKgCo2e: figures.embodiedKgCo2e,
      rentLowUsd: figures.rentLowUsd,
      rentHighUsd: figures.rentHighUsd,
      priceSources: price === null ? null : price.origin.sourceIds.join('; '),
      countThatHolds: holds,
      isBestTrade: isFront ? 'yes' : 'no',
      isThisRun: isRun ? 'yes' : 'no',
    }));
  return (
    <Downloads
      what="the accelerators"
      fileName={`trainprint-accelerators-${catalogue.release}`}
      csv={() =>
        csvText(
          Object.keys(flat()[0] ?? {}),
          flat().map((row) => Object.values(row)),
        )
      }
      json={() => `${JSON.stringify({ release: catalogue.release, accelerators: flat() }, null, 2)}\n`}
    />
  );
}
