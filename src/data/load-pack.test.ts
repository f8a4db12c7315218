import { afterEach, describe, expect, it, vi } from 'vitest';
import { DataPackError, firstPackQuery, loadPack } from './load-pack.ts';
import { z } from './zod.ts';

const schema = z.strictObject({ packId: z.literal('small'), figures: z.array(z.number()) });
const GOOD = '{"packId":"small","figures":[1,2]}';

type Fetch = (url: string, options: { readonly signal: AbortSignal }) => Promise<Response>;

function answerWith(fetch: Fetch) {
  const stub = vi.fn(fetch);
  vi.stubGlobal('fetch', stub);
  return stub;
}

async function faultOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => 'no fault',
    (error: unknown) => (error instanceof DataPackError ? [error.reason, error.status, error.file] : error),
  );
}

const untilAborted: Fetch = (_url, { signal }) =>
  new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe(loadPack, () => {
  it('gives the validated file, asked for by a path relative to the page', async () => {
    const fetch = answerWith(async () => new Response(GOOD));
    await expect(loadPack('small/1.json', schema)).resolves.toEqual({ packId: 'small', figures: [1, 2] });
    expect(String(fetch.mock.calls[0]?.[0])).toBe('data/small/1.json');
  });

  it('waits for a schema that is still on its way', async () => {
    answerWith(async () => new Response(GOOD));
    await expect(loadPack('small/1.json', Promise.resolve(schema))).resolves.toHaveProperty('packId', 'small');
  });

  it.each([
    { what: 'a file that is not there', fetch: async () => new Response('no', { status: 404 }), fault: ['missing', 404] },
    { what: 'a server at fault', fetch: async () => new Response('no', { status: 503 }), fault: ['missing', 503] },
    { what: 'half a file', fetch: async () => new Response(GOOD.slice(0, 20)), fault: ['truncated', undefined] },
    { what: 'an empty file', fetch: async () => new Response(''), fault: ['truncated', undefined] },
    { what: 'another file', fetch: async () => new Response('{"packId":"large","figures":[]}'), fault: ['wrong-shape', undefined] },
    {
      what: 'a file with one key more',
      fetch: async () => new Response('{"packId":"small","figures":[],"extra":1}'),
      fault: ['wrong-shape', undefined],
    },
    { what: 'no network', fetch: async () => Promise.reject(new TypeError('Failed to fetch')), fault: ['unreachable', undefined] },
  ])('says which file failed and why for $what', async ({ fetch, fault }) => {
    answerWith(fetch);
    expect(await faultOf(loadPack('small/1.json', schema))).toEqual([...fault, 'data/small/1.json']);
  });

  it('calls a network that breaks off within the file unreachable', async () => {
    const body = new ReadableStream({ start: (controller) => controller.error(new TypeError('terminated')) });
    answerWith(async () => new Response(body));
    expect(await faultOf(loadPack('small/1.json', schema))).toEqual(['unreachable', undefined, 'data/small/1.json']);
  });

  it('calls a schema whose script does not arrive unreachable, so that the page can offer to try again', async () => {
    answerWith(async () => new Response(GOOD));
    const gone: Promise<typeof schema> = Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
    expect(await faultOf(loadPack('small/1.json', gone))).toEqual(['unreachable', undefined, 'data/small/1.json']);
  });

  it('calls an answer that takes too long slow', async () => {
    const patience = new AbortController();
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(patience.signal);
    answerWith(untilAborted);
    const fault = faultOf(loadPack('small/1.json', schema));
    patience.abort(new DOMException('timed out', 'TimeoutError'));
    expect(await fault).toEqual(['slow', undefined, 'data/small/1.json']);
  });

  it('passes on that nobody wants the file any more, which is no fault of it', async () => {
    const reader = new AbortController();
    answerWith(untilAborted);
    const fault = faultOf(loadPack('small/1.json', schema, reader.signal));
    reader.abort(new DOMException('gone', 'AbortError'));
    expect(await fault).toMatchObject({ name: 'AbortError' });
  });
});

describe(DataPackError, () => {
  it('names the file, the reason and the status', () => {
    expect(new DataPackError('data/a.json', 'missing', 404).message).toBe('data/a.json: missing (HTTP 404)');
    expect(new DataPackError('data/a.json', 'slow').message).toBe('data/a.json: slow');
  });
});

describe(firstPackQuery, () => {
  it('is asked for once and kept, and retried only by the reader', () => {
    expect(firstPackQuery()).toMatchObject({
      queryKey: ['pack', 'first'],
      staleTime: 'static',
      gcTime: Number.POSITIVE_INFINITY,
      retry: false,
    });
  });
});
