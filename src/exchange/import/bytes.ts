/** The first bytes of a file: in which letters it is written, or that it is no text at all. */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';
export type NotText = 'png' | 'zip' | 'gzip' | 'pdf' | 'binary';

const SIGNATURES: readonly (readonly [NotText, readonly number[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['gzip', [0x1f, 0x8b]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
];

export function encodingOf(bytes: Uint8Array): Encoding | NotText {
  const signature = SIGNATURES.find(([, begins]) => begins.every((byte, at) => bytes[at] === byte));
  if (signature !== undefined) return signature[0];
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const counts = countsOf(bytes);
  const half = bytes.length / 2;
  if (counts.evenNuls < half * 0.1 && counts.oddNuls > half * 0.7) return 'utf-16le';
  if (counts.oddNuls < half * 0.1 && counts.evenNuls > half * 0.7) return 'utf-16be';
  // A few stray NULs are a damaged log; a file full of control characters is none.
  return counts.controls > bytes.length * 0.1 ? 'binary' : 'utf-8';
}

function countsOf(bytes: Uint8Array): { readonly evenNuls: number; readonly oddNuls: number; readonly controls: number } {
  let evenNuls = 0;
  let oddNuls = 0;
  let controls = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0 && at % 2 === 0) evenNuls += 1;
    if (byte === 0 && at % 2 === 1) oddNuls += 1;
    if (byte < 9 || (byte > 13 && byte < 32)) controls += 1;
  }
  return { evenNuls, oddNuls, controls };
}
