/** Recognises in words where a run took place. What is not said stays null. */
import type { Catalogue, Place } from '#core/catalogue.ts';

/** What writers call these countries; capitals tell the country from the pronoun. ISO 3166-1 codes. */
const ALSO_CALLED: readonly (readonly [RegExp, string])[] = [
  [/\b(?:USA?|U\.S\.(?:A\.)?)(?![\w-])|\bUnited States\b|\bAmerica\b/, 'USA'],
  [/\b(?:UK|U\.K\.)(?![\w-])|\b(?:Great )?Britain\b|\bEngland\b|\bScotland\b|\bWales\b/, 'GBR'],
  [/\b(?:UAE|U\.A\.E\.)(?![\w-])/, 'ARE'],
  [/(?<!North )\bKorea\b/, 'KOR'],
  [/\bHolland\b/, 'NLD'],
  [/\bCzech Republic\b/, 'CZE'],
  [/\bTurkey\b/, 'TUR'],
  [/\bVietnam\b/, 'VNM'],
];

/** Providers by what they are called; the others by their id. */
const PROVIDERS: Readonly<Record<string, RegExp>> = {
  gcp: / (?:google|gcp) /,
  aws: / (?:aws|amazon) /,
  azure: / (?:azure|microsoft) /,
  alibaba: / (?:alibaba|aliyun) /,
  ovhcloud: / ovh(?:cloud)? /,
  lambda: / lambda (?:cloud|labs) /,
};

/** A text as it is searched for places: its letters between single spaces, and its words. */
interface Said {
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

/**
 * The longest name says which country, and within it the finest place that is named: a provider's region, a state, the country. A region
 * is meant only where its code or its provider is said: “Germany” is no data centre of anyone’s, and takes no provider’s PUE.
 */
export function placeIn(text: string, catalogue: Catalogue): Place | null {
  const said = saidOf(text);
  const named = [...catalogue.places.values()].filter((place) => isCoded(place, said) || isNamed(place, said));
  const longest = bestBy(named, (place) => (isCoded(place, said) ? 1000 : place.name.length - (place.kind === 'country' ? 2 : 0)));
  const iso3 = longest?.iso3 ?? ALSO_CALLED.find(([pattern]) => pattern.test(text))?.[1];
  if (iso3 === undefined) return null;
  const finest = bestBy(
    named.filter((place) => place.iso3 === iso3),
    (place) => finenessOf(place, said),
  );
  return finest !== null && finenessOf(finest, said) > 0 ? finest : countryOf(iso3, catalogue);
}

/** A region whose provider is not said stands for its city: that tells a grid within the country, or no more than the country. */
function finenessOf(place: Place, said: Said): number {
  const isProvider = place.providerId !== null && (PROVIDERS[place.providerId] ?? new RegExp(` ${place.providerId} `)).test(said.text);
  if (isCoded(place, said)) return isProvider ? 6 : 5;
  if (place.kind === 'country') return 1;
  if (place.kind === 'grid') return 3;
  if (isProvider) return 4;
  return place.carbonIntensityGrid === 'country' ? 0 : 2;
}

/** The first of those that score highest. */
function bestBy(places: readonly Place[], scoreOf: (place: Place) => number): Place | null {
  return places.reduce<Place | null>((best, place) => (best === null || scoreOf(place) > scoreOf(best) ? place : best), null);
}

function countryOf(iso3: string, catalogue: Catalogue): Place | null {
  return [...catalogue.places.values()].find((place) => place.kind === 'country' && place.iso3 === iso3) ?? null;
}

/** A zone, such as `us-central1-a` or `us-east-1a`, says its region. */
function saidOf(text: string): Said {
  const joined = plain(text);
  const words = joined.split(' ');
  const zoned = words.filter((word) => word.includes('-')).map((word) => word.replace(/(\d)-?[a-f]$/, '$1'));
  return { text: ` ${joined} `, words: new Set([...words, ...zoned]) };
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .trim();
}

/** A code of few letters, such as `uk`, is a word of any text. */
function isCoded({ regionCode }: Place, { words }: Said): boolean {
  return regionCode.length > 5 && words.has(regionCode.toLowerCase());
}

function isNamed({ kind, name }: Place, { text, words }: Said): boolean {
  const word = plain(name);
  const [first = ''] = word.split(' ');
  return kind !== 'world' && word.length > 3 && words.has(first) && text.includes(` ${word} `);
}
