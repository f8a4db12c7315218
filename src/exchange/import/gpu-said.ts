/** What a log says of its GPUs: `2 x NVIDIA A100-SXM4-80GB`, a number alone, or nothing. */
import { MARK } from './marks.ts';

export interface GpuSaid {
  /** Without its count; empty for none. */
  readonly name: string;
  readonly count: number;
  readonly marks: number;
}

/** Stands for a GPU that is counted and not named. */
export const NAMELESS_GPU = '?';
const MOST_GPUS = 1e6;
const PART = /(\d+) x (.+?)(?=\d+ x |$)/g;

const NONE: GpuSaid = { name: '', count: 0, marks: 0 };

/** Old versions write nothing, 0 or 1 where the name belongs. */
export function gpuSaid(model: string, countText: string): GpuSaid {
  const counted = wholeOf(countText);
  const text = model.trim();
  if (/^[a-z]*$/i.test(text) && ['', 'none', 'nan', 'null', 'n'].includes(text.toLowerCase())) return nameless(counted, 0);
  if (/^\d+(\.0+)?$/.test(text)) return nameless(counted > 0 ? counted : wholeOf(text), wholeOf(text));
  const parts = [...text.matchAll(PART)].map(([, count = '', name = '']) => ({ count: wholeOf(count), name: name.trim() }));
  if (parts.length === 0) return { name: text, count: Math.max(1, counted), marks: 0 };
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const most = parts.reduce((best, part) => (part.count > best.count ? part : best));
  if (total === 0) return NONE;
  return { name: most.name, count: Math.min(total, MOST_GPUS), marks: parts.length > 1 ? MARK.mixedGpus : 0 };
}

function nameless(count: number, said: number): GpuSaid {
  return count === 0 && said === 0 ? NONE : { name: NAMELESS_GPU, count: Math.max(1, count), marks: MARK.namelessGpu };
}

function wholeOf(text: string): number {
  const value = Number(text.trim() === '' ? 0 : text);
  return Number.isFinite(value) && value > 0 ? Math.min(Math.round(value), MOST_GPUS) : 0;
}
