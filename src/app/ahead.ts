import { type ComponentType, lazy, useState } from 'react';

/** A component whose script may be fetched ahead of its first drawing. */
export interface Ahead<Props extends object> {
  readonly choose: () => ComponentType<Props>;
  /** Fetches the script; a failure is met again when the component is drawn. */
  readonly fetch: () => Promise<void>;
}

export function ahead<Props extends object>(load: () => Promise<{ readonly default: ComponentType<Props> }>): Ahead<Props> {
  let loaded: ComponentType<Props> | null = null;
  const onItsWay = lazy(load);
  return {
    choose: () => loaded ?? onItsWay,
    fetch: () =>
      load().then(
        (script) => {
          loaded = script.default;
        },
        () => {},
      ),
  };
}

/**
 * What has been fetched is drawn at once: a lazy component is first drawn without, and React holds its return back. Chosen once
 * for as long as it is on screen, so that it is never drawn anew as another.
 */
export function useAhead<Props extends object>({ choose }: Ahead<Props>): ComponentType<Props> {
  const [chosen] = useState<ComponentType<Props>>(() => choose());
  return chosen;
}
