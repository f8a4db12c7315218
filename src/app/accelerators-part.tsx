import './hardware.css';
import { startTransition, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Catalogue } from '#core/catalogue.ts';
import type { Precision, Scenario } from '#core/scenario.ts';
import { bestOfRows, type Hardware, type HardwareRow, hardwareOf } from '#features/hardware/hardware-rows.ts';
import { HardwareTable } from '#features/hardware/hardware-table.tsx';
import { TradeChart } from '#features/hardware/trade-chart.tsx';
import { carriedWords, hardwareTitle, NOT_CARRIED_WORDS, putWords } from '#format/hardware-words.ts';
import { heldWords } from '#format/held-words.ts';
import { placeInWords } from '#format/place-in-words.ts';
import { formatIntensity, formatPue } from '#format/quantity-format.ts';
import { placeName, runTitle, shortName } from '#format/sentence-words.ts';
import { ChartLink } from '#ui/chart-link.ts';
import { BestSection } from './best-section.tsx';
import { changeShownRun } from './edits.ts';
import { HardwareDownloads } from './hardware-downloads.tsx';
import type { PlacesPartProps } from './places-view.tsx';
import { failureOfRun, RunFailure } from './run-failure.tsx';
import { useChartOrigin } from './use-chart-origin.ts';
import type { Answer } from './use-estimates.ts';
import { useWhenPainted } from './use-when-painted.ts';

/** The same work on every accelerator at the run's place, and the best of all places and accelerators. */
export default function AcceleratorsPart(props: PlacesPartProps) {
  const { onPartStands, catalogue } = props;
  const shown = useDeferredValue(props.shown);
  const { scenario, answer } = shown;
  const hardware = useMemo(
    () => (answer === null || !catalogue.isComplete ? null : hardwareOf(scenario, answer.resolved, answer.estimate, catalogue)),
    [scenario, answer, catalogue],
  );
  const isMissing = answer === null && shown.resolution.status === 'missing';
  const failure = failureOfRun(shown.resolution, props.failures);
  const stands = hardware !== null || isMissing || failure !== undefined;
  useEffect(() => {
    if (stands) onPartStands();
  }, [stands, onPartStands]);
  if (failure !== undefined) return <RunFailure failure={failure} />;
  if (isMissing) return <Nothing>What the same work would take is shown here once the run has a figure.</Nothing>;
  if (answer === null || hardware === null) return <p className="view-place">Loading accelerators…</p>;
  if (hardware.status === 'none') return <Nothing>{NOT_CARRIED_WORDS[hardware.reason]}</Nothing>;
  return <Carried {...props} scenario={scenario} answer={answer} hardware={hardware} />;
}

function Nothing({ children }: { readonly children: string }) {
  return (
    <>
      <h1 className="text-page-title">The same work on other accelerators</h1>
      <p className="mt-2 max-w-170 text-body text-ink-2">{children}</p>
    </>
  );
}

interface CarriedProps extends PlacesPartProps {
  readonly scenario: Scenario;
  readonly answer: Answer;
  readonly hardware: Extract<Hardware, { readonly status: 'rows' }>;
}

/** What was put into the run; said for as long as it is there. */
interface Put {
  readonly said: string;
  readonly acceleratorId: string;
  readonly placeId: string;
}

function Carried({ page, scenario, answer, hardware, catalogue, ranges, onSay }: CarriedProps) {
  const [put, setPut] = useState<Put | null>(null);
  // Title and first rows come first; chart, bounds and the rest of the rows do not hold them up.
  const [isPainted, setIsPainted] = useState(false);
  useWhenPainted(
    true,
    useCallback(() => startTransition(() => setIsPainted(true)), []),
  );
  const { units } = page;
  const { rows, own, need, unranked, by } = hardware;
  const { best, isOfPriced } = bestOfRows(rows, own);
  const origin = useChartOrigin(page, catalogue);
  const range = ranges.isStale ? null : ranges.shown;
  const whiskers = useMemo(
    () => ({ emissionsKgCo2e: range?.emissionsKgCo2e ?? null, rentUsd: range?.rentUsd ?? null }),
    [range?.emissionsKgCo2e, range?.rentUsd],
  );
  const putPair = (there: Scenario) => {
    changeShownRun(scenario, there, `hardware:${there.acceleratorId}:${there.placeId}`);
    const said = putWords(saidOf(there, scenario, rows, catalogue));
    setPut({ said, acceleratorId: there.acceleratorId, placeId: there.placeId });
    onSay(said);
  };
  const onPrecision = (precision: Precision) => changeShownRun(scenario, { precision }, 'precision');
  const ownPlace = catalogue.places.get(scenario.placeId);
  const place = ownPlace === undefined ? scenario.placeId : placeInWords(ownPlace);
  return (
    <ChartLink value={origin}>
      <h1 className="max-w-200 text-page-title">
        {hardwareTitle({
          best: movedOf(best),
          own: movedOf(own),
          isOwnBest: best.isRun,
          isOfPriced,
          emitsNothing: own.figures.emissionsKgCo2e === 0,
        })}
      </h1>
      <p className="mt-2 max-w-170 text-body text-ink-3">
        {runTitle(scenario, catalogue)} in {place}: {carriedWords(by, scenario.precision)}
      </p>
      <p className="max-w-170 text-body text-ink-3">{heldWords(scenario, answer.resolved, catalogue)}</p>
      {put?.acceleratorId === scenario.acceleratorId && put.placeId === scenario.placeId && (
        <p className="mt-3 inline-block rounded-block bg-run-tint px-3 py-2 text-body">{put.said}</p>
      )}
      {isPainted ? (
        <BestSection
          chart={<TradeChart rows={rows} whiskers={whiskers} units={units} />}
          scenario={scenario}
          catalogue={catalogue}
          units={units}
          isGridFixed={answer.resolved.carbonIntensity.basis === 'method'}
          onUse={putPair}
        />
      ) : (
        <div className="hw-top hw-top-place" />
      )}
      <HardwareTable
        isWhole={isPainted}
        rows={rows}
        own={own}
        need={need}
        unranked={unranked}
        units={units}
        precision={scenario.precision}
        subtitle={`PUE ${formatPue(own.figures.pue)}, ${place}, ${formatIntensity(own.figures.carbonIntensityGPerKwh)}${basisWords(answer)}.`}
        downloads={<HardwareDownloads rows={rows} catalogue={catalogue} />}
        onUse={(row) => putPair(row.scenario)}
        onPrecision={onPrecision}
      />
    </ChartLink>
  );
}

const BASIS_WORDS = {
  'life-cycle': ', life-cycle',
  direct: ', direct emissions only',
  'direct-co2-only': ', direct CO2 only',
  typed: ', yours',
  method: ', fixed by the method',
} as const;

function basisWords({ resolved: { carbonIntensity } }: Answer): string {
  return `${BASIS_WORDS[carbonIntensity.basis]}${carbonIntensity.isEstimated ? ', estimated' : ''}`;
}

function movedOf({ name, figures }: HardwareRow) {
  return { name, energyKwh: figures.energyKwh, rentLowUsd: figures.rentLowUsd };
}

function saidOf(there: Scenario, scenario: Scenario, rows: readonly HardwareRow[], catalogue: Catalogue) {
  const row = rows.find(({ id }) => id === there.acceleratorId);
  return {
    name: row?.name ?? shortName(there.acceleratorId),
    place: there.placeId === scenario.placeId ? null : placeName(there, catalogue),
    count: scenario.acceleratorCount,
    hours: row?.isRun === true ? null : (row?.figures.hours ?? null),
  };
}
