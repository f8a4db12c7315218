import type { ReactNode } from 'react';
import { LinkList, type LinkListProps } from '#ui/link-list.tsx';
import { type LeverAxis, LeverMark } from './lever-mark.tsx';
import type { LeverRow as Row } from './lever-rows.ts';

export interface LeverRowProps {
  readonly row: Row;
  readonly axis: LeverAxis;
  readonly isTicked: boolean;
  readonly sources: LinkListProps['items'];
  readonly onToggle: () => void;
  /** Given: puts the lever's change into the run. */
  readonly onUse?: (() => void) | undefined;
  /** A field that the lever waits for. */
  readonly children?: ReactNode;
}

/** One lever: box, name and detail, what it acts on, its mark on the shared axis, its caveat and its source. */
export function LeverRow({ row, axis, isTicked, sources, onToggle, onUse, children }: LeverRowProps) {
  const { id, name, detail, actsOn, mark, markWords, caveat, kind } = row;
  return (
    <li id={`lever-${id}`} className="lever-row">
      <LeverName row={row} isTicked={isTicked} onToggle={onToggle} />
      <p className="lever-acts">
        <span className="sr-only">Acts on </span>
        {actsOn}
      </p>
      <div className="lever-mark">
        <LeverMark mark={mark} words={markWords} axis={axis} isRun={kind === 'run'} />
        <span className="sr-only">{markWords}</span>
      </div>
      <div className="lever-caveat">
        <p id={`lever-${id}-caveat`}>
          {caveat}
          {onUse && (
            <>
              {' '}
              <button type="button" className="link-button" onClick={onUse} aria-label={`Put into the run: ${name}, ${detail}`}>
                Put into the run
              </button>
            </>
          )}
        </p>
        {children}
      </div>
      <p className="lever-source">
        <LinkList items={sources} />
      </p>
    </li>
  );
}

function LeverName({ row: { id, name, detail, box, lever }, isTicked, onToggle }: Pick<LeverRowProps, 'row' | 'isTicked' | 'onToggle'>) {
  const text = (
    <span className="min-w-0">
      <span className="block text-body font-semibold text-ink">{name}</span>
      <span id={`lever-${id}-detail`} className="block text-hint text-ink-3">
        {detail}
      </span>
    </span>
  );
  if (box === null) return <div className="lever-name pl-7.5">{text}</div>;
  return (
    <label className="lever-name">
      <input
        type="checkbox"
        className="tick-box"
        checked={isTicked}
        disabled={lever === null}
        onChange={onToggle}
        aria-describedby={`lever-${id}-caveat`}
      />
      {text}
    </label>
  );
}
