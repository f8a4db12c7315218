import type { PublishedLever } from '#core/levers/published.ts';
import { LEVER_HEADS } from '#format/lever-words.ts';
import type { OwnField as Field } from '#format/own-lever-words.ts';
import { LinkList, type LinkListProps } from '#ui/link-list.tsx';
import { OwnField } from './own-field.tsx';
import type { OwnRow, OwnTexts } from './own-rows.ts';

export interface UnclaimedProps {
  readonly own: readonly OwnRow[];
  readonly none: readonly PublishedLever[];
  readonly ticked: readonly string[];
  readonly texts: OwnTexts;
  readonly sourcesOf: (sourceIds: readonly string[]) => LinkListProps['items'];
  readonly onToggle: (id: string) => void;
  readonly onText: (field: Field, text: string) => void;
}

/** What publications name without a figure: a field for the reader's own, or the sentence that there is none. */
export function Unclaimed({ own, none, ticked, texts, sourcesOf, onToggle, onText }: UnclaimedProps) {
  return (
    <section aria-labelledby="levers-own" className="mt-10">
      <h3 id="levers-own" className="text-subgroup">
        {LEVER_HEADS.own}
      </h3>
      <div className="lever-cards">
        {own.map((card) => (
          <OwnCard
            key={card.row.id}
            card={card}
            isTicked={ticked.includes(card.row.id)}
            texts={texts}
            sources={sourcesOf(card.row.sourceIds)}
            onToggle={() => onToggle(card.row.id)}
            onText={onText}
          />
        ))}
        <div className="lever-card">
          <h4 className="text-body font-semibold">No claim to use</h4>
          {none.map(({ id, lever, detail, caveat, sourceIds }) => (
            <p key={id} id={`lever-${id}`} className="mt-2 text-hint text-ink-3 first-of-type:mt-1">
              <span className="font-medium text-ink-2">{lever}.</span> {detail}. {caveat} <LinkList items={sourcesOf(sourceIds)} />
            </p>
          ))}
        </div>
      </div>
    </section>
  );
}

interface OwnCardProps {
  readonly card: OwnRow;
  readonly isTicked: boolean;
  readonly texts: OwnTexts;
  readonly sources: LinkListProps['items'];
  readonly onToggle: () => void;
  readonly onText: (field: Field, text: string) => void;
}

function OwnCard({ card: { row, fields, lever, gives }, isTicked, texts, sources, onToggle, onText }: OwnCardProps) {
  const noteId = `lever-${row.id}-gives`;
  return (
    <div id={`lever-${row.id}`} className="lever-card">
      <h4>
        <label className="lever-name">
          <input
            type="checkbox"
            className="tick-box"
            checked={isTicked}
            disabled={lever === null}
            onChange={onToggle}
            aria-describedby={noteId}
          />
          <span className="text-body font-semibold">{row.lever}</span>
        </label>
      </h4>
      <p className="mt-1 text-hint text-ink-3">
        {row.detail}. {row.caveat} <LinkList items={sources} />
      </p>
      <div className="mt-4 grid gap-3">
        {fields.map((field) => (
          <OwnField key={field} field={field} text={texts[field]} onText={onText} />
        ))}
      </div>
      <p id={noteId} className="mt-2 text-hint font-medium text-ink-2">
        {lever === null ? 'No figure until yours is typed.' : gives}
      </p>
    </div>
  );
}
