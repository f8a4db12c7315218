import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Icon } from './icon.tsx';
import { useSheetDrag } from './use-sheet-drag.ts';
import { UI_WORDS } from './words.ts';

export interface PopoverPanelProps {
  /** What is pressed to open it, such as a number with its promise. */
  readonly invoker: ReactNode;
  /** Classes of the button around it. */
  readonly invokerClassName?: string | undefined;
  /** Spoken instead of the invoker's own text. */
  readonly invokerLabel?: string | undefined;
  readonly title: ReactNode;
  /** Rendered only while open. Use `close` for buttons that end it. */
  readonly children: (close: () => void) => ReactNode;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
}

/**
 * A panel under the thing it explains: opens on click or Enter, closes on Escape or a press elsewhere, and gives the
 * focus back, all by the platform's popover. A sheet from below on phones.
 */
export function PopoverPanel(props: PopoverPanelProps) {
  const { invoker, invokerClassName = '', invokerLabel, title, children, onOpenChange } = props;
  const [open, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const close = () => panel.current?.hidePopover();
  const grabber = useSheetDrag(panel, close);

  useLayoutEffect(() => {
    if (open && button.current && panel.current) placeUnder(button.current, panel.current);
  }, [open]);

  return (
    <>
      <button ref={button} type="button" popoverTarget={id} aria-label={invokerLabel} aria-haspopup="dialog" className={invokerClassName}>
        {invoker}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-labelledby={`${id}-title`}
        className="pop"
        // Filled before it is shown, so that it never opens empty.
        onBeforeToggle={(event) => {
          const opening = event.newState === 'open';
          flushSync(() => setOpen(opening));
          onOpenChange?.(opening);
        }}
      >
        {open && (
          <>
            <div ref={grabber} className="hidden touch-none justify-center pt-2 pb-1 max-sm:flex">
              <span className="h-1 w-9 rounded-tag bg-line-2" />
            </div>
            <div className="flex items-start justify-between gap-4 px-4 pt-3">
              <h3 id={`${id}-title`} className="text-subgroup max-sm:text-group">
                {title}
              </h3>
              <button
                type="button"
                aria-label={UI_WORDS.close}
                onClick={close}
                className="-mt-1 -mr-2 grid size-7 flex-none place-items-center rounded-control text-ink-2 hover:text-ink touch:-mt-2.5 touch:size-11"
              >
                <Icon name="close" />
              </button>
            </div>
            <div className="px-4 pt-2 pb-4 text-chart-label">{children(close)}</div>
          </>
        )}
      </div>
    </>
  );
}

/** Below the invoker where there is room, above it where there is more; kept inside the window by the stylesheet. */
function placeUnder(invoker: HTMLElement, panel: HTMLElement) {
  const gap = 8;
  const { left, top, bottom } = invoker.getBoundingClientRect();
  const below = window.innerHeight - bottom - 2 * gap;
  const above = top - 2 * gap;
  const side = below < 280 && above > below ? 'above' : 'below';
  const edge = side === 'below' ? bottom + gap : top - gap;
  panel.dataset.side = side;
  panel.style.setProperty('--pop-x', `${left + window.scrollX}px`);
  panel.style.setProperty('--pop-y', `${edge + window.scrollY}px`);
  panel.style.setProperty('--pop-room', `${Math.max(below, above, 200)}px`);
}
