/** Of a view with its padding, as `.view` says. */
const MOST_REM = 95;

/**
 * How wide the column of a view will be: as wide as the header, whose edges it shares. To be read before the page changes, when
 * nothing has to be laid out for it.
 *
 * @returns px; 0 where there is no header
 */
export function expectedViewWidth(): number {
  const header = document.querySelector('.page-header');
  if (header === null) return 0;
  const { paddingLeft, paddingRight } = getComputedStyle(header);
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Math.round(Math.min(header.clientWidth, MOST_REM * rem) - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight));
}
