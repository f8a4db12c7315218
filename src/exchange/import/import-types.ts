/** What reading a log gives: runs as the log tells them, not yet joined with our tables. */
import type { Scenario } from '#core/scenario.ts';
import type { LogKindName, PowerWords, RejectReason } from '#format/import-words.ts';

export type LogKind = LogKindName;

/** Where a log says that it ran; empty where it does not say. */
export interface PlaceSaid {
  readonly provider: string;
  readonly cloudRegion: string;
  readonly iso: string;
  readonly country: string;
  readonly region: string;
}

/** All of a run that others may share: what is counted and measured is in its `LoggedRun`. */
export interface RunShape {
  readonly kind: LogKind;
  readonly project: string;
  /** As logged, without its count; empty: no accelerator. */
  readonly hardware: string;
  readonly acceleratorCount: number;
  readonly place: PlaceSaid;
  /** PUE as logged; null where the log has none. */
  readonly pue: number | null;
  readonly cpu: string;
  readonly cores: number | null;
  readonly memoryGb: number | null;
  /** Mean measured watts of one accelerator. */
  readonly acceleratorPowerW: number | null;
  readonly isFailed: boolean;
  /** Of our own table: the fields as they are. */
  readonly fields: Partial<Scenario> | null;
}

export interface LoggedRun {
  readonly line: number;
  readonly shape: RunShape;
  /** Text that is the same for equal shapes and only for these. */
  readonly shapeKey: string;
  readonly name: string;
  /** Days since 1970; −1 unknown. */
  readonly day: number;
  /** NaN unknown. */
  readonly hours: number;
  /** NaN: not measured. */
  readonly energyKwh: number;
  /** NaN: not logged. */
  readonly emissionsKg: number;
  readonly marks: number;
  /** How many values the line had, or how many GPUs, as the mark needs it. */
  readonly extra: number;
  /** What is the same for lines of one run; empty where each line is a run. */
  readonly runId: string;
  /** The run whose energy this one is a part of: where that run is there too, its parts are in it. */
  readonly partOf: string;
}

export type RejectCode = RejectReason;

/** Why a line is no run: which column, and what it said. */
export interface Rejection {
  readonly line: number;
  readonly code: RejectCode;
  readonly column: string;
  readonly said: string;
}

export interface LogSink {
  readonly take: (run: LoggedRun) => void;
  /** @param cells without place and ids of the machine */
  readonly reject: (rejection: Rejection, cells: readonly string[]) => void;
}

/** Reads the rows of one log; knows no file and keeps none. */
export interface LogReader {
  readonly row: (cells: readonly string[], line: number) => void;
  readonly end: () => void;
  /** What the log itself says of its writer, such as a version; empty if nothing. */
  readonly version: () => string;
  /** A sentence's worth of figures that only this kind has. */
  readonly power: () => PowerLogFigures | null;
}

export type PowerLogFigures = PowerWords;

export type ColumnUse = 'read' | 'checked' | 'dropped' | 'recomputed' | 'not-used';

export interface ColumnReading {
  readonly name: string;
  readonly use: ColumnUse;
}

export const NO_PLACE: PlaceSaid = { provider: '', cloudRegion: '', iso: '', country: '', region: '' };

/** More than any run: 1 TWh, and a century. */
export const MOST_KWH = 1e9;
export const MOST_HOURS = 876_600;
/** Above any grid: the dirtiest are near 1.5 kg/kWh. */
export const MOST_KG_PER_KWH = 5;
