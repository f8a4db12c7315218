import { memo } from 'react';
import type { PublishedRun, Recomputed } from '#core/published-run.ts';
import { carbonBasisWords, costWords, deviationWords, noCarbonWords } from '#format/models-words.ts';
import { confidenceWords, ENERGY_FROM_WORDS, lackWords, recalledWords, recomputedWords, SCOPE_WORDS } from '#format/published-run-words.ts';
import { formatEnergy, formatMass, type MassUnit } from '#format/quantity-format.ts';
import { Icon } from '#ui/icon.tsx';
import { ToldFigure } from '#ui/told-figure.tsx';
import { WorkingFigure } from '#ui/working-figure.tsx';
import { DeviationMark } from './deviation-mark.tsx';
import type { ModelRow } from './model-rows.ts';
import { toldOfReported } from './reported-working.tsx';

export interface ModelTableRowProps {
  readonly row: ModelRow;
  readonly units: MassUnit;
  /** The run that a link leads to. */
  readonly isSought: boolean;
  /** False where it is far from sight, before the first rows are painted: it then says its name alone. */
  readonly isWhole: boolean;
}

export const presetAnchor = (id: string): string => `preset-${id}`;

/** One run: what was reported, what follows from its inputs, and why the two differ. */
export const ModelTableRow = memo(function ModelTableRow({ row, units, isSought, isWhole }: ModelTableRowProps) {
  const { run } = row;
  return (
    <tr id={presetAnchor(run.id)} className={`model-row ${isSought ? 'is-sought' : ''}`}>
      <th scope="row" className="model-name">
        {run.name}
        {isWhole && (
          <span className="model-detail">
            {[run.organisation, run.hardware === '' ? 'hardware not published' : run.hardware, SCOPE_WORDS[run.scope]]
              .filter((text) => text !== '')
              .join('. ')}
          </span>
        )}
      </th>
      {isWhole && <Cells row={row} units={units} />}
    </tr>
  );
});

function Cells({ row: { run, ours, href }, units }: Pick<ModelTableRowProps, 'row' | 'units'>) {
  return (
    <>
      <td className="model-year">{run.year}</td>
      <ReportedCells run={run} ours={ours} units={units} />
      <OwnCells run={run} ours={ours} units={units} />
      <td className="model-mark">
        <DeviationMark deviation={ours.deviation} isContradiction={run.flag === 'contradiction'} />
      </td>
      <td className="model-number model-deviation">
        {ours.deviation === null ? <span className="text-ink-3">{recomputedWords(ours)}</span> : deviationWords(ours.deviation)}
      </td>
      <WhyCell run={run} ours={ours} />
      <td className="model-confidence">
        {run.confidence === 'verified' && <Icon name="check" className="mr-1.5 inline text-ok" />}
        <span className={run.confidence === 'verified' ? 'text-ok' : 'text-ink-3'}>{confidenceWords(run)}</span>
        <span className="model-detail">{recalledWords(run)}</span>
      </td>
      <td className="model-open">
        <a className="model-link" href={href} aria-label={`${openWords(ours)}: ${run.name}`}>
          {openWords(ours)}
        </a>
      </td>
    </>
  );
}

function openWords({ energyFrom }: Recomputed): string {
  return energyFrom === 'inputs' || energyFrom === 'reported' ? 'Open' : 'Start from it';
}

const Missing = ({ children }: { readonly children: string }) => <span className="text-ink-3">{children}</span>;

interface FigureCellsProps {
  readonly run: PublishedRun;
  readonly ours: Recomputed;
  readonly units: MassUnit;
}

function ReportedCells({ run, ours, units }: FigureCellsProps) {
  const { reportedEnergyKwh, reportedKgCo2e } = run;
  return (
    <>
      <td className="model-number model-reported-energy">
        {reportedEnergyKwh === null ? (
          <Missing>not published</Missing>
        ) : (
          <>
            <ToldFigure
              told={() => toldOfReported({ run, ours, what: 'energy', units })}
              quantity="reportedEnergyKwh"
              value={reportedEnergyKwh}
              preset={run.id}
            >
              {formatEnergy(reportedEnergyKwh)}
            </ToldFigure>
            <span className="model-detail">{run.energyBasis}</span>
          </>
        )}
      </td>
      <td className="model-number model-reported-carbon">
        {reportedKgCo2e === null ? (
          <Missing>not published</Missing>
        ) : (
          <>
            <ToldFigure
              told={() => toldOfReported({ run, ours, what: 'carbon', units })}
              quantity="reportedKgCo2e"
              value={reportedKgCo2e}
              preset={run.id}
            >
              {formatMass(reportedKgCo2e, units)}
            </ToldFigure>
            <span className="model-detail">{carbonBasisWords(run, units)}</span>
          </>
        )}
      </td>
    </>
  );
}

function OwnCells({ run, ours, units }: FigureCellsProps) {
  const { energyKwh, energyIsFacility, kgCo2e, energyFrom } = ours;
  return (
    <>
      <td className="model-number model-own-energy">
        {energyKwh === null || energyFrom === null ? (
          <Missing>no figure</Missing>
        ) : (
          <>
            <WorkingFigure run={run.scenario} quantity={energyIsFacility ? 'energyKwh' : 'itEnergyKwh'} value={energyKwh} preset={run.id}>
              {energyFrom === 'reported' ? ENERGY_FROM_WORDS.reported : formatEnergy(energyKwh)}
            </WorkingFigure>
            {energyFrom === 'our-watts' && <span className="model-detail">{ENERGY_FROM_WORDS['our-watts']}</span>}
          </>
        )}
      </td>
      <td className="model-number model-own-carbon">
        {kgCo2e === null ? (
          <Missing>{noCarbonWords(ours, run)}</Missing>
        ) : (
          <WorkingFigure run={run.scenario} quantity="emissionsKgCo2e" value={kgCo2e} preset={run.id}>
            {formatMass(kgCo2e, units)}
          </WorkingFigure>
        )}
      </td>
    </>
  );
}

function WhyCell({ run, ours }: { readonly run: PublishedRun; readonly ours: Recomputed }) {
  return (
    <td className="model-why">
      {run.flag === 'contradiction' && (
        <span className="model-flag text-warn">
          <Icon name="alert" className="mr-1.5 inline" />
          Contradicts itself
        </span>
      )}
      {run.flag === 'superseded' && (
        <span className="model-flag text-ink-2">
          <span aria-hidden="true" className="model-open-dot" />
          Superseded
        </span>
      )}
      {run.why} {ours.deviation === null && ours.lacks.length > 0 && `Not published: ${lackWords(ours.lacks)}. `}
      {costWords(run)}{' '}
      <a className="underline decoration-line-2 underline-offset-3 hover:decoration-ink" href={run.url} rel="noreferrer">
        {run.citation}
      </a>
    </td>
  );
}
