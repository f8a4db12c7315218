/** Planned runs → rows of the preview, in words. */
import type { Catalogue } from '#core/catalogue.ts';
import { CUSTOM_ACCELERATOR } from '#core/scenario.ts';
import { NAMELESS_GPU } from '#exchange/import/gpu-said.ts';
import type { HardwareMatch } from '#exchange/import/hardware-match.ts';
import type { PlaceSaid, RunShape } from '#exchange/import/import-types.ts';
import { isFlagged, marksOf } from '#exchange/import/marks.ts';
import type { Matches, PlannedRun } from '#exchange/import/plan.ts';
import type { AcceleratorOption, ImportRow, RowHardware } from '#features/import-runs/import-rows.tsx';
import { INCOMPLETE_WORDS, markWords, placeWords, unknownCpuWords, unknownHardwareWords } from '#format/import-words.ts';
import { runTitle } from '#format/sentence-words.ts';
import type { ImportReading } from '#workers/import-reading.ts';

export interface RowSettings {
  readonly catalogue: Catalogue;
  readonly matches: Matches;
  /** What the reader chose, by the logged name. */
  readonly chosen: ReadonlyMap<string, string>;
  /** Columns of the file that the row stands in. */
  readonly namesOf: (file: number) => number;
  /** Its name, where there are several; else empty. */
  readonly fileOf: (file: number) => string;
}

const NOT_LISTED: AcceleratorOption = { id: CUSTOM_ACCELERATOR, label: 'Not in the table' };

/** Without its maker, which all of a row's neighbours share. */
export function shortName(catalogue: Catalogue, id: string): string {
  return (catalogue.accelerators.get(id)?.name ?? id).replace(/^NVIDIA (Tesla |GeForce )?/, '').replace(/(\d)GB$/, '$1 GB');
}

export function acceleratorOptions(catalogue: Catalogue): readonly AcceleratorOption[] {
  return [...[...catalogue.accelerators.keys()].map((id) => ({ id, label: shortName(catalogue, id) })), NOT_LISTED];
}

/** Something about it is guessed, repaired or missing. */
export function isDoubtful({ entry, shape, scenario, emissionsKgCo2e }: PlannedRun, { catalogue, matches, chosen }: RowSettings): boolean {
  const isGuess = shape.hardware !== '' && !chosen.has(shape.hardware) && !isSure(matches.hardware(shape.hardware));
  if (isFlagged(entry.marks) || isGuess || emissionsKgCo2e === null) return true;
  return isPlaceless(shape, scenario.placeId, matches) || unknownCpu(shape, catalogue) !== '';
}

/** The id of a processor that our own table names and no table of ours holds. */
function unknownCpu({ fields }: RunShape, { cpus }: Catalogue): string {
  const id = fields?.cpuId ?? '';
  return cpus.has(id) ? '' : id;
}

function isSure({ sureness }: HardwareMatch): boolean {
  return sureness === 'exact' || sureness === 'words';
}

function isPlaceless(shape: RunShape, placeId: string, matches: Matches): boolean {
  return placeId === 'world' && lacksPlace(shape, matches);
}

/** It says none, or one that no table of ours holds. A row of our own table that says none but its intensity lacks nothing. */
export function lacksPlace({ place, fields }: RunShape, matches: Matches): boolean {
  const saysIntensity = fields?.carbonIntensityGPerKwh !== undefined && placeSaid(place) === '';
  return matches.place(place).by === 'unknown' && !saysIntensity;
}

/** What stands in for the place that a row lacks. */
function placeNote(shape: RunShape, placeId: string, { catalogue, matches }: RowSettings): string {
  const { place } = shape;
  if (!lacksPlace(shape, matches)) return '';
  const taken = placeId === 'world' ? null : (catalogue.places.get(placeId)?.name ?? placeId);
  return placeWords(placeSaid(place), taken);
}

function placeSaid({ provider, cloudRegion, iso, country, region }: PlaceSaid): string {
  const cloud = [provider, cloudRegion].filter((part) => part !== '').join(' ');
  return [country, iso, cloud, region].find((part) => part !== '') ?? '';
}

export function rowOf(planned: PlannedRun, settings: RowSettings, at: number): ImportRow {
  const { entry, shape, scenario, energyKwh, emissionsKgCo2e } = planned;
  const { catalogue, matches, chosen } = settings;
  const match = matches.hardware(shape.hardware);
  const hardware = shape.hardware === '' ? null : hardwareOf(shape.hardware, scenario.acceleratorId, match, settings);
  const notes = marksOf(entry.marks).map((mark) =>
    markWords(mark, { values: entry.extra, names: settings.namesOf(entry.file), lines: entry.lines }),
  );
  const guess = hardware === null || chosen.has(shape.hardware) ? '' : guessWords(hardware, match, catalogue);
  const place = placeNote(shape, scenario.placeId, settings);
  const cpu = unknownCpu(shape, catalogue);
  const processor = cpu === '' ? '' : unknownCpuWords(cpu);
  const incomplete = emissionsKgCo2e === null ? INCOMPLETE_WORDS : '';
  const done = [...notes, guess, place, processor, incomplete].filter((note) => note !== '');
  return {
    id: `${entry.file}-${entry.line}-${at}`,
    line: entry.line,
    file: settings.fileOf(entry.file),
    name: scenario.name ?? runTitle(scenario, catalogue),
    hardware,
    count: shape.acceleratorCount,
    runs: scenario.runs,
    hours: entry.hours,
    energyKwh,
    emissionsKgCo2e,
    done: done.length === 0 ? 'taken' : done.join('; '),
    isFlagged: isDoubtful(planned, settings),
  };
}

function hardwareOf(said: string, id: string, match: HardwareMatch, { catalogue, chosen }: RowSettings): RowHardware {
  const likely = [...new Set([id, ...(match.id === null ? [] : [match.id]), ...match.alternatives])];
  return {
    key: said,
    said: said === NAMELESS_GPU ? 'a GPU without a name' : said,
    id,
    isGuess: !chosen.has(said) && !isSure(match),
    likely: likely.map((option) => (option === CUSTOM_ACCELERATOR ? NOT_LISTED : { id: option, label: shortName(catalogue, option) })),
  };
}

function guessWords({ key, id }: RowHardware, match: HardwareMatch, catalogue: Catalogue): string {
  switch (match.sureness) {
    case 'exact':
    case 'words':
      return '';
    case 'several': {
      const [first = '', ...others] = match.alternatives.map((other) => shortName(catalogue, other));
      return `could also be ${first}${others.length === 0 ? '' : ` and ${others.length} more`}`;
    }
    case 'near':
      return 'not in the table: its nearest relative';
    case 'none':
      return unknownHardwareWords(key === NAMELESS_GPU ? '' : key, id === CUSTOM_ACCELERATOR ? null : shortName(catalogue, id));
  }
}

/** Files that gave nothing, or not all of it. */
export function troublesOf({ files }: ImportReading) {
  return files.flatMap(({ name, trouble }) => (trouble === null ? [] : [{ file: name, trouble }]));
}
