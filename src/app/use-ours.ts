import { useMemo } from 'react';
import type { Catalogue } from '#core/catalogue.ts';
import { resolveScenario } from '#core/resolve.ts';
import type { ResolvedScenario } from '#core/resolved.ts';
import type { Scenario } from '#core/scenario.ts';

/** The same run with our figures wherever the reader overrode one; null while it cannot be resolved. */
export function useOurs(scenario: Scenario, catalogue: Catalogue): ResolvedScenario | null {
  return useMemo(() => {
    const bare: Scenario = {
      ...scenario,
      pue: undefined,
      carbonIntensityGPerKwh: undefined,
      priceUsdPerAcceleratorHour: undefined,
      tariffUsdPerKwh: undefined,
      lifetimeYears: undefined,
    };
    const resolution = resolveScenario(bare, catalogue);
    return resolution.status === 'resolved' ? resolution.resolved : null;
  }, [scenario, catalogue]);
}
