import type { KeyboardEvent } from 'react';

export interface GripProps {
  readonly label: string;
  /** False where the rows do not stand as they are stored. */
  readonly isUsable: boolean;
  readonly index: number;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** Drag it, or focus it and press the arrows: the row moves in the stored order. */
export function Grip({ label, isUsable, index, onKey }: GripProps) {
  if (!isUsable) return <span className="ledger-grip" />;
  return (
    <button
      type="button"
      className="ledger-grip"
      aria-label={label}
      title="Drag, or press the arrow keys"
      data-grip={index}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData('application/x-ledger-row', String(index));
        event.dataTransfer.effectAllowed = 'move';
      }}
      onKeyDown={onKey}
    >
      <svg aria-hidden="true" viewBox="0 0 8 14" className="h-3.5 w-2">
        {[2, 7, 12].map((y) => [1.5, 6.5].map((x) => <circle key={`${x},${y}`} cx={x} cy={y} r="1.25" fill="currentColor" />))}
      </svg>
    </button>
  );
}
