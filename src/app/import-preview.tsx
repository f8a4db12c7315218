import { useEffect, useMemo, useState } from 'react';
import type { Catalogue } from '#core/catalogue.ts';
import type { Scenario } from '#core/scenario.ts';
import type { Total } from '#core/totals.ts';
import { CURRENT_RELEASE } from '#data/release.ts';
import { matchesOf, type PlanSettings } from '#exchange/import/plan.ts';
import { FIRST_CHOICES, type ImportChoices } from '#exchange/import/scenario-of.ts';
import { MOST_ENTRIES, type Repeats, runsTaken, type TableSummary } from '#exchange/import/summarise.ts';
import { ColumnUses } from '#features/import-runs/column-uses.tsx';
import { FileTroubles } from '#features/import-runs/file-troubles.tsx';
import { ImportCounts } from '#features/import-runs/import-counts.tsx';
import { ImportRows } from '#features/import-runs/import-rows.tsx';
import { ImportWindow } from '#features/import-runs/import-window.tsx';
import { RejectedLines } from '#features/import-runs/rejected-lines.tsx';
import {
  formatCount,
  importTitle,
  joinWords,
  logWords,
  powerWords,
  projectWords,
  readsWords,
  rejectionWords,
  runsWords,
} from '#format/import-words.ts';
import type { Counted } from '#format/ledger-words.ts';
import { DEFAULTS_OF_VERSION_1 } from '#permalink/frozen-defaults.ts';
import type { MassUnit } from '#permalink/query-codec.ts';
import { Button } from '#ui/button.tsx';
import { download } from '#ui/download.ts';
import type { ImportReading } from '#workers/import-reading.ts';
import { ImportChoicesPanel } from './import-choices-panel.tsx';
import { acceleratorOptions, isDoubtful, rowOf, troublesOf } from './import-rows-of.ts';
import { useImportPlan } from './use-import-plan.ts';

export interface ImportPreviewProps {
  readonly reading: ImportReading;
  readonly summary: TableSummary;
  readonly catalogue: Catalogue;
  readonly units: MassUnit;
  readonly before: Total | null;
  readonly standing: Counted;
  readonly onRepeats: (repeats: Repeats) => void;
  readonly onRuns: (scenarios: readonly Scenario[], summary: string) => void;
  readonly onClose: () => void;
  readonly onSay: (words: string) => void;
}

const BASE: Scenario = { ...DEFAULTS_OF_VERSION_1, release: CURRENT_RELEASE };

/** Everything that would be taken over, with the choices that are the reader's. Nothing changes until the named button is pressed. */
export function ImportPreview(props: ImportPreviewProps) {
  const { reading, summary, catalogue, units, before, standing, onRepeats, onRuns, onClose, onSay } = props;
  const { settings, plan, rowAt, flagged, isCurrent, setChoices, setElsewhere, choose } = usePreview(reading, summary, catalogue);
  const planned = plan?.planned;
  const accelerators = useMemo(() => acceleratorOptions(catalogue), [catalogue]);
  const runs = useMemo(() => runsTaken(summary), [summary]);
  const title = importTitle(
    reading.files.map(({ name }) => name),
    runs,
    summary.repaired,
  );
  useEffect(() => onSay(`${title}. Nothing has changed yet.`), [title, onSay]);
  const isReady = isCurrent && planned !== undefined && runs > 0;
  const take = () => {
    if (!isReady) return;
    onRuns(
      planned.map(({ scenario }) => scenario),
      `${runsWords(runs)} imported`,
    );
  };

  return (
    <ImportWindow
      title={title}
      subtitle={<Subtitle reading={reading} summary={summary} runs={runs} standing={standing.entries} />}
      onClose={onClose}
      footer={
        <>
          <RejectedDownload reading={reading} />
          <Button onClick={onClose}>Cancel</Button>
          {runs > 0 && (
            <Button variant="primary" disabled={!isReady} onClick={take}>
              Import {runsWords(runs)}
            </Button>
          )}
        </>
      }
    >
      <FileTroubles troubles={troublesOf(reading)} />
      <div className="px-6.5 max-sm:px-4">
        <ImportCounts
          runs={runs}
          repaired={summary.repaired}
          rejected={reading.rejectedCount}
          linesJoined={summary.linesJoined}
          units={units}
          before={before}
          standing={standing}
          added={plan === null ? null : { runs, entries: summary.entries.length, emissionsKgCo2e: plan.total.emissionsKgCo2e }}
        />
        <ImportRows
          key={summary.join}
          count={planned?.length ?? 0}
          rowAt={rowAt}
          flagged={flagged}
          accelerators={accelerators}
          units={units}
          onHardware={choose}
        />
        <RejectedLines count={reading.rejectedCount} lines={rejectedOf(reading)} />
        <ColumnUses columns={reading.files.flatMap(({ log }) => log?.columns ?? [])} />
      </div>
      {runs > 0 && planned !== undefined && (
        <ImportChoicesPanel
          summary={summary}
          planned={planned}
          settings={settings}
          units={units}
          before={before}
          onChoices={setChoices}
          onHardware={choose}
          onRepeats={onRepeats}
          onElsewhere={setElsewhere}
        />
      )}
    </ImportWindow>
  );
}

/** The reader's choices, and what follows from them. */
function usePreview(reading: ImportReading, summary: TableSummary, catalogue: Catalogue) {
  const [choices, setChoices] = useState<ImportChoices>(FIRST_CHOICES);
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const matches = useMemo(() => matchesOf(catalogue), [catalogue]);
  const [elsewhere, setElsewhere] = useState(BASE.placeId);
  const settings: PlanSettings = useMemo(
    () => ({ catalogue, matches, choices, chosen, elsewhere, base: BASE }),
    [catalogue, matches, choices, chosen, elsewhere],
  );
  const { plan, isCurrent } = useImportPlan(summary, settings);
  const planned = plan?.planned;
  const rowSettings = useMemo(() => {
    const namesOf = (file: number) => reading.files[file]?.log?.columns.length ?? 0;
    const fileOf = (file: number) => (reading.files.length > 1 ? (reading.files[file]?.name ?? '') : '');
    return { catalogue, matches, chosen, namesOf, fileOf };
  }, [reading, catalogue, matches, chosen]);
  const flagged = useMemo(() => (planned ?? []).flatMap((run, at) => (isDoubtful(run, rowSettings) ? [at] : [])), [planned, rowSettings]);
  const rowAt = (at: number) => {
    const run = planned?.[at];
    if (run === undefined) throw new RangeError('a row is one of the planned runs');
    return rowOf(run, rowSettings, at);
  };
  const choose = (said: string, id: string) => {
    const others = [...chosen].filter(([name]) => name !== said);
    setChosen(new Map(id === '' ? others : [...others, [said, id]])); // no id: as it was read
  };
  return { settings, plan, rowAt, flagged, isCurrent, setChoices, setElsewhere, choose };
}

interface SubtitleProps extends Pick<ImportPreviewProps, 'reading' | 'summary'> {
  readonly runs: number;
  /** Entries that stand in the ledger already. */
  readonly standing: number;
}

function Subtitle({ reading, summary, runs, standing }: SubtitleProps) {
  const logs = reading.files.flatMap(({ log }) => (log === null ? [] : [log]));
  const reads = [...new Set(logs.flatMap(({ kind }) => (kind === 'project' ? [] : readsWords(kind))))];
  const joined = joinWords(summary.join, { runs, entries: summary.entries.length, standing, most: MOST_ENTRIES });
  return (
    <>
      {logs.map((log, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two files may bear one name, and their order never changes
        <p key={at} className="wrap-anywhere">
          {reading.files.length > 1 && `${log.name}: `}
          {log.kind === 'project' ? projectWords(log.lines) : logWords(log.kind, log.version, log.columns.length, log.lines)}
          {log.power !== null && ` ${powerWords(log.power)}`}
          {logs.length === 1 && ` ${reads.join(' ')}`}
        </p>
      ))}
      {logs.length > 1 && reads.map((words) => <p key={words}>{words}</p>)}
      {joined !== '' && <p className="mt-1 font-medium text-ink-2">{joined}</p>}
    </>
  );
}

function rejectedOf({ rejected, files }: ImportReading) {
  return rejected.map((rejection, at) => ({
    id: `${rejection.file}-${rejection.line}-${at}`,
    line: rejection.line,
    file: files.length > 1 ? (files[rejection.file]?.name ?? '') : '',
    reason: rejectionWords(rejection),
  }));
}

function RejectedDownload({ reading: { rejectedCount, rejectedFile } }: { readonly reading: ImportReading }) {
  if (rejectedCount === 0) return null;
  return (
    <span className="mr-auto max-sm:w-full">
      <Button variant="link" onClick={() => download(rejectedFile, 'rejected-lines.csv')}>
        {rejectedCount === 1 ? 'Download the rejected line' : `Download the ${formatCount(rejectedCount)} rejected lines`}
      </Button>
    </span>
  );
}
