/** Lists too long for an address: the same query, raw-deflated, base64url, after `#z=`, which no server sees. */
import { FRAGMENT_MARK } from './frozen-defaults.ts';

/** What a fragment may unfold to, in bytes; beyond it the link is junk or an attack. */
const MOST_UNFOLDED_BYTES = 4_000_000;

/** Arguments that every engine takes at once. */
const CHUNK = 8192;

function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** @returns undefined for what is not base64url. */
function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[A-Za-z0-9_-]+$/.test(text)) return undefined;
  try {
    return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (char) => char.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/**
 * @param longest characters that the fragment may have
 * @returns the fragment with its mark, such as `#z=q1Yq…`; empty where it would be too long
 */
export async function encodeFragment(query: string, longest = Number.POSITIVE_INFINITY): Promise<string> {
  const packed = new Blob([query]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  return (bytes.length * 4) / 3 + FRAGMENT_MARK.length > longest ? '' : `${FRAGMENT_MARK}${toBase64Url(bytes)}`;
}

/** Longest block that is kept as it is. */
const MOST_STORED_BYTES = 65_535;

/**
 * The same without compression, and so at once: for a short query, where packing would save next to nothing.
 *
 * @param query of at most 65,535 bytes
 * @source RFC 1951, section 3.2.4: one final block of stored bytes
 */
export function storedFragment(query: string): string {
  const bytes = new TextEncoder().encode(query);
  const { length } = bytes;
  if (length > MOST_STORED_BYTES) throw new RangeError('too long to be stored in one block');
  const head = [1, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255];
  return `${FRAGMENT_MARK}${toBase64Url(Uint8Array.from([...head, ...bytes]))}`;
}

/**
 * @param fragment with its mark
 * @returns the raw query, or undefined where the fragment cannot be read. Never rejects.
 */
export async function decodeFragment(fragment: string): Promise<string | undefined> {
  const bytes = fromBase64Url(fragment.slice(FRAGMENT_MARK.length));
  if (bytes === undefined) return undefined;
  const unfolded = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = unfolded.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return await readAll(reader, decoder);
  } catch {
    return undefined;
  }
}

async function readAll(reader: ReadableStreamDefaultReader<Uint8Array>, decoder: TextDecoder): Promise<string | undefined> {
  let text = '';
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.length;
    if (length > MOST_UNFOLDED_BYTES) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
