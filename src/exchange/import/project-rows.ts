/** The runs of a project file among other files: rows like those of our own table, each numbered as it stands in its list. */
import { readProject } from '#exchange/project.ts';
import type { FileTrouble } from '#format/import-words.ts';
import type { LoggedRun } from './import-types.ts';
import { ownRun } from './own-reader.ts';

export interface ProjectRows {
  readonly runs: readonly LoggedRun[];
  /** What of the file could not be used; null where all of it could. */
  readonly trouble: FileTrouble | null;
}

export function projectRows(text: string): ProjectRows {
  const read = readProject(text);
  if (read.status === 'refused') return { runs: [], trouble: { kind: 'no-project', because: read.because } };
  const problems = read.problems.map(({ what }) => what);
  return { runs: read.runs.map((run, at) => ownRun(run, at + 1)), trouble: problems.length === 0 ? null : { kind: 'partly', problems } };
}
