import { useCallback, useMemo, useState } from 'react';
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

export interface InvalidFields {
  readonly hasInvalid: boolean;
  readonly onInvalid: (field: keyof Scenario, isInvalid: boolean) => void;
}

/** Which fields hold text that cannot be read: the headline is dimmed while there is one. */
export function useInvalidFields(): InvalidFields {
  const [fields, setFields] = useState<ReadonlySet<keyof Scenario>>(new Set());
  const onInvalid = useCallback((field: keyof Scenario, isInvalid: boolean) => {
    setFields((before) => {
      if (before.has(field) === isInvalid) return before;
      const next = new Set(before);
      if (isInvalid) next.add(field);
      else next.delete(field);
      return next;
    });
  }, []);
  return { hasInvalid: fields.size > 0, onInvalid };
}
