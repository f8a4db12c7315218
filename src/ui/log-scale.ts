/** A logarithmic axis: where a figure stands on it, and which ticks it bears. */
export interface LogScale {
  readonly ticks: readonly number[];
  /** Share of the axis from its left end, 0 to 1; 0 and less stand at the left end. */
  readonly shareOf: (value: number) => number;
}

const STEPS = [1, 2, 5];

/** @param values at least one above 0; the axis begins and ends at round figures around them */
export function logScale(values: readonly number[]): LogScale {
  const above = values.filter((value) => value > 0);
  const least = Math.min(...above);
  const most = Math.max(...above);
  const all = roundFigures(Math.floor(Math.log10(least)) - 1, Math.ceil(Math.log10(most)) + 1);
  const low = Math.max(...all.filter((figure) => figure < least * 0.95));
  const high = Math.min(...all.filter((figure) => figure >= most));
  const within = all.filter((figure) => figure >= low && figure <= high);
  const decades = within.filter((figure) => isDecade(figure));
  const width = Math.log(high / low);
  return {
    ticks: decades.length > 2 ? decades : within,
    shareOf: (value) => (value <= low ? 0 : Math.log(value / low) / width),
  };
}

function roundFigures(from: number, to: number): readonly number[] {
  const decades = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return decades.flatMap((power) => STEPS.map((step) => Number(`${step}e${power}`)));
}

function isDecade(figure: number): boolean {
  return Number(`1e${Math.round(Math.log10(figure))}`) === figure;
}
