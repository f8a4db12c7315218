/** What the page says of a link that could not be read in full, and of what a run does not use. */
import type { Scenario } from '#core/scenario.ts';
import { FIELD_WORDS } from './field-words.ts';

export interface ProblemWords {
  /** What of the link it is about. */
  readonly input: string;
  readonly said: string;
  readonly used: string;
}

export interface SpokenProblem {
  readonly reason: string;
  readonly scenarioNumber: number | null;
  readonly key: string;
  readonly said: string;
  readonly field: keyof Scenario | null;
}

const OUTSIDE_WORDS: Readonly<Record<string, { readonly input: string; readonly used: string }>> = {
  'unknown-view': { input: 'View', used: 'the calculator' },
  'unknown-version': { input: 'Version of the link', used: 'the everyday run' },
  'nothing-readable': { input: 'The whole run', used: 'the everyday run' },
};

export interface ProblemPage {
  /** True where the link holds more than one run, so that each row says which. */
  readonly isSeveral: boolean;
  /** What stands in for a packed list that cannot be read. */
  readonly fragmentInstead: string;
}

export function problemWords(problem: SpokenProblem, { isSeveral, fragmentInstead }: ProblemPage): ProblemWords {
  const which = isSeveral && problem.scenarioNumber !== null ? `Run ${problem.scenarioNumber}: ` : '';
  if (problem.reason === 'unreadable-fragment') return { input: 'Packed list after #z=', said: problem.said, used: fragmentInstead };
  const outside = OUTSIDE_WORDS[problem.reason];
  if (outside !== undefined) return { input: `${which}${outside.input}`, said: problem.said, used: outside.used };
  if (problem.reason === 'unknown-key')
    return { input: `${which}Unknown key`, said: problem.said === '' ? problem.key : `${problem.key}: ${problem.said}`, used: 'nothing' };
  const input = problem.field === null ? problem.key : FIELD_WORDS[problem.field];
  const used =
    problem.reason === 'given-twice'
      ? 'the first one'
      : problem.reason === 'unknown-release'
        ? 'the release of this page'
        : 'as if not given';
  return { input: `${which}${input}`, said: problem.said === '' ? '(nothing)' : problem.said, used };
}

const LONGEST_ECHO = 40;

/** The reader's own text, cut so that no message grows with it. */
export function echoed(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST_ECHO ? `${characters.slice(0, LONGEST_ECHO).join('')}…` : text;
}
