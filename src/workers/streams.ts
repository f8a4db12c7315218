/** Seeded uniforms, one stream for each uncertain input: the same key gives the same draws in every run, browser and year. */
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { UniformsOf } from '#core/uncertainty.ts';

/** FNV-1a over UTF-16 units, 32 bits: whole numbers alone, so every engine agrees. */
export function seedOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** A state that begins as mostly zeros gives poor numbers at first. */
const WARM_UP = 64;
const TWO_TO_32 = 4_294_967_296;

/** @returns numbers above 0 and below 1, the middles of 2³² equal steps */
export function uniformsFor(key: string, count: number): Float64Array {
  const generator = xoroshiro128plus(seedOf(key));
  for (let at = 0; at < WARM_UP; at += 1) generator.next();
  const uniforms = new Float64Array(count);
  for (let at = 0; at < count; at += 1) uniforms[at] = ((generator.next() >>> 0) + 0.5) / TWO_TO_32;
  return uniforms;
}

/** Streams of a page are few; beyond this the oldest are drawn again when they are asked for. */
const MOST_KEPT = 200;

/** Draws each stream once, for as long as it is in use. */
export function keptStreams(count: number): UniformsOf {
  const kept = new Map<string, Float64Array>();
  return (key) => {
    const known = kept.get(key) ?? uniformsFor(key, count);
    kept.delete(key);
    kept.set(key, known);
    const oldest = kept.size > MOST_KEPT ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    return known;
  };
}
