import type { Origin } from '#core/resolved.ts';
import { originWords } from '#format/origin-words.ts';
import { sourceItems } from '#format/source-words.ts';
import { LinkList } from '#ui/link-list.tsx';
import { useForm } from './form-context.ts';

export interface OriginHintProps {
  /** The figure itself, such as `472 g/kWh, life-cycle, 2023`. */
  readonly figure?: string;
  readonly origin: Origin;
}

/** A hint that names value, unit, year and source. */
export function OriginHint({ figure, origin }: OriginHintProps) {
  const { catalogue } = useForm();
  const items = sourceItems(origin.sourceIds, catalogue);
  return (
    <>
      {figure !== undefined && `${figure}. `}
      {originWords(origin)}
      {origin.year !== null && items.length === 0 && `, ${origin.year}`}.{' '}
      {items.length > 0 && (
        <>
          <LinkList items={items} />.
        </>
      )}
    </>
  );
}
