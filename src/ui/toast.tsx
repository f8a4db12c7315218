import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Icon } from './icon.tsx';

export interface ToastProps {
  /** One sentence. */
  readonly children: ReactNode;
  readonly action?: { readonly label: string; readonly onAct: () => void } | undefined;
  readonly onDismiss: () => void;
}

const SHOWN_MS = 6000;

/**
 * One sentence at the bottom left for six seconds, longer while it is pointed at or holds the focus. Only seen: whoever
 * shows it also says it through the page's one live region. Give it a `key`, so that a new message starts its own time.
 */
export function Toast({ children, action, onDismiss }: ToastProps) {
  const [held, setHeld] = useState(false);
  const done = useRef(onDismiss);
  useEffect(() => {
    done.current = onDismiss;
  });
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => done.current(), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [held]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing is done by pointing at it, its time only waits
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="toast fixed bottom-22 left-4 z-40 flex max-w-[calc(100vw-2rem)] items-center gap-3 rounded-control bg-ink px-4 py-3 text-body text-bg shadow-pop md:bottom-6 md:left-6 print:hidden"
    >
      <Icon name="check" />
      <span className="min-w-0">{children}</span>
      {action && (
        <button
          type="button"
          onClick={() => {
            action.onAct();
            onDismiss();
          }}
          className="-my-1 flex-none rounded-tag px-1 py-1 font-semibold underline underline-offset-4 outline-offset-0 focus-visible:outline-bg touch:py-3"
        >
          {action.label}
        </button>
      )}
    </div>
  );
}
