import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFragment, encodeFragment, storedFragment } from './fragment-codec.ts';
import { FRAGMENT_MARK } from './frozen-defaults.ts';

const packed = (content: string | Uint8Array) => `${FRAGMENT_MARK}${deflateRawSync(content).toString('base64url')}`;

describe(encodeFragment, () => {
  it('is undone by decoding, whatever the query', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 400 }), async (query) => {
        const fragment = await encodeFragment(query);
        expect(fragment).toMatch(/^#z=[A-Za-z0-9_-]+$/);
        expect(await decodeFragment(fragment)).toBe(query);
      }),
      { numRuns: 60 },
    );
  });

  it('makes a long list of runs shorter than its query', async () => {
    const query = Array.from({ length: 400 }, (_, index) => `s=1~d.2026.11~n.8~h.${index}`).join('&');
    const fragment = await encodeFragment(query);
    expect(fragment.length).toBeLessThan(query.length / 3);
    expect(await decodeFragment(fragment)).toBe(query);
  });
});

describe(storedFragment, () => {
  it('is undone by decoding, whatever the query', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 400 }), async (query) => {
        expect(await decodeFragment(storedFragment(query))).toBe(query);
      }),
      { numRuns: 60 },
    );
  });

  it('throws for what does not fit into one block', () => {
    expect(() => storedFragment('x'.repeat(65_536))).toThrow(RangeError);
    expect(storedFragment('x'.repeat(65_535))).toMatch(/^#z=/);
  });
});

describe('a fragment that may not be longer than', () => {
  it('so many characters is empty where it would be, and as ever where it is not', async () => {
    const query = Array.from({ length: 40 }, (_, index) => `s=1~d.2026.11~h.${index * 7919}`).join('&');
    const whole = await encodeFragment(query);
    expect(await encodeFragment(query, whole.length)).toBe(whole);
    expect(await encodeFragment(query, whole.length - 4)).toBe('');
  });
});

describe(decodeFragment, () => {
  it('reads what another tool has packed', async () => {
    expect(await decodeFragment(packed('s=1~h.72&units=lb'))).toBe('s=1~h.72&units=lb');
  });

  it.each([
    { what: 'nothing', fragment: '#z=' },
    { what: 'no base64url', fragment: '#z=a+b/c=' },
    { what: 'a length that base64 never has', fragment: '#z=abcde' },
    { what: 'bytes that are no deflate stream', fragment: '#z=____' },
    { what: 'a stream cut short', fragment: packed('s=1~h.72&units=lb').slice(0, -6) },
    { what: 'text that is no UTF-8', fragment: packed(new Uint8Array([0x73, 0x3d, 0xff, 0xfe])) },
    { what: 'text that ends within a character', fragment: packed(new Uint8Array([0x73, 0xc3])) },
  ])('gives undefined for $what', async ({ fragment }) => {
    expect(await decodeFragment(fragment)).toBeUndefined();
  });

  it('gives undefined for what unfolds to more than four million bytes', async () => {
    const bomb = packed(new Uint8Array(60_000_000).fill(0x61));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await decodeFragment(bomb)).toBeUndefined();
    expect((await decodeFragment(packed('a'.repeat(4_000_000))))?.length).toBe(4_000_000);
    expect(await decodeFragment(packed('a'.repeat(4_000_001)))).toBeUndefined();
  });

  it('never rejects, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const text = await decodeFragment(`${FRAGMENT_MARK}${Buffer.from(bytes).toString('base64url')}`);
        expect(text === undefined || typeof text === 'string').toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('never rejects, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (said) => {
        const text = await decodeFragment(`${FRAGMENT_MARK}${said}`);
        expect(text === undefined || typeof text === 'string').toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
