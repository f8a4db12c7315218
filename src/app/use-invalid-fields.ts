import { useCallback, useState } from 'react';
import type { Scenario } from '#core/scenario.ts';

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
