interface LogoProps {
  readonly word: string;
}

/** The mark is the page's own sign for a figure: a dot on its whisker. */
export function Logo({ word }: LogoProps) {
  return (
    <span className="inline-flex items-center gap-2.5 text-group">
      <svg aria-hidden="true" viewBox="0 0 26 12" className="h-3 w-6.5 flex-none">
        <path d="M1 1v10M25 1v10M1 6h24" fill="none" stroke="var(--color-ink)" strokeWidth="1.5" />
        <circle cx="10" cy="6" r="5" fill="var(--color-run)" />
      </svg>
      {word}
    </span>
  );
}
