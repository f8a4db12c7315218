/** Slurm's trackable resources: `billing=8,cpu=8,gres/gpu:a100=4,gres/gpu=4,mem=64G,node=1`. */

export interface Tres {
  readonly gpus: number;
  /** As the cluster names it; empty where it only counts. */
  readonly gpuType: string;
  readonly cores: number | null;
  readonly memoryGb: number | null;
}

const MOST = 1e6;

/**
 * @param texts the first that names GPUs counts, the others stand in; a total and its kinds in one list are the same GPUs, counted once
 */
export function tresOf(texts: readonly string[]): Tres {
  const parsed = texts.map(parsedTres);
  const withGpus = parsed.find(({ gpus }) => gpus > 0);
  const first = parsed[0];
  const isAllocated = first !== undefined && first.cores !== null;
  // What was allocated counts; a job that asked for GPUs and was allocated something else has none.
  const used = isAllocated ? (first.gpus > 0 ? first : (parsed[1] ?? first)) : withGpus;
  const { gpus, gpuType } = used ?? { gpus: 0, gpuType: '' };
  const cores = parsed.find((tres) => tres.cores !== null)?.cores ?? null;
  const memoryGb = parsed.find((tres) => tres.memoryGb !== null)?.memoryGb ?? null;
  return { gpus, gpuType: gpuType || (parsed.find((tres) => tres.gpuType !== '')?.gpuType ?? ''), cores, memoryGb };
}

function parsedTres(text: string): Tres {
  let total = 0;
  let ofTypes = 0;
  let gpuType = '';
  let most = 0;
  let cores: number | null = null;
  let memoryGb: number | null = null;
  for (const part of text.split(',')) {
    const gpu = /^(?:gres[/:])?gpu(?::([^=:(]+))??(?:[=:](\d+))?(?:\(.*)?$/i.exec(part.trim());
    if (gpu !== null) {
      const [, type = '', count = '1'] = gpu;
      const said = Math.min(Number(count), MOST);
      if (type === '') total += said;
      else ofTypes += said;
      if (type !== '' && said > most) [gpuType, most] = [type, said];
      continue;
    }
    const [key = '', value = ''] = part.split('=');
    if (key.trim() === 'cpu') cores = positive(Number(value));
    if (key.trim() === 'mem') memoryGb = gigabytesOf(value);
  }
  return { gpus: Math.max(total, ofTypes), gpuType, cores, memoryGb };
}

/** Null for none, and for what no cluster has, as Slurm's signs for no figure. */
export function positive(value: number): number | null {
  return value > 0 && value <= MOST ? value : null;
}

const GB_OF: Readonly<Record<string, number>> = { K: 2 ** 10 / 1e9, M: 2 ** 20 / 1e9, G: 2 ** 30 / 1e9, T: 2 ** 40 / 1e9 };

/** Slurm counts memory in powers of two. */
function gigabytesOf(text: string): number | null {
  const match = /^(\d+(?:\.\d+)?)([KMGT])?/i.exec(text.trim());
  if (match === null) return null;
  return positive(Number((Number(match[1]) * (GB_OF[(match[2] ?? 'M').toUpperCase()] ?? 0)).toPrecision(6)));
}
