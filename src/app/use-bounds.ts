import { useState } from 'react';
import { type BoundName, type Bounds, NO_BOUNDS } from '#core/best.ts';
import type { BoundTexts } from '#features/hardware/bounds-fields.tsx';
import { readBound } from '#format/bounds-words.ts';

const NO_TEXTS: BoundTexts = { rentUsd: '', emissionsKgCo2e: '', hours: '', energyKwh: '' };

export interface BoundsState {
  readonly texts: BoundTexts;
  readonly bounds: Bounds;
  readonly onText: (bound: BoundName, text: string) => void;
  readonly onChange: (change: Partial<Bounds>) => void;
  readonly onClear: () => void;
}

/** What was typed stays as it was typed; the last figure that could be read stays in force. */
export function useBounds(): BoundsState {
  const [texts, setTexts] = useState(NO_TEXTS);
  const [bounds, setBounds] = useState(NO_BOUNDS);
  const onChange = (change: Partial<Bounds>) => setBounds((before) => ({ ...before, ...change }));
  return {
    texts,
    bounds,
    onChange,
    onText: (bound, text) => {
      setTexts((before) => ({ ...before, [bound]: text }));
      const reading = readBound(text);
      if ('value' in reading) onChange({ [bound]: reading.value });
    },
    onClear: () => {
      setTexts(NO_TEXTS);
      setBounds(NO_BOUNDS);
    },
  };
}
