import type { ReactNode } from 'react';
import { Alert } from './alert.tsx';
import { Button } from './button.tsx';
import { UI_WORDS } from './words.ts';

export interface ErrorPanelProps {
  /** What did not load: "Grid data for 2024 did not load". */
  readonly title: ReactNode;
  /** Which file, and why. */
  readonly message: ReactNode;
  readonly onRetry?: (() => void) | undefined;
  readonly retrying?: boolean | undefined;
}

/** Stands in the place of the one panel that failed; the rest of the page keeps working and nothing stands in for it. */
export function ErrorPanel({ title, message, onRetry, retrying }: ErrorPanelProps) {
  return (
    <Alert
      kind="error"
      title={title}
      actions={
        onRetry && (
          <Button size="sm" onClick={onRetry} disabled={retrying}>
            {UI_WORDS.retry}
          </Button>
        )
      }
    >
      <p className="wrap-anywhere">{message}</p>
    </Alert>
  );
}
