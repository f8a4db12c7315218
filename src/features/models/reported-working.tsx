import { useQuery } from '@tanstack/react-query';
import type { PublishedRun, Recomputed } from '#core/published-run.ts';
import { referencePackQuery } from '#data/load-pack.ts';
import { carbonBasisWords, deviationWords } from '#format/models-words.ts';
import { CLAIM_WORDS, confidenceWords, ENERGY_SCOPE_WORDS, impliedWords, recalledWords } from '#format/published-run-words.ts';
import { formatExact, formatMass, type MassUnit, NBSP } from '#format/quantity-format.ts';
import { Co2e } from '#ui/co2e.tsx';
import { Fact, FactList } from '#ui/fact-list.tsx';
import { LinkList } from '#ui/link-list.tsx';
import type { ToldAsked } from '#ui/working-link.ts';

export interface ReportedProps {
  readonly run: PublishedRun;
  readonly ours: Recomputed;
  readonly what: 'energy' | 'carbon';
  readonly units: MassUnit;
}

/** What is known of a figure that a publication printed: nothing of it is computed here. */
export function toldOfReported(props: ReportedProps): ToldAsked {
  const { run, what } = props;
  return {
    title: (
      <>
        Reported {what === 'energy' ? 'energy' : <Co2e />}: {run.name}
      </>
    ),
    working: <Reported {...props} />,
  };
}

function Reported({ run, ours, what, units }: ReportedProps) {
  const bibliography = useQuery(referencePackQuery()).data?.bibliography;
  const source = bibliography?.find(({ id }) => id === run.sourceId);
  const { citation, url } = run;
  const implied = impliedWords(run);
  return (
    <FactList>
      {what === 'energy' ? <EnergyBasis run={run} /> : <CarbonBasis run={run} units={units} />}
      <Fact what="Printed in">
        <LinkList items={[{ id: 'citation', label: citation, href: url }]} />
      </Fact>
      {source !== undefined && <Fact what="Source">{`${source.label}: ${source.title}`}</Fact>}
      {source !== undefined && source.licence !== '' && <Fact what="Licence">{source.licence}</Fact>}
      <Fact what="Confidence">{[confidenceWords(run), recalledWords(run)].filter((part) => part !== '').join('; ')}</Fact>
      {implied !== '' && <Fact what="Inputs">{implied}</Fact>}
      {ours.deviationOf === what && ours.deviation !== null && (
        <Fact what="Ours">{deviationWords(ours.deviation)}, from the run’s own inputs</Fact>
      )}
    </FactList>
  );
}

function EnergyBasis({ run: { reportedEnergyKwh, energyScope, energyBasis } }: { readonly run: PublishedRun }) {
  if (reportedEnergyKwh === null) return null;
  return (
    <>
      <Fact what="Figure">{`${formatExact(reportedEnergyKwh)}${NBSP}kWh`}</Fact>
      <Fact what="Basis">{[energyBasis, ENERGY_SCOPE_WORDS[energyScope ?? 'unknown']].filter((part) => part !== '').join('; ')}</Fact>
    </>
  );
}

function CarbonBasis({ run, units }: Pick<ReportedProps, 'run' | 'units'>) {
  const { reportedKgCo2e, carbonClaim, netKgCo2e } = run;
  if (reportedKgCo2e === null) return null;
  const basis = [carbonBasisWords(run, units), carbonClaim === null ? '' : CLAIM_WORDS[carbonClaim]].filter((part) => part !== '');
  return (
    <>
      <Fact what="Figure">{`${formatExact(reportedKgCo2e)}${NBSP}kg`}</Fact>
      <Fact what="Basis">{basis.join('; ')}</Fact>
      {netKgCo2e !== null && carbonClaim !== 'net' && (
        <Fact what="Net">{formatMass(netKgCo2e, units)}, the authors’ own; never compared with gross figures</Fact>
      )}
    </>
  );
}
