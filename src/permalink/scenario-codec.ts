/** One scenario ⇄ its text, `1~key.value~key.value…`. Split before anything is decoded; never throws. */
import type { Scenario } from '#core/scenario.ts';
import { LINK_FIELDS, linkFieldOfKey } from './fields.ts';
import { DEFAULTS_OF_VERSION_1, EVERYDAY_RUN, LINK_VERSION } from './frozen-defaults.ts';
import { percentDecoded, percentEncoded } from './values.ts';

export type LinkProblemReason =
  | 'unknown-key'
  | 'unusable-value'
  | 'given-twice'
  | 'unknown-version'
  | 'nothing-readable'
  | 'unknown-release'
  | 'unknown-id'
  | 'unknown-view'
  | 'unreadable-fragment';

/** Something of a link that counts as not given, named as the address said it. */
export interface LinkProblem {
  readonly reason: LinkProblemReason;
  /** Which `s`, from 1; null for the rest of the query. */
  readonly scenarioNumber: number | null;
  readonly key: string;
  readonly said: string;
  readonly field: keyof Scenario | null;
}

export interface DecodedScenario {
  readonly scenario: Scenario;
  readonly problems: readonly LinkProblem[];
}

/** Scenario fields are written into by key here alone; each reader gives the type of its own field. */
type Draft = { -readonly [Field in keyof Scenario]: Scenario[Field] };

/** @param text the raw, still encoded value of one `s` */
export function decodeScenario(text: string, scenarioNumber: number, releases: readonly string[]): DecodedScenario {
  const [version, ...pairs] = text.split('~');
  if (version !== LINK_VERSION) {
    const reason = text === '' ? 'nothing-readable' : 'unknown-version';
    return { scenario: EVERYDAY_RUN, problems: [{ reason, scenarioNumber, key: '', said: version ?? '', field: null }] };
  }
  const given = pairs.filter((pair) => pair !== '');
  const problems: LinkProblem[] = [];
  const draft: Draft = { ...DEFAULTS_OF_VERSION_1 };
  const seen = new Set<string>();
  for (const pair of given) {
    const problem = readPair(pair, draft, seen, releases);
    if (problem !== null) problems.push({ ...problem, scenarioNumber });
  }
  if (given.length > 0 && seen.size === 0) {
    return {
      scenario: EVERYDAY_RUN,
      problems: [...problems, { reason: 'nothing-readable', scenarioNumber, key: '', said: text, field: null }],
    };
  }
  return { scenario: draft, problems };
}

type PairProblem = Omit<LinkProblem, 'scenarioNumber'>;

/** Puts one pair into the draft, or says why it could not. A key given twice keeps its first usable value. */
function readPair(pair: string, draft: Draft, seen: Set<string>, releases: readonly string[]): PairProblem | null {
  const dot = pair.indexOf('.');
  const key = dot < 0 ? pair : pair.slice(0, dot);
  const raw = dot < 0 ? '' : pair.slice(dot + 1);
  const linkField = linkFieldOfKey(key);
  if (linkField === undefined) return { reason: 'unknown-key', key, said: raw, field: null };
  const field = linkField.field;
  const decoded = percentDecoded(raw);
  const value = decoded === undefined ? undefined : linkField.read(decoded);
  if (value === undefined) return { reason: 'unusable-value', key, said: decoded ?? raw, field };
  if (seen.has(key)) return { reason: 'given-twice', key, said: decoded ?? raw, field };
  if (field === 'release' && typeof value === 'string' && !releases.includes(value))
    return { reason: 'unknown-release', key, said: value, field };
  seen.add(key);
  Object.assign(draft, { [field]: value });
  return null;
}

/** Only what differs from the frozen defaults, in the table's order, and the release always. */
export function encodeScenario(scenario: Scenario): string {
  const pairs = LINK_FIELDS.flatMap(({ key, field, write }) => {
    const value = scenario[field];
    if (value === undefined || (field !== 'release' && value === DEFAULTS_OF_VERSION_1[field])) return [];
    return [`${key}.${percentEncoded(write(value))}`];
  });
  return [LINK_VERSION, ...pairs].join('~');
}
