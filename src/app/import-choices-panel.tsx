import { useMemo, useState } from 'react';
import type { Total } from '#core/totals.ts';
import { emissionsWithOurFactors, type PlannedRun, type PlanSettings } from '#exchange/import/plan.ts';
import { type ImportChoices, isPueInside, loggedFactor } from '#exchange/import/scenario-of.ts';
import type { Repeats, TableSummary } from '#exchange/import/summarise.ts';
import { ChoiceGroup, type ChoiceOption } from '#features/import-runs/import-choices.tsx';
import { PlaceSelect } from '#features/import-runs/place-select.tsx';
import { factorChoiceWords, puePartWords, pueTimesWords } from '#format/import-words.ts';
import { placeGroups } from '#format/place-labels.ts';
import { formatMass, type MassUnit } from '#format/quantity-format.ts';
import { lacksPlace, shortName } from './import-rows-of.ts';

export interface ImportChoicesPanelProps {
  readonly summary: TableSummary;
  readonly planned: readonly PlannedRun[];
  readonly settings: PlanSettings;
  readonly units: MassUnit;
  readonly before: Total | null;
  readonly onChoices: (choices: ImportChoices) => void;
  readonly onHardware: (said: string, id: string) => void;
  readonly onRepeats: (repeats: Repeats) => void;
  /** Where runs are taken to have run whose log does not say it. */
  readonly onElsewhere: (placeId: string) => void;
}

/** How the log is to be read where it can be read in two ways. */
export function ImportChoicesPanel(props: ImportChoicesPanelProps) {
  const { summary, planned, settings, onChoices, onRepeats } = props;
  const { choices } = settings;
  const [repeats, setRepeats] = useState<Repeats>('last');
  const metered = planned.filter(({ entry, shape }) => entry.energyKwh !== null && shape.kind === 'codecarbon');
  const factored = planned.filter(({ entry, shape }) => loggedFactor(entry) !== null && shape.kind === 'codecarbon');
  return (
    <div className="grid gap-x-6 gap-y-5 border-t border-line bg-panel px-6.5 py-4 empty:hidden max-sm:px-4 sm:grid-cols-3">
      {factored.length > 0 && (
        <ChoiceGroup
          name="import-factor"
          legend="Grid factor"
          value={choices.factor}
          onChange={(factor) => onChoices({ ...choices, factor })}
          options={factorOptions(factored, props)}
        />
      )}
      {metered.length > 0 && (
        <ChoiceGroup
          name="import-pue"
          legend="PUE"
          value={choices.pue}
          onChange={(pue) => onChoices({ ...choices, pue })}
          options={pueOptions(metered)}
        />
      )}
      <HardwareGuesses {...props} />
      <Elsewhere {...props} />
      {(summary.linesJoined > 0 || repeats === 'each') && (
        <ChoiceGroup
          name="import-repeats"
          legend="Lines of one run"
          value={repeats}
          onChange={(value) => {
            setRepeats(value);
            onRepeats(value);
          }}
          options={[
            { value: 'last', label: 'Keep the last total', hint: 'each line holds all before it' },
            { value: 'each', label: 'Each line is a run', hint: 'where the lines are parts' },
          ]}
        />
      )}
    </div>
  );
}

/** Beyond so many runs the other total is not worked out beside the one in force: it takes as long. */
const MOST_COMPARED = 2000;

function factorOptions(
  factored: readonly PlannedRun[],
  { planned, settings, units, before }: ImportChoicesPanelProps,
): readonly ChoiceOption<ImportChoices['factor']>[] {
  const factors = new Set(factored.map(({ entry }) => loggedFactor(entry)?.toPrecision(4)));
  const [only] = factors;
  // The total that stands above the rows, as it would be: with what stands in the ledger, and with runs that log no factor.
  const total = factored.length > MOST_COMPARED ? null : (before?.emissionsKgCo2e ?? 0) + emissionsWithOurFactors(planned, settings);
  const words = total === null ? '' : `: ${formatMass(total, units)} in all`;
  return [
    { value: 'logged', label: 'Keep what the log says', hint: factorChoiceWords(factors.size === 1 ? Number(only) : null) },
    {
      value: 'ours',
      label: 'Recompute with ours',
      hint: `life-cycle, ${before === null || before.runs === 0 ? 'by place' : 'like your other runs'}${words}`,
    },
  ];
}

function pueOptions(metered: readonly PlannedRun[]): readonly ChoiceOption<ImportChoices['pue']>[] {
  const runs = runsOf(metered);
  const inside = runsOf(metered.filter(({ shape }) => isPueInside(shape, 'as-logged')));
  const logged = new Set(metered.map(({ shape }) => shape.pue).filter((pue) => pue !== null && pue > 1));
  const [only = null] = logged;
  const times = pueTimesWords(logged.size === 1 && inside === runs ? only : null);
  if (inside === runs) {
    return [
      { value: 'as-logged', label: 'Already inside the energy', hint: 'the log says a PUE, and CodeCarbon multiplies it in' },
      { value: 'outside', label: times, hint: 'as its power columns, which never hold it' },
    ];
  }
  if (inside === 0) {
    return [
      { value: 'as-logged', label: times, hint: 'the log has no PUE above 1: this is the equipment’s energy' },
      { value: 'inside', label: 'Already inside the energy', hint: 'metered for the whole building' },
    ];
  }
  return [
    { value: 'as-logged', label: 'As each line says', hint: puePartWords(inside, runs - inside) },
    { value: 'inside', label: 'Inside for all', hint: 'never multiplied' },
    { value: 'outside', label: 'Not inside for any', hint: 'times the line’s PUE, or the place’s' },
  ];
}

function runsOf(planned: readonly PlannedRun[]): number {
  return planned.reduce((sum, { entry }) => sum + entry.runs, 0);
}

const MOST_OFFERED = 3;

/** One doubtful name has its other readings here; several are changed in their rows, each for all rows like it. */
function HardwareGuesses({ planned, settings, onHardware }: ImportChoicesPanelProps) {
  const { catalogue, matches, chosen } = settings;
  const said = [...new Set(planned.map(({ shape }) => shape.hardware))].filter((name) => name !== '');
  const doubtful = said.filter((name) => ['several', 'near', 'none'].includes(matches.hardware(name).sureness));
  const [name] = doubtful;
  if (name === undefined) return null;
  const match = matches.hardware(name);
  const first = match.id ?? '';
  const value = chosen.get(name) ?? first;
  const hint = `${doubtful.length} ${doubtful.length === 1 ? 'guess' : 'guesses'} by words`;
  const others = [...new Set([...match.alternatives.slice(0, MOST_OFFERED), ...(chosen.has(name) && value !== first ? [value] : [])])];
  const changesEnergy = planned.some(
    ({ shape, scenario }) =>
      shape.hardware === name && scenario.measuredEnergyKwh === undefined && scenario.acceleratorPowerW === undefined,
  );
  return (
    <ChoiceGroup
      name="import-hardware"
      legend="Hardware guesses"
      value={value}
      onChange={(id) => onHardware(name, id)}
      options={[
        {
          value: first,
          label: first === '' ? 'As shown' : `As shown: ${shortName(catalogue, first)}`,
          hint: doubtful.length > 1 ? `${hint}; change any in its row` : hint,
        },
        ...others.map((id) => ({
          value: id,
          label: `${shortName(catalogue, id)} for all like it`,
          hint: changesEnergy ? 'changes watts and energy' : 'changes no energy here',
        })),
      ]}
    />
  );
}

/** Power logs and job lists say no place, and others one that is in no table: it is asked once for all of them. */
function Elsewhere({ planned, settings, onElsewhere }: ImportChoicesPanelProps) {
  const { catalogue, matches, elsewhere } = settings;
  const isAsked = planned.some(({ shape }) => lacksPlace(shape, matches));
  const groups = useMemo(() => placeGroups(catalogue), [catalogue]);
  return isAsked && <PlaceSelect groups={groups} value={elsewhere} onChange={onElsewhere} />;
}
