/** Time stamps of one log, which are read by the million. */
import { ownText } from './cells.ts';
import { secondsOfStamp } from './dates.ts';

/** Reads `2024/01/15 10:23:45.123` as seconds: the day is read once for as long as it stays. NaN for what is no time. */
export function stampClock(): (text: string) => number {
  let dayText = '';
  let daySeconds = Number.NaN;
  return (text) => {
    const from = text.charCodeAt(0) === SPACE ? 1 : 0;
    if (text.length - from < SHORTEST_STAMP || text.charCodeAt(from + 13) !== COLON || text.charCodeAt(from + 16) !== COLON)
      return secondsOfStamp(text);
    const day = text.slice(from, from + 10);
    if (day !== dayText) {
      dayText = ownText(day, 10);
      daySeconds = secondsOfStamp(day);
    }
    return daySeconds + secondsOfDay(text, from + 11);
  };
}

const SPACE = 32;
const COLON = 58;
const SHORTEST_STAMP = 19;

function secondsOfDay(text: string, from: number): number {
  const hour = twoDigits(text, from);
  const minute = twoDigits(text, from + 3);
  const second = Number(text.slice(from + 6));
  return hour > 23 || minute > 59 || second > 60 ? Number.NaN : hour * 3600 + minute * 60 + second;
}

function twoDigits(text: string, at: number): number {
  const value = (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
  return value >= 0 && value < 100 ? value : Number.NaN;
}
