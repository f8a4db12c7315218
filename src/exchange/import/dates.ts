/** Days and seconds of logs, as they are written: a time stamp without a zone is the clock of the machine, and stays it. */

const STAMP = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?)?/;
const SECONDS_PER_DAY = 86_400;
const UNKNOWN_DAY = -1;

/** @returns days since 1970-01-01, by the Gregorian calendar alone; −1 for what is no day */
export function dayOf(year: number, month: number, day: number): number {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month) || year < 1970 || year > 2100) return UNKNOWN_DAY;
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
}

/** The day that the text begins with; −1 where it begins with none. */
export function dayOfStamp(text: string): number {
  const match = STAMP.exec(text.trim());
  if (match === null) return UNKNOWN_DAY;
  return dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Seconds since 1970-01-01 by the log's own clock; NaN for what is no time. */
export function secondsOfStamp(text: string): number {
  const match = STAMP.exec(text.trim());
  if (match === null) return Number.NaN;
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  if (day === UNKNOWN_DAY) return Number.NaN;
  const [hour, minute, second] = [match[4], match[5], match[6]].map((part) => Number(part ?? 0));
  if (hour === undefined || minute === undefined || second === undefined || hour > 23 || minute > 59 || second > 60) return Number.NaN;
  return day * SECONDS_PER_DAY + hour * 3600 + minute * 60 + second + Number(`0.${match[7] ?? '0'}`);
}

/** yyyy-mm-dd; empty for an unknown day. */
export function isoDate(day: number): string {
  if (day < 0) return '';
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const dayOfMonth = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

/** `[days-]hours:minutes:seconds`, as Slurm writes it, in seconds; NaN for anything else. */
export function secondsOfElapsed(text: string): number {
  const match = /^(?:(\d+)-)?(?:(\d+):)?(\d{1,2}):(\d{2})(?:\.\d+)?$/.exec(text.trim());
  if (match === null) return Number.NaN;
  const [days, hours, minutes, seconds] = match.slice(1, 5).map((part) => Number(part ?? 0));
  return (days ?? 0) * SECONDS_PER_DAY + (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
}
