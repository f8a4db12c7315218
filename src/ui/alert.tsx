import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

interface AlertProps {
  readonly kind: 'warn' | 'error';
  /** The first sentence: what happened. */
  readonly title: ReactNode;
  /** Then what was done about it. */
  readonly children?: ReactNode;
  /** Buttons that say the remedy. */
  readonly actions?: ReactNode;
  readonly id?: string | undefined;
}

/** Stands in the page where the trouble is. It is not announced by itself: the page has one live region for that. */
export function Alert({ kind, title, children, actions, id }: AlertProps) {
  const error = kind === 'error';
  return (
    <div id={id} className={`flex gap-3 rounded-block px-4 py-3.5 text-body ${error ? 'bg-error-tint' : 'bg-warn-tint'}`}>
      <Icon name="alert" className={`mt-0.5 ${error ? 'text-error' : 'text-warn'}`} />
      <div className="min-w-0">
        <p className="font-semibold">{title}</p>
        {children}
        {actions && <div className="mt-3 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
