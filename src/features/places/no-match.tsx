import { Button } from '#ui/button.tsx';
import { EVERY_PLACE, type Loosening, loosenings, type PlaceChoice, type PlaceFilter } from './place-choice.ts';
import type { PlaceRow } from './place-rows.ts';

const FILTER_WORDS: Readonly<Record<PlaceFilter, string>> = {
  text: 'the search',
  provider: 'the provider',
  continent: 'the continent',
  country: 'the country',
  offer: 'the accelerator’s offer',
  withPue: '“PUE published”',
  intensityClass: 'the class of intensity',
};

export interface NoMatchProps {
  readonly rows: readonly PlaceRow[];
  readonly choice: PlaceChoice;
  readonly onChoice: (change: Partial<PlaceChoice>) => void;
}

/** No place passes: says which filter to take away, and what that would show. */
export function NoMatch({ rows, choice, onChoice }: NoMatchProps) {
  const ways = loosenings(rows, choice);
  return (
    <div className="border-t border-ink py-5">
      <p className="text-body font-semibold">No place passes all of these filters.</p>
      <p className="mt-1 text-body text-ink-2">{adviceWords(ways)}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        {ways.slice(0, 3).map(({ filter, count }) => (
          <Button key={filter} size="sm" onClick={() => onChoice({ [filter]: EVERY_PLACE[filter] })}>
            {`Take ${FILTER_WORDS[filter]} away: ${count} ${count === 1 ? 'place' : 'places'}`}
          </Button>
        ))}
        <Button size="sm" variant={ways.length === 0 ? 'secondary' : 'link'} onClick={() => onChoice(EVERY_PLACE)}>
          Clear all filters
        </Button>
      </div>
    </div>
  );
}

function adviceWords(ways: readonly Loosening[]): string {
  const [widest] = ways;
  if (widest === undefined) return 'No single filter is to blame: two or more of them exclude each other.';
  return `It is enough to loosen ${FILTER_WORDS[widest.filter]}.`;
}
