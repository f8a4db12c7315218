import { excessOfJobs, type PaperFacts, poundsOf } from '#core/paper.ts';
import { countWords, oursWords, printedWords } from '#format/paper-words.ts';
import { Co2e } from '#ui/co2e.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { WorkingFigure } from '#ui/working-figure.tsx';
import type { Table4Entry } from './paper-tables.ts';

export interface CaseStudyProps {
  readonly rows: readonly Table4Entry[];
  readonly facts: PaperFacts;
}

/** The paper's own project as links: one model, its tuning, and everything. */
export function CaseStudy({ rows, facts }: CaseStudyProps) {
  const n = printedWords;
  const hoursPrinted = rows.at(-1)?.cells.hours.printed ?? Number.NaN;
  return (
    <>
      <p className="mb-4 max-w-prose text-body text-ink-2">
        A parser (LISA) took {n(facts.projectDays)} days, {n(facts.projectGridSearches)} grid searches and {n(facts.projectJobs)} jobs on
        Titan X and M40 cards. Each link opens the hours of Table 4 through the paper’s own method, on one GPU at 216.96 W. Those watts hold
        its share of the machine and no building; the paper prints none, so they are derived: 78,468 lb ÷ 0.954 lb/kWh ÷ 1.58 ÷ 239,942 h.
      </p>
      <DataTable
        caption="The case study as links"
        captionHidden
        columns={[
          { id: 'open', head: 'Open' },
          { id: 'hours', head: 'GPU-hours', numeric: true },
          { id: 'energy', head: 'kWh with PUE', numeric: true },
          {
            id: 'pounds',
            head: (
              <>
                lb <Co2e />
              </>
            ),
            numeric: true,
          },
          { id: 'electricity', head: 'Electricity, $', numeric: true },
        ]}
        rows={rows.map((row) => ({ id: String(row.models), cells: cellsOf(row) }))}
      />
      <p className="mt-3 max-w-prose text-hint text-ink-3">
        <a className="link" href={`?${rows.map(({ scenario }) => `s=${scenario}`).join('&')}`}>
          Open all {countWords(rows.length)} as a list
        </a>
        . Their sum counts runs twice: the first is among the second, and both are among the third. The text’s mean job of{' '}
        {n(facts.projectMeanJobHours)} h would make the last {(excessOfJobs(facts, hoursPrinted) * 100).toFixed(1)}% longer.
      </p>
    </>
  );
}

function cellsOf({ models, scenario, figures }: Table4Entry) {
  const preset = `lisa-${models}`;
  const { acceleratorHours, energyKwh, emissionsKgCo2e, electricityCostUsd } = figures;
  return [
    <a key="open" className="link" href={`?s=${scenario}`}>
      {models === 1 ? '1 run' : `${printedWords(models)} runs`}
    </a>,
    acceleratorHours === null ? null : (
      <WorkingFigure key="hours" run={scenario} quantity="acceleratorHours" value={acceleratorHours} preset={preset}>
        {printedWords(acceleratorHours)}
      </WorkingFigure>
    ),
    <WorkingFigure key="energy" run={scenario} quantity="energyKwh" value={energyKwh} preset={preset}>
      {oursWords(energyKwh)}
    </WorkingFigure>,
    <WorkingFigure key="pounds" run={scenario} quantity="emissionsKgCo2e" value={emissionsKgCo2e} preset={preset}>
      {oursWords(poundsOf(figures))}
    </WorkingFigure>,
    electricityCostUsd === null ? null : (
      <WorkingFigure key="electricity" run={scenario} quantity="electricityCostUsd" value={electricityCostUsd} preset={preset}>
        {oursWords(electricityCostUsd)}
      </WorkingFigure>
    ),
  ];
}
