import { Icon } from '#ui/icon.tsx';

/** The head of a column of remarks, in line with them. */
export const REMARKS_HEAD = <span className="lg:pl-6">Where it differs, and why</span>;

export interface RemarksProps {
  /** Where something differs, and why. */
  readonly warnings: readonly string[];
  /** What else is to be known. */
  readonly notes?: readonly string[];
  /** False for a row of which nothing is computed. */
  readonly isComputed?: boolean;
}

/** The reason in the row, in words: a tick where everything rounds, a warning where something does not. */
export function Remarks({ warnings, notes = [], isComputed = true }: RemarksProps) {
  return (
    <span className="grid gap-1 text-hint text-ink-2 max-md:w-64 max-md:whitespace-normal lg:pl-6">
      {warnings.length === 0 && isComputed && (
        <span className="flex gap-1.5 font-medium text-ok">
          <Icon name="check" className="scale-90" />
          Rounds to what is printed
        </span>
      )}
      {warnings.map((words) => (
        <span key={words} className="flex gap-1.5">
          <Icon name="alert" className="text-warn" />
          <span>{words}</span>
        </span>
      ))}
      {notes.map((words) => (
        <span key={words}>{words}</span>
      ))}
    </span>
  );
}
