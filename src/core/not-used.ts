import type { Note, NotUsedReason } from './resolved.ts';
import type { Scenario } from './scenario.ts';

/** A note that names what the reader gave and the run does not use; none where nothing of it was given. */
export function notUsed(scenario: Scenario, fields: readonly (keyof Scenario)[], because: NotUsedReason): readonly Note[] {
  const given = fields.filter((field) => scenario[field] !== undefined);
  return given.length === 0 ? [] : [{ kind: 'not-used', fields: given, because }];
}
