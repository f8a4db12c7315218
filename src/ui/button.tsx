import type { ComponentPropsWithRef } from 'react';
import { Icon, type IconName } from './icon.tsx';

type Variant = 'primary' | 'secondary' | 'link';
type Size = 'md' | 'sm';

interface Look {
  readonly variant?: Variant | undefined;
  /** 36 px or 32 px high; both are 44 px under a finger. */
  readonly size?: Size | undefined;
  readonly icon?: IconName | undefined;
  /** Stands after the words: the chevron of a menu. */
  readonly iconAfter?: IconName | undefined;
  readonly wide?: boolean | undefined;
}

export interface ButtonProps extends Look, Omit<ComponentPropsWithRef<'button'>, 'className' | 'style'> {}
export interface IconButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'className' | 'style' | 'children'> {
  readonly icon: IconName;
  /** What it does, in words: the icon alone says nothing to a reader by ear. */
  readonly label: string;
  readonly variant?: 'primary' | 'secondary' | 'bare' | undefined;
}

const BOXED =
  'inline-flex flex-none items-center justify-center gap-2 rounded-control text-label whitespace-nowrap print:hidden disabled:opacity-50';
const COLOURS = {
  primary: 'bg-ink text-bg hover:bg-ink-2',
  secondary: 'border border-line-2 bg-raised text-ink hover:border-control',
  bare: 'text-ink-2 hover:text-ink',
} as const;

function classes({ variant = 'secondary', size = 'md', wide }: Look): string {
  const width = wide ? 'w-full' : '';
  if (variant === 'link') {
    return `inline-flex flex-none items-center gap-1.5 rounded-tag min-h-6 text-label text-link hover:underline underline-offset-4 touch:min-h-11 touch:min-w-11 print:hidden ${width}`;
  }
  return `${BOXED} ${COLOURS[variant]} px-3.5 touch:h-11 ${size === 'md' ? 'h-9' : 'h-8'} ${width}`;
}

/** Ink for the one thing to do, a hairline for the rest, link blue for what stands in a line of text. Never vermilion. */
export function Button({ variant, size, icon, iconAfter, wide, children, type = 'button', ...rest }: ButtonProps) {
  return (
    <button type={type} className={classes({ variant, size, wide })} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
      {iconAfter && <Icon name={iconAfter} />}
    </button>
  );
}

/** A square button that shows only its icon; the label is spoken and shown on hover. */
export function IconButton({ icon, label, variant = 'secondary', type = 'button', ...rest }: IconButtonProps) {
  return (
    <button type={type} aria-label={label} title={label} className={`${BOXED} ${COLOURS[variant]} size-9 touch:size-11`} {...rest}>
      <Icon name={icon} />
    </button>
  );
}
