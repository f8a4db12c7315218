import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Icon } from '#ui/icon.tsx';

export interface ImportWindowProps {
  readonly title: string;
  readonly subtitle: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Stands fixed under what scrolls. */
  readonly footer: ReactNode;
}

/** The platform's own dialog: the page behind is inert, Escape closes it and the focus goes back where it was. */
export function ImportWindow({ title, subtitle, onClose, children, footer }: ImportWindowProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const shown = dialog.current;
    if (shown !== null && !shown.open) shown.showModal();
    shown?.querySelector('h2')?.focus();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      data-full=""
      aria-labelledby={id}
      className="window sm:w-215"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="flex items-start gap-4 px-6.5 pt-6 max-sm:px-4 max-sm:pt-5">
        <div className="min-w-0 flex-1">
          <h2 id={id} tabIndex={-1} className="text-chart-title wrap-anywhere outline-none">
            {title}
          </h2>
          <div className="mt-1 max-w-150 text-chart-label text-ink-3">{subtitle}</div>
        </div>
        <button
          type="button"
          aria-label="Close"
          onClick={onClose}
          className="-mt-1 -mr-2 grid size-7 flex-none place-items-center rounded-control text-ink-2 hover:text-ink touch:-mt-2.5 touch:size-11"
        >
          <Icon name="close" />
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it */}
      <section aria-label={title} tabIndex={0} className="relative mt-4.5 min-h-0 flex-1 overflow-y-auto">
        {children}
      </section>
      <div className="flex flex-wrap items-center justify-end gap-2.5 border-t border-line px-6.5 py-3.5 max-sm:px-4">{footer}</div>
    </dialog>
  );
}
