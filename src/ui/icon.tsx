import type { ReactNode } from 'react';

const DRAWINGS = {
  'chevron-down': <path d="m4 6.5 4 4 4-4" />,
  'chevron-up': <path d="m4 9.5 4-4 4 4" />,
  'chevron-right': <path d="m6.5 4 4 4-4 4" />,
  check: <path d="m3 8.5 3.25 3.25L13 4.75" />,
  plus: <path d="M8 3v10M3 8h10" />,
  minus: <path d="M3 8h10" />,
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  menu: <path d="M2.5 5.5h11M2.5 10.5h11" />,
  search: <path d="M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.6-1.4L14 14" />,
  alert: <path d="M8 14.25A6.25 6.25 0 1 0 8 1.75a6.25 6.25 0 0 0 0 12.5ZM8 4.75v3.75M8 11v.25" />,
  moon: <path d="M13.5 9.6A5.9 5.9 0 0 1 6.4 2.5a5.9 5.9 0 1 0 7.1 7.1Z" />,
  sun: (
    <path d="M8 10.75a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5ZM8 1.25v1.5m0 10.5v1.5M1.25 8h1.5m10.5 0h1.5M3.2 3.2l1.1 1.1m7.4 7.4 1.1 1.1m0-9.6-1.1 1.1m-7.4 7.4-1.1 1.1" />
  ),
  link: <path d="m6.6 9.4 2.8-2.8M7.2 4.6l1.5-1.5a2.97 2.97 0 0 1 4.2 4.2l-1.5 1.5m-2.6 2.6-1.5 1.5a2.97 2.97 0 0 1-4.2-4.2l1.5-1.5" />,
  copy: (
    <path d="M5.5 5.5V3.25c0-.4.35-.75.75-.75h6.5c.4 0 .75.35.75.75v6.5c0 .4-.35.75-.75.75H10.5M3.25 5.5h6.5c.4 0 .75.35.75.75v6.5c0 .4-.35.75-.75.75h-6.5a.75.75 0 0 1-.75-.75v-6.5c0-.4.35-.75.75-.75Z" />
  ),
  download: <path d="M8 2.5v7.75m0 0 3-3m-3 3-3-3M2.75 13.25h10.5" />,
  upload: <path d="M8 10.5V2.75m0 0 3 3m-3-3-3 3M2.75 13.25h10.5" />,
  more: <path d="M3 8h.01M8 8h.01M13 8h.01" strokeWidth="2" />,
  'arrow-up': <path d="M8 13V3m0 0L4 7m4-4 4 4" />,
  'arrow-down': <path d="M8 3v10m0 0 4-4m-4 4L4 9" />,
} as const satisfies Record<string, ReactNode>;

export type IconName = keyof typeof DRAWINGS;

interface IconProps {
  readonly name: IconName;
  /** Classes for colour or place; the size is always 16 px. */
  readonly className?: string | undefined;
}

/** A drawing beside words; it never stands for them, so it is hidden from readers by ear. */
export function Icon({ name, className = '' }: IconProps) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`size-4 flex-none ${className}`}
    >
      {DRAWINGS[name]}
    </svg>
  );
}
