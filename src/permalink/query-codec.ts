/** The whole query of an address ⇄ what it says: runs in order, which one is shown, the view and the units. */
import type { Scenario } from '#core/scenario.ts';
import { EVERYDAY_RUN } from './frozen-defaults.ts';
import { decodeScenario, encodeScenario, type LinkProblem } from './scenario-codec.ts';
import { percentDecoded } from './values.ts';

export const VIEWS = ['calculator', 'runs', 'models', 'places', 'method'] as const;
export type View = (typeof VIEWS)[number];

export const MASS_UNITS = ['kg', 'lb'] as const;
export type MassUnit = (typeof MASS_UNITS)[number];

/** What an address holds. */
export interface Page {
  readonly scenarios: readonly Scenario[];
  /** Which of them the calculator shows, from 1. */
  readonly run: number;
  readonly view: View;
  readonly units: MassUnit;
}

export interface DecodedPage extends Page {
  readonly problems: readonly LinkProblem[];
  /** False for an address without any `s`: the everyday run stands unasked. */
  readonly hasScenarios: boolean;
}

export const EVERYDAY_PAGE: Page = { scenarios: [EVERYDAY_RUN], run: 1, view: 'calculator', units: 'kg' };

/** Marks that mail and social networks hang onto links; they say nothing of a run and are passed over in silence. */
const CAMPAIGN_KEY = /^(utm_[a-z]+|fbclid|gclid|dclid|msclkid|mc_[ce]id)$/;

/**
 * Never throws.
 *
 * @param query the raw query without its `?`; split at `&`, then `~`, then the first `.`, before anything is decoded
 * @param releases of the data, those that a link may name
 */
export function decodeQuery(query: string, releases: readonly string[]): DecodedPage {
  const pairs = query
    .split('&')
    .filter((pair) => pair !== '')
    .map(splitPair);
  const decoded = pairs.filter(({ key }) => key === 's').map(({ value }, index) => decodeScenario(value, index + 1, releases));
  const problems: LinkProblem[] = decoded.flatMap((one) => one.problems);
  const scenarios = decoded.map(({ scenario }) => scenario);
  const page: Page = { ...EVERYDAY_PAGE, ...(scenarios.length > 0 ? { scenarios } : {}) };
  const rest = readRest(pairs, page.scenarios.length, problems);
  return { ...page, ...rest, problems, hasScenarios: scenarios.length > 0 };
}

interface Pair {
  readonly key: string;
  readonly value: string;
}

function splitPair(pair: string): Pair {
  const at = pair.indexOf('=');
  return at < 0 ? { key: pair, value: '' } : { key: pair.slice(0, at), value: pair.slice(at + 1) };
}

interface Rest {
  run?: number;
  view?: View;
  units?: MassUnit;
}

function readRest(pairs: readonly Pair[], runs: number, problems: LinkProblem[]): Partial<Page> {
  const rest: Rest = {};
  for (const { key, value } of pairs) {
    const said = percentDecoded(value) ?? value;
    if (key === 's' || CAMPAIGN_KEY.test(key)) continue;
    const problem = readOne(key, said, runs, rest);
    if (problem !== null) problems.push({ reason: problem, scenarioNumber: null, key: percentDecoded(key) ?? key, said, field: null });
  }
  return rest;
}

/** A key given twice keeps its first usable value, as within a run. */
function readOne(key: string, said: string, runs: number, rest: Rest): LinkProblem['reason'] | null {
  switch (key) {
    case 'view': {
      const view = VIEWS.find((name) => name === said);
      if (view === undefined) return 'unknown-view';
      return keepFirst(rest, 'view', view);
    }
    case 'units': {
      const units = MASS_UNITS.find((name) => name === said);
      if (units === undefined) return 'unusable-value';
      return keepFirst(rest, 'units', units);
    }
    case 'run': {
      const run = /^[0-9]{1,6}$/.test(said) ? Number(said) : 0;
      if (run < 1 || run > runs) return 'unusable-value';
      return keepFirst(rest, 'run', run);
    }
    default:
      return 'unknown-key';
  }
}

function keepFirst<Key extends keyof Rest>(rest: Rest, key: Key, value: Rest[Key]): LinkProblem['reason'] | null {
  if (rest[key] !== undefined) return 'given-twice';
  rest[key] = value;
  return null;
}

/** The query of a page without its `?`; empty for the everyday run as the page opens on it. */
export function encodeQuery({ scenarios, run, view, units }: Page): string {
  const texts = scenarios.map(encodeScenario);
  const isEveryday = texts.length === 1 && texts[0] === encodeScenario(EVERYDAY_RUN);
  return [
    ...(view === 'calculator' ? [] : [`view=${view}`]),
    ...(units === 'kg' ? [] : [`units=${units}`]),
    ...(run === 1 ? [] : [`run=${run}`]),
    ...(isEveryday ? [] : texts.map((text) => `s=${text}`)),
  ].join('&');
}

/** The same, with the everyday run spelled out: what a reader shares must keep its figures for ever. */
export function encodeSharedQuery(page: Page): string {
  const query = encodeQuery(page);
  return /(^|&)s=/.test(query)
    ? query
    : [query, ...page.scenarios.map((scenario) => `s=${encodeScenario(scenario)}`)].filter((part) => part !== '').join('&');
}
