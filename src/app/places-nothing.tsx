import type { Missing } from '#core/resolved.ts';
import { missingWords } from '#format/words.ts';
import { encodeQuery } from '#permalink/query-codec.ts';
import type { AddressState } from './address-store.ts';

/** A run without a figure has none anywhere: says what is missing, and where it is said. */
export function PlacesNothing({ missing, page }: { readonly missing: readonly Missing[]; readonly page: AddressState }) {
  const query = encodeQuery({ ...page, view: 'calculator' });
  return (
    <>
      <h1 className="text-page-title">Your run has no figure yet, so it has none in any place</h1>
      <ul className="mt-3 grid gap-2 text-sentence">
        {missing.map((one) => (
          <li key={one.field}>{missingWords(one)}</li>
        ))}
      </ul>
      <p className="mt-4 text-body">
        <a className="text-link underline underline-offset-4" href={query === '' ? './' : `?${query}`}>
          Say it in the calculator
        </a>
      </p>
    </>
  );
}
