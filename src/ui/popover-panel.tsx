import { type ReactNode, type RefObject, useId, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
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
 * A panel under the thing it explains: opens on click or Enter, takes the focus, closes on Escape or a press elsewhere
 * and gives the focus back, all by the platform's popover. A sheet from below on phones. It is mounted at the end of
 * the page, so its button may stand in any sentence.
 */
export function PopoverPanel(props: PopoverPanelProps) {
  const { invoker, invokerClassName = '', invokerLabel, onOpenChange } = props;
  const [open, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);

  function change(next: boolean) {
    setOpen(next);
    onOpenChange?.(next);
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-label={invokerLabel}
        aria-haspopup="dialog"
        aria-expanded={open}
        className={invokerClassName}
        onClick={(event) => {
          // The panel is not there yet for the browser to open; once it is, a second press closes it natively.
          if (open) return;
          event.preventDefault();
          change(true);
        }}
      >
        {invoker}
      </button>
      {open && <Panel {...props} id={id} button={button} onClosed={() => change(false)} />}
    </>
  );
}

export interface PanelAtProps extends Pick<PopoverPanelProps, 'title' | 'children'> {
  readonly invoker: HTMLElement;
  readonly onClosed: () => void;
}

/** The same panel under any element, open from the start: one panel for many figures. */
export function PanelAt({ invoker, ...panel }: PanelAtProps) {
  const id = useId();
  const button = useRef<HTMLElement>(invoker);
  return <Panel {...panel} id={id} button={button} />;
}

interface PanelProps extends Omit<PanelAtProps, 'invoker'> {
  readonly id: string;
  readonly button: RefObject<HTMLElement | null>;
}

function Panel({ id, button, title, children, onClosed }: PanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  const close = () => panel.current?.hidePopover();
  const grabber = useSheetDrag(panel, close);

  useLayoutEffect(() => {
    if (!button.current || !panel.current) return;
    placeUnder(button.current, panel.current);
    if (!panel.current.matches(':popover-open')) panel.current.showPopover();
    panel.current.focus();
  }, [button]);

  return createPortal(
    <div
      ref={panel}
      id={id}
      popover="auto"
      role="dialog"
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
      className="pop"
      onToggle={(event) => event.newState === 'closed' && onClosed()}
    >
      <div ref={grabber} className="hidden touch-none justify-center pt-2 pb-1 max-sm:flex">
        <span className="h-1 w-9 rounded-tag bg-line-2" />
      </div>
      <div className="flex items-start justify-between gap-4 px-4 pt-3">
        <h2 id={`${id}-title`} className="text-subgroup max-sm:text-group">
          {title}
        </h2>
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
    </div>,
    document.body,
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
