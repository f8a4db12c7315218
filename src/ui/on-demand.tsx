import { type ComponentType, type ReactNode, startTransition, useEffect, useState } from 'react';
import { UI_WORDS } from './words.ts';

/** A component whose script comes when it is first drawn, or ahead of that. */
export interface OnDemand<Props extends object> {
  (props: Props): ReactNode;
  /** Fetches the script ahead of the first drawing, which is then immediate. Rejects where it does not come. */
  readonly fetch: () => Promise<void>;
}

const Nothing = () => null;

/**
 * React's own way, a lazy component under Suspense, holds every return back for 300 ms after the last: a chain of three parts
 * stands a second late.
 *
 * @param Until drawn with the same props until the script has come
 */
export function onDemand<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  Until: ComponentType<Props> = Nothing,
): OnDemand<Props> {
  let loaded: ComponentType<Props> | null = null;
  const fetch = async () => {
    loaded = (await load()).default;
  };
  const Part = (props: Props) => {
    // Chosen once for as long as it is on screen, so that it is never drawn anew as another.
    const [Chosen, choose] = useState(() => loaded);
    useEffect(() => {
      if (Chosen !== null) return;
      // In slices: what comes late must not hold up what is being typed or painted.
      const draw = (Come: ComponentType<Props> | null) => startTransition(() => choose(() => Come));
      fetch().then(
        () => draw(loaded),
        // Thrown where it would be drawn: the boundary around it says what failed, and asks again.
        (cause) =>
          draw(() => {
            throw new Error(UI_WORDS.scriptMissing, { cause });
          }),
      );
    }, [Chosen]);
    return Chosen === null ? <Until {...props} /> : <Chosen {...props} />;
  };
  return Object.assign(Part, { fetch });
}
