import { useQuery } from '@tanstack/react-query';
import type { Catalogue } from '#core/catalogue.ts';
import type { ResolvedIntensity } from '#core/resolved.ts';
import { worksPackQuery } from '#data/later-packs.ts';
import { referencePackQuery } from '#data/load-pack.ts';
import { originWords } from '#format/origin-words.ts';
import { formatInput } from '#format/quantity-format.ts';
import { sourceItems } from '#format/source-words.ts';
import { unsourcedWords } from '#format/unsourced-words.ts';
import { Fact, FactList } from '#ui/fact-list.tsx';
import { LinkList } from '#ui/link-list.tsx';
import type { Explanation, Quoted } from './explained.tsx';
import type { OtherFigure } from './other-equivalents.ts';
import { otherSources, restsOnAccelerator, type StepInput } from './step-inputs.ts';

/** Year, basis, range, source, licence and how sure: whatever is known of a figure that came from outside. */
export function Provenance({ input: { name, figure, input }, run, catalogue }: Explanation & { readonly input: StepInput }) {
  if (input === null) return <p className="text-hint text-ink-3">{unsourcedWords(name, figure, run)}</p>;
  const { origin, low, high } = input;
  const confidence = restsOnAccelerator(origin) ? catalogue.accelerators.get(run.scenario.acceleratorId)?.confidence : undefined;
  const isRecalled = origin.sourceIds.some((id) => id.includes('recalled'));
  return (
    <FactList>
      <Fact what="Basis">
        {originWords(origin)}
        {origin.year !== null && `, ${origin.year}`}
        {name === 'carbonIntensityGPerKwh' && basisWords(run.carbonIntensity)}
      </Fact>
      <Fact what="Range">{low === high ? 'one value, taken as certain' : `${shortWords(low)} to ${shortWords(high)}`}</Fact>
      <Sources ids={origin.sourceIds} catalogue={catalogue} />
      {origin.sourceIds.length > 0 && (
        <Fact what="Confidence">
          {confidence === undefined ? '' : `${confidence}; `}
          {isRecalled ? 'from memory in part' : 'read in the source'}
        </Fact>
      )}
      <OtherSources name={name} run={run} catalogue={catalogue} />
    </FactList>
  );
}

/** A figure that is compared with the run: where it came from, and what others say of the same thing. */
export function OfOutside({ quoted, catalogue }: { readonly quoted: Quoted; readonly catalogue: Catalogue }) {
  const { basis, sourceIds, confidence, others } = quoted;
  return (
    <FactList>
      <Fact what="Basis">{basis}</Fact>
      <Sources ids={sourceIds} catalogue={catalogue} />
      <Fact what="Confidence">{confidence}</Fact>
      <Elsewhere others={others} catalogue={catalogue} />
    </FactList>
  );
}

interface SourcesProps {
  readonly ids: readonly string[];
  readonly catalogue: Catalogue;
}

/** Each with its address, and the licences they are under. */
function Sources({ ids, catalogue }: SourcesProps) {
  const references = useQuery(referencePackQuery());
  if (ids.length === 0) return null;
  const licences = new Map(references.data?.bibliography.map(({ id, licence }) => [id, licence]));
  const said = [...new Set(ids.map((id) => licences.get(id) ?? '').filter((licence) => licence !== ''))];
  return (
    <>
      <Fact what="Source">
        <LinkList items={sourceItems(ids, catalogue)} />
      </Fact>
      {said.length > 0 && <Fact what="Licence">{said.join('; ')}</Fact>}
    </>
  );
}

/** What other sources say of the very same figure. */
function OtherSources({ name, run, catalogue }: Pick<Explanation, 'run' | 'catalogue'> & { readonly name: string }) {
  const works = useQuery(worksPackQuery());
  const others = otherSources(works.data?.disagreements ?? [], name, run, catalogue);
  return (
    <Elsewhere
      others={others.map(({ id, other, unit, why, sourceIds }) => ({ id, figure: other, unit, sourceIds: sourceIds.slice(1), why }))}
      catalogue={catalogue}
    />
  );
}

function Elsewhere({ others, catalogue }: { readonly others: readonly OtherFigure[]; readonly catalogue: Catalogue }) {
  if (others.length === 0) return null;
  return (
    <Fact what="Elsewhere">
      {others.map(({ id, figure, unit, why, sourceIds }) => (
        <span key={id} className="block">
          {formatInput(figure)} {unit} (<LinkList items={sourceItems(sourceIds, catalogue)} />
          ). {why}
        </span>
      ))}
    </Fact>
  );
}

function basisWords({ basis, isEstimated }: ResolvedIntensity): string {
  if (basis === 'typed' || basis === 'method') return '';
  return `, ${basis === 'direct-co2-only' ? 'direct, CO2 alone' : basis}${isEstimated ? ', estimated' : ''}`;
}

const shortWords = (figure: number) => formatInput(Number(figure.toPrecision(4)));
