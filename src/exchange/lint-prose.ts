/** Checks a paragraph that states a mass of CO2: its unit against what the stated hardware can give. */
import type { Catalogue } from '#core/catalogue.ts';
import type { Scenario } from '#core/scenario.ts';
import type { DiffLine, Finding, MassUnit, Recognised, Report } from '#format/lint-report.ts';
import { type Amount, KG_OF, massesIn } from './lint-amount.ts';
import type { CardLine } from './lint-fields.ts';
import { diffOf, offsetFindings, ordered, pueFinding, saysPue } from './lint-findings.ts';
import { hardwareIn } from './lint-hardware.ts';
import { searched } from './lint-reading.ts';
import { factsOf, isWithin, meantUnit, recognise, withReason } from './lint-recognise.ts';
import { timesIn } from './lint-time.ts';

/** The most lines of a paragraph that are shown. */
const MOST_PROSE_LINES = 12;

export function lintProse(text: string, catalogue: Catalogue, base: Scenario): Report {
  const read = searched(text);
  const masses = massesIn(read);
  const lines = read.split('\n');
  const starts = startsOf(lines);
  const first = masses[0];
  if (first === undefined)
    return { kind: 'nothing', lines: [], findings: [], corrected: null, recognised: null, statedKg: null, fits: false };
  const ran = { hardware: hardwareIn(read, catalogue), times: timesIn(read), where: read, load: base.load };
  const recognised = recognise(ran, catalogue, base);
  const numbered = lines.map((line, index) => ({ number: index + 1, text: cutLine(line) }));
  const placed = { starts, lines };
  const findings = [
    ...withReason(proseAmount(first, recognised, placed), ran, catalogue, base),
    ...(saysPue(read) ? [] : [pueFinding(recognised)]),
    ...offsetFindings(numbered),
  ];
  const meant = findings.find(({ kind }) => kind === 'wrong-unit')?.facts.meant;
  const statedKg = first.value * KG_OF[meant ?? first.unit ?? 'kg'];
  const shown = new Set([lineOf(first.from, starts), ...findings.flatMap(({ line }) => (line === null ? [] : [line - 1]))]);
  const kept = numbered.filter(({ number }) => shown.has(number - 1)).slice(0, MOST_PROSE_LINES);
  return {
    kind: 'prose',
    lines: kept,
    findings: ordered(findings),
    corrected: meant === undefined ? null : proseDiff(kept, first, meant, placed),
    recognised,
    statedKg,
    fits: recognised !== null && isWithin(statedKg, recognised),
  };
}

/** Where each line begins in the text. */
function startsOf(lines: readonly string[]): readonly number[] {
  let next = 0;
  return lines.map((line) => {
    const start = next;
    next += line.length + 1;
    return start;
  });
}

interface Placed {
  readonly starts: readonly number[];
  readonly lines: readonly string[];
}

const LONGEST_SHOWN = 2000;

function cutLine(line: string): string {
  return line.replace(/\r$/, '').slice(0, LONGEST_SHOWN);
}

function lineOf(at: number, starts: readonly number[]): number {
  return starts.findLastIndex((start) => start <= at);
}

function proseAmount(amount: Amount, recognised: Recognised | null, { starts }: Placed): readonly Finding[] {
  const line = lineOf(amount.from, starts);
  const start = starts[line] ?? 0;
  const claimed = amount.unit ?? 'kg';
  const place = { line: line + 1, from: amount.from - start, to: amount.to - start };
  const facts = factsOf(amount.value, claimed, recognised);
  if (recognised === null) return [{ kind: 'unchecked', isError: false, ...place, facts }];
  const meant = meantUnit(amount.value, claimed, recognised);
  if (meant === null) return [{ kind: 'does-not-fit', isError: false, ...place, facts }];
  return meant === claimed ? [] : [{ kind: 'wrong-unit', isError: true, ...place, facts: { ...facts, meant } }];
}

function proseDiff(kept: readonly CardLine[], amount: Amount, meant: MassUnit, { starts }: Placed): readonly DiffLine[] {
  const line = lineOf(amount.from, starts);
  const index = kept.findIndex(({ number }) => number === line + 1);
  const text = kept[index]?.text ?? '';
  const from = amount.from - (starts[line] ?? 0);
  const to = amount.to - (starts[line] ?? 0);
  const token = text.slice(from, to).replace(/[A-Za-z]+(?:\s[A-Za-z]+)?$/, meant);
  return diffOf(kept, new Map([[index, `${text.slice(0, from)}${token}${text.slice(to)}`]]));
}
