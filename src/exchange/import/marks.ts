import type { MarkName } from '#format/import-words.ts';

/** What was done with a row beside taking it, as bits of one number: a million rows have one each. */
export const MARK = {
  /** Fewer values than names: read up to the last that is sure. */
  short: 1,
  /** Two runs stood on one line and were parted. */
  glued: 2,
  /** A GPU is listed and its energy is 0: it was not metered. */
  unmeteredGpu: 4,
  /** No usable duration: the run is without hours. */
  noHours: 8,
  /** No usable emissions: our grid factor stands in. */
  noFactor: 16,
  /** Later lines of the same run hold its totals. */
  linesJoined: 32,
  /** The GPU is a number without a name. */
  namelessGpu: 64,
  /** The PUE is below 1 or no number: passed over. */
  oddPue: 128,
  /** Several kinds of GPU: named after the most numerous. */
  mixedGpus: 256,
  /** The job was still running. */
  running: 512,
  /** The job failed, was cancelled or ran out of time or memory. */
  failed: 1024,
  /** No energy column: kWh follows from the emissions. */
  energyFromEmissions: 2048,
  /** Lines of a power log without a usable reading. */
  unreadLines: 4096,
  /** Gaps or a clock set back: left out of the energy. */
  gaps: 8192,
  /** Several GPUs that no column tells apart: counted by how many readings come together. */
  gpusByStamp: 16_384,
  /** The meter gave the scheduler's sign for no figure: the energy follows from hours and hardware. */
  noMeter: 32_768,
} as const satisfies Readonly<Record<MarkName, number>>;

const REPAIRS =
  MARK.short | MARK.glued | MARK.noHours | MARK.noFactor | MARK.oddPue | MARK.energyFromEmissions | MARK.namelessGpu | MARK.noMeter;
const FLAGS = REPAIRS | MARK.unmeteredGpu | MARK.mixedGpus | MARK.running | MARK.gaps | MARK.unreadLines | MARK.gpusByStamp;

/** Something in the row was mended. */
export function isRepaired(marks: number): boolean {
  return (marks & REPAIRS) !== 0;
}

/** Something in the row is to be looked at. */
export function isFlagged(marks: number): boolean {
  return (marks & FLAGS) !== 0;
}

/** The marks that a number holds, by name. */
export function marksOf(marks: number): readonly MarkName[] {
  // The keys of MARK are the names that its type demands.
  return (Object.keys(MARK) as readonly MarkName[]).filter((name) => (marks & MARK[name]) !== 0);
}
