import { useRef } from 'react';
import { describedBy, FieldShell, type FieldWords } from './field-shell.tsx';
import { useTypedEarly } from './use-typed-early.ts';
import { UI_WORDS } from './words.ts';

export interface SliderInputProps extends Omit<FieldWords, 'label'> {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Where the thumb stands: the last value that could be read. */
  readonly value: number;
  readonly onSlide: (value: number) => void;
  /** The same value as text beside the label, which can be typed in. */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onCommit?: (() => void) | undefined;
  readonly unit?: string | undefined;
  /** Marked on the track by a grey band. */
  readonly usual?: { readonly low: number; readonly high: number } | undefined;
}

/** A slider and its number, one value. Both act at once, on every move and keystroke. */
export function SliderInput(props: SliderInputProps) {
  const { id, label, min, max, step, value, onSlide, unit = '' } = props;
  const thumb = useRef<HTMLInputElement>(null);
  useTypedEarly(thumb, String(value), (text) => onSlide(Number(text)));
  return (
    <FieldShell {...props} aside={<TypedValue {...props} />}>
      <div className="relative h-7 touch:h-11">
        <SliderTrack {...props} />
        <input
          ref={thumb}
          id={id}
          type="range"
          min={min}
          max={max}
          step={step}
          value={value}
          autoComplete="off"
          onChange={(event) => onSlide(Number(event.target.value))}
          aria-label={label}
          aria-valuetext={`${props.text}${unit}`}
          aria-describedby={describedBy(props)}
          className="slider"
        />
      </div>
    </FieldShell>
  );
}

function TypedValue({ id, label, text, onText, onCommit, unit, error }: SliderInputProps) {
  const box = useRef<HTMLInputElement>(null);
  useTypedEarly(box, text, onText);
  return (
    <span className="-my-1 flex h-7 items-center rounded-tag border border-line-2 bg-bg px-1.5 text-label font-semibold has-focus-visible:border-link touch:h-11">
      <input
        ref={box}
        id={`${id}-text`}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={text}
        onChange={(event) => onText(event.target.value)}
        onBlur={onCommit}
        onKeyDown={(event) => event.key === 'Enter' && onCommit?.()}
        aria-label={UI_WORDS.asNumber(label)}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-message` : undefined}
        className="h-full w-10 rounded-tag text-right outline-none"
      />
      {unit}
    </span>
  );
}

/** Drawn in percent between the two places where the thumb's centre can stand, so it needs no style attribute. */
function SliderTrack({ min, max, value, usual }: SliderInputProps) {
  const share = (at: number) => `${Math.min(100, Math.max(0, ((at - min) / (max - min)) * 100))}%`;
  const width = usual ? `${((Math.min(max, usual.high) - Math.max(min, usual.low)) / (max - min)) * 100}%` : '0';
  return (
    <>
      <svg aria-hidden="true" className="absolute inset-x-0 top-1/2 h-1 w-full -translate-y-1/2">
        <rect width="100%" height="4" rx="2" fill="var(--color-line-2)" />
      </svg>
      <svg aria-hidden="true" className="absolute inset-x-2.5 top-1/2 h-2.5 w-[calc(100%-1.25rem)] -translate-y-1/2 overflow-visible">
        {usual && <rect x={share(usual.low)} width={width} height="10" fill="var(--color-control)" opacity="0.35" />}
        <rect x="-10" y="3" width="10" height="4" rx="2" fill="var(--color-ink)" />
        <rect x="-2" y="3" width="2" height="4" fill="var(--color-ink)" />
        <rect y="3" width={share(value)} height="4" fill="var(--color-ink)" />
      </svg>
    </>
  );
}
