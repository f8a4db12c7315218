/** What this site makes of a work, as links to the place where it does. */
import { METHOD_IDS } from '#core/scenario.ts';
import type { Work } from '#data/works-pack.ts';
import { LEVER_WORDS, NOTE_WORDS } from '#format/paper-words.ts';
import { EVERYDAY_RUN } from '#permalink/frozen-defaults.ts';
import { encodeScenario } from '#permalink/scenario-codec.ts';

export interface WorkLink {
  readonly href: string;
  readonly words: string;
}

export function workLinks({ makes }: Pick<Work, 'makes'>): readonly WorkLink[] {
  return makes.map(linkOf);
}

function linkOf({ kind, id, label }: Work['makes'][number]): WorkLink {
  switch (kind) {
    case 'method': {
      const methodId = METHOD_IDS.find((known) => known === id);
      if (methodId === undefined) throw new RangeError(`no method ${id}`);
      return { href: `?s=${encodeScenario({ ...EVERYDAY_RUN, methodId })}`, words: `Method: ${label}` };
    }
    case 'preset':
      return { href: `?view=models#preset-${id}`, words: `Preset: ${label}` };
    case 'lever':
      return { href: `?view=models#lever-${id}`, words: `Lever: ${LEVER_WORDS[id] ?? id}` };
    case 'note':
      return { href: `#${id}`, words: NOTE_WORDS[id] ?? 'Note' };
  }
}
