import { useMemo } from 'react';
import type { Catalogue } from '#core/catalogue.ts';
import type { Estimate } from '#core/estimate.ts';
import { combined } from '#core/levers/combine.ts';
import type { Lever } from '#core/levers/lever.ts';
import type { PublishedLever, TimeShift } from '#core/levers/published.ts';
import { runLevers } from '#core/levers/run-levers.ts';
import type { ResolvedScenario } from '#core/resolved.ts';
import type { Scenario } from '#core/scenario.ts';
import { LEVER_COLUMNS, LEVER_HEADS, leversTitle, releasedWords } from '#format/lever-words.ts';
import { formatMass, type MassUnit } from '#format/quantity-format.ts';
import { RUN_LEVER_NAMES } from '#format/run-lever-words.ts';
import { placeName, runTitle } from '#format/sentence-words.ts';
import { sourceItems } from '#format/source-words.ts';
import { ChartFrame } from '#ui/chart-frame.tsx';
import { Co2e } from '#ui/co2e.tsx';
import { CombinedRow } from './combined-row.tsx';
import { AxisTicks, axisFor, type LeverAxis } from './lever-mark.tsx';
import { LeverPicture } from './lever-picture.tsx';
import { LeverRow } from './lever-row.tsx';
import { publishedRows, type LeverRow as Row, runRows } from './lever-rows.ts';
import { LeverTable } from './lever-table.tsx';
import './levers.css';
import { OwnField } from './own-field.tsx';
import { type OwnTexts, ownRows, valuesOf } from './own-rows.ts';
import { Unclaimed } from './unclaimed.tsx';
import { type LeverChoice, type Released, useLevers } from './use-levers.ts';

export interface LeversSectionProps {
  readonly scenario: Scenario;
  /** The scenario as the method in force sees it, and its figures. */
  readonly run: ResolvedScenario;
  readonly estimate: Estimate;
  readonly catalogue: Catalogue;
  /** Of the levers pack. */
  readonly levers: readonly PublishedLever[];
  readonly timeShift: readonly TimeShift[];
  readonly units: MassUnit;
  /** Given: computed levers offer to change the run. */
  readonly onUse?: ((change: Partial<Scenario>) => void) | undefined;
  /** Given: says through the page’s live region what a tick took off. */
  readonly onSay?: ((words: string) => void) | undefined;
}

/** What would change the run: each lever as a factor on one log axis, with its source and its caveat; ticked ones multiply. */
export function LeversSection(props: LeversSectionProps) {
  const { scenario, estimate, catalogue, units, levers: published, onSay } = props;
  const { computed, rowsOf, ownOf, leversOf } = useRows(props);
  const nameOf = namesOf(published);
  const choice = useLevers(leversOf, (released) => onSay?.(noteWords(released, nameOf)));
  const rows = rowsOf(choice.texts);
  const own = ownOf(choice.texts);
  const none = published.filter(({ role }) => role === 'none');
  const ticked = leversOf(choice.texts).filter(({ id }) => choice.ticked.includes(id));
  const whole = combined(ticked);
  const axis = axisFor([whole.carbon, ...rows.map(({ mark }) => (mark.kind === 'factor' ? mark.factor : null))]);
  const title = leversTitle(computed);
  return (
    <div className="levers" id="levers">
      <ChartFrame
        title={title}
        fileName="trainprint-levers"
        picture={<LeverPicture rows={rows} axis={axis} whole={whole} count={ticked.length} />}
        subtitle={
          <>
            Your run: {runTitle(scenario, catalogue)}, {placeName(scenario, catalogue)}, {formatMass(estimate.emissionsKgCo2e, units)}{' '}
            <Co2e />. Each lever as a factor on what it acts on, logarithmic. Tick to combine.
          </>
        }
        table={<LeverTable title={title} rows={rows} own={own} none={none} whole={whole} count={ticked.length} />}
      >
        <Heads axis={axis} />
        {(['run', 'published', 'several'] as const).map((kind) => (
          <LeverGroupList key={kind} kind={kind} rows={rows} axis={axis} choice={choice} props={props} />
        ))}
        <CombinedRow count={ticked.length} effect={whole} own={estimate} units={units} axis={axis} />
        {choice.released !== null && <p className="lever-note">{noteWords(choice.released, nameOf)}</p>}
        <Unclaimed
          own={own}
          none={none}
          ticked={choice.ticked}
          texts={choice.texts}
          sourcesOf={(ids) => sourceItems(ids, catalogue)}
          onToggle={choice.onToggle}
          onText={choice.onText}
        />
      </ChartFrame>
    </div>
  );
}

/** The rows of the run as it is, and of what is typed into the fields. */
function useRows({ scenario, run, estimate: own, catalogue, levers: published, timeShift }: LeversSectionProps) {
  return useMemo(() => {
    const computed = runLevers(scenario, run, own, catalogue);
    const ofRun = runRows(computed, catalogue);
    const rowsOf = (texts: OwnTexts): readonly Row[] => {
      const { processorPowerW } = valuesOf(texts);
      return [...ofRun, ...publishedRows(published, { timeShift, own, runs: run.runs, processorPowerW })];
    };
    const ownOf = (texts: OwnTexts) => ownRows(published, valuesOf(texts));
    const leversOf = (texts: OwnTexts): readonly Lever[] =>
      [...rowsOf(texts), ...ownOf(texts)].flatMap(({ lever }) => (lever === null ? [] : [lever]));
    return { computed, rowsOf, ownOf, leversOf };
  }, [scenario, run, own, catalogue, published, timeShift]);
}

function Heads({ axis }: { readonly axis: LeverAxis }) {
  return (
    <div aria-hidden="true" className="lever-row lever-heads">
      <span className="lever-name pl-7.5">{LEVER_COLUMNS.lever}</span>
      <span className="lever-acts">{LEVER_COLUMNS.acts}</span>
      <span className="lever-mark">
        <AxisTicks axis={axis} />
      </span>
      <span className="lever-caveat">{LEVER_COLUMNS.caveat}</span>
      <span className="lever-source">{LEVER_COLUMNS.source}</span>
    </div>
  );
}

interface LeverGroupListProps {
  readonly kind: Row['kind'];
  readonly rows: readonly Row[];
  readonly axis: LeverAxis;
  readonly choice: LeverChoice;
  readonly props: LeversSectionProps;
}

function LeverGroupList({ kind, rows, axis, choice, props: { catalogue, onUse } }: LeverGroupListProps) {
  return (
    <section aria-labelledby={`levers-${kind}`}>
      <h3 id={`levers-${kind}`} className="lever-head">
        {LEVER_HEADS[kind]}
      </h3>
      <ul>
        {rows
          .filter((row) => row.kind === kind)
          .map((row) => (
            <LeverRow
              key={row.id}
              row={row}
              axis={axis}
              isTicked={choice.ticked.includes(row.id)}
              sources={sourceItems(row.sourceIds, catalogue)}
              onToggle={() => choice.onToggle(row.id)}
              onUse={putting(row, onUse)}
            >
              {row.id === 'classical-ensembles' && (
                <div className="mt-2">
                  <OwnField field="processorPowerW" text={choice.texts.processorPowerW} onText={choice.onText} />
                </div>
              )}
            </LeverRow>
          ))}
      </ul>
    </section>
  );
}

function putting({ change }: Row, onUse: LeversSectionProps['onUse']): (() => void) | undefined {
  return change === null || onUse === undefined ? undefined : () => onUse(change);
}

/** Names of all levers; those computed for the run are none of the pack’s. */
function namesOf(published: readonly PublishedLever[]): (id: string) => string {
  const names = new Map([...Object.entries(RUN_LEVER_NAMES), ...published.map(({ id, lever }): readonly [string, string] => [id, lever])]);
  return (id) => names.get(id) ?? id;
}

function noteWords({ chosenId, levers }: Released, nameOf: (id: string) => string): string {
  return releasedWords(
    nameOf(chosenId),
    levers.map(({ id, group }) => ({ name: nameOf(id), group })),
  );
}
