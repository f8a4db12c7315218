/** `ConsumedEnergy` and `ConsumedEnergyRaw`, as Slurm writes them. */

/** NO_VAL and INFINITE, of 32 and of 64 bits: nothing was read, and it is written as if it were a figure. */
const NO_READING = new Set(['4294967294', '4294967295', '18446744073709551614', '18446744073709551615']);

export function isNoReading(text: string): boolean {
  return NO_READING.has(text);
}

/** `123`, `1.5M`; 0 for what is none, for Slurm writes 0 where nothing was measured. */
export function joulesOf(text: string): number {
  const match = /^(\d+(?:\.\d+)?)([KMGT]?)$/i.exec(text);
  if (match === null || isNoReading(text)) return 0;
  const power = ['', 'K', 'M', 'G', 'T'].indexOf((match[2] ?? '').toUpperCase());
  return Number(match[1]) * 1000 ** power;
}
