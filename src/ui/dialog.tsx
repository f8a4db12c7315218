import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { Icon } from './icon.tsx';
import { UI_WORDS } from './words.ts';

export interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly subtitle?: ReactNode;
  readonly children: ReactNode;
  /** Buttons that stay in sight at the bottom. */
  readonly footer?: ReactNode;
  /** Tables take the wide one, and the whole screen of a phone. */
  readonly wide?: boolean | undefined;
}

/** The platform's modal dialog: it keeps the focus and gives it back, and Escape closes it. A sheet on phones. */
export function Dialog({ open, onClose, title, subtitle, children, footer, wide }: DialogProps) {
  const window = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = window.current;
    if (open && dialog && !dialog.open) dialog.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);

  return (
    <dialog
      ref={window}
      aria-labelledby={titleId}
      data-full={wide || undefined}
      onClose={onClose}
      onMouseDown={(event) => closeOnVeil(event, onClose)}
      className={`window w-full ${wide ? 'sm:max-w-215' : 'sm:max-w-120'}`}
    >
      {open && (
        <>
          <header className="flex flex-none items-start justify-between gap-4 px-4 pt-4 sm:px-7 sm:pt-6">
            <div className="min-w-0 pb-3">
              <h2 id={titleId} className="text-chart-title">
                {title}
              </h2>
              {subtitle && <p className="mt-1 text-chart-label text-ink-3">{subtitle}</p>}
            </div>
            <CloseButton onClose={onClose} />
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-4 pb-5 sm:px-7">{children}</div>
          {footer && (
            <footer className="flex flex-none flex-wrap items-center justify-end gap-2 border-t border-line px-4 py-3 sm:px-7 sm:py-4">
              {footer}
            </footer>
          )}
        </>
      )}
    </dialog>
  );
}

interface CloseButtonProps {
  readonly onClose: () => void;
}

function CloseButton({ onClose }: CloseButtonProps) {
  return (
    <button
      type="button"
      aria-label={UI_WORDS.close}
      onClick={onClose}
      className="-mt-1 -mr-2 grid size-8 flex-none place-items-center rounded-control text-ink-2 hover:text-ink touch:-mt-2.5 touch:size-11"
    >
      <Icon name="close" />
    </button>
  );
}

/** Only the veil is the dialog element itself; what is in the window is its children. */
function closeOnVeil(event: MouseEvent<HTMLDialogElement>, close: () => void) {
  if (event.target !== event.currentTarget) return;
  const { left, right, top, bottom } = event.currentTarget.getBoundingClientRect();
  const inside = event.clientX >= left && event.clientX <= right && event.clientY >= top && event.clientY <= bottom;
  if (!inside) close();
}
