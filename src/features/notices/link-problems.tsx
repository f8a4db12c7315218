import { echoed, problemWords, type SpokenProblem } from '#format/problem-words.ts';
import { Alert } from '#ui/alert.tsx';

interface LinkProblemsProps {
  readonly problems: readonly SpokenProblem[];
  readonly runs: number;
  /** What stands here where the packed list of the address cannot be read. */
  readonly fragmentInstead: string;
  /** The address that says what is shown, and nothing else; null where there is none, as while a long list is packed. */
  readonly correctedHref: string | null;
}

const MOST_SHOWN = 12;

/** Names each part of the address that could not be used; the answer stays, from what was readable. */
export default function LinkProblems({ problems, runs, fragmentInstead, correctedHref }: LinkProblemsProps) {
  const shown = problems.slice(0, MOST_SHOWN);
  const more = problems.length - shown.length;
  return (
    <div className="mb-7">
      <Alert kind="warn" title={titleOf(problems)}>
        <p>{problems.length === 1 ? 'It counts' : 'They count'} as not given. The rest is as it was shared.</p>
        <table className="mt-3 w-full text-hint">
          <thead>
            <tr className="text-left">
              <th className="py-1 pr-4 font-medium">Input</th>
              <th className="py-1 pr-4 font-medium">What it says</th>
              <th className="py-1 font-medium">Used instead</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((problem, index) => {
              const words = problemWords(problem, { isSeveral: runs > 1, fragmentInstead });
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes order while it is on screen, and problems have no id of their own
                <tr key={index} className="border-t border-line-2 align-top">
                  <td className="py-1 pr-4 wrap-anywhere">{words.input}</td>
                  <td className="py-1 pr-4 wrap-anywhere">
                    <code>{echoed(words.said)}</code>
                  </td>
                  <td className="py-1">{words.used}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
        {more > 0 && <p className="mt-2">And {more} more.</p>}
        <p className="mt-3">
          {correctedHref === null ? (
            `A run that is edited is written anew, without ${problems.length === 1 ? 'it' : 'them'}.`
          ) : (
            <a className="text-link underline" href={correctedHref}>
              Open the corrected link
            </a>
          )}
        </p>
      </Alert>
    </div>
  );
}

/** A project file may name what is in no table, too. */
function titleOf(problems: readonly SpokenProblem[]): string {
  const count = problems.length;
  if (problems.every(({ reason }) => reason === 'unknown-id'))
    return count === 1 ? 'One name is in no table of this page.' : `${count} names are in no table of this page.`;
  return count === 1 ? 'One part of this address could not be read.' : `${count} parts of this address could not be read.`;
}
