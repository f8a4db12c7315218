/** How many accelerators a text says ran. Null where it does not say, or says more than one thing. */
import { readNumber } from './lint-amount.ts';
import type { Mention } from './lint-names.ts';

const MAKER = 'nvidia|tesla|geforce|rtx|gtx|rx|quadro|amd|radeon|instinct|intel|habana|google|cloud|aws|apple|huawei|ascend|hgx|dgx';
const VARIANT = 'sxm\\d?|pcie|nvl|nvlink|hbm\\w{0,3}|\\d{1,3}gb|ada|ti|super|max|pro|ultra|oam|blackwell|memory|ram|vram|tensor|core';
const DEVICES = '(?:gpus|tpus|ipus|npus|accelerators|chips|cards|devices|boards)';
const DEVICE = '(?:gpu|tpu|ipu|npu|accelerator|chip|card|device|board)s?';
const NODE = '(?:node|machine|server|host|instance|workstation|system|box)(?:s|es)?';
const NUMBER = '(?<![\\w.,/–-]|\\d (?:to|or) )(?:\\d{1,4}\\s?[x×*]\\s?)?\\d[\\d,]{0,9}';

/** `8 x NVIDIA`, `8 GPUs (`, `2 x 8`: a number, and nothing up to the name but words of hardware. */
const BEFORE = new RegExp(`(${NUMBER})((?:[\\s x×*:(/-]|\\b(?:of|the|type|way|${MAKER}|${VARIANT})\\b|${DEVICE}\\b,?)*)$`);
/** `x 8`, `(8)`, `: 8`, `, 8 of them`, where what follows is no time, memory or power. */
const REST = `(?:[\\s-]|\\b(?:${VARIANT}|${DEVICE})\\b)*`;
const AFTER = new RegExp(
  `^${REST}(?:[(,]?\\s?[x×*]\\s?(\\d{1,6})(?!\\s?(?:${NODE}|\\d|[.,]\\d|gb|h|d|w|kw|min|hours?|days?|weeks?|%)\\b)|[(,:]\\s?(\\d{1,6})\\s?x?\\s?(?:\\)|${DEVICE}\\b|of (?:them|these|those|which)|in total|$|[,;.](?!\\d)))`,
);
const NODES_AFTER = new RegExp(`^${REST}\\b${NODE}\\b`);
const PLURAL_AFTER = new RegExp(`^(?:[\\s-]|\\b(?:${VARIANT})\\b)*(?:${DEVICES}|${NODE}|clusters?|pods?|slices?)\\b`);
/** `several`, `a cluster of`, and `4 to 8`. */
const PLURAL_BEFORE = new RegExp(
  `(?:\\b(?:several|multiple|many|some|few|${NODE} of|cluster of|pool of|number of)|\\d\\s?(?:[–-]|to|or)\\s?\\d{1,6}\\s?x?)\\s(?:(?:${MAKER})\\s)*$`,
);
const NAMES_DEVICE = new RegExp(`\\b${DEVICE}\\b`);
const YEAR = /^(?:19[89]\d|20[0-3]\d)$/;

/** A name that comes more often than this has had its count by then. */
const MOST_MENTIONS = 200;

/** @param mentions of one accelerator, all of them */
export function countIn(said: string, mentions: readonly Mention[]): number | null {
  const beside = mentions.slice(0, MOST_MENTIONS).map((mention) => besideOf(said, mention));
  if (distinct(beside.map(({ memory }) => memory)).length > 1) return null;
  const direct = distinct(beside.map(({ count }) => count));
  const counted = direct.length > 0 ? direct : devicesIn(said);
  if (counted.length > 1) return null;
  const [count] = counted;
  if (count !== undefined) return timesNodes(said, count, mentions);
  return beside.some(({ isSeveral }) => isSeveral) ? null : 1;
}

function distinct<Value>(values: readonly (Value | null)[]): readonly Value[] {
  return [...new Set(values.filter((value) => value !== null))];
}

interface Beside {
  readonly count: number | null;
  /** True where the words around it speak of more than one. */
  readonly isSeveral: boolean;
  readonly memory: string | null;
}

const REACH = 64;

function besideOf(said: string, { from, to }: Mention): Beside {
  const before = said.slice(Math.max(0, from - REACH), from);
  const after = said.slice(to, to + REACH);
  return {
    count: aheadOf(before, after) ?? behind(after),
    isSeveral: PLURAL_AFTER.test(after) || PLURAL_BEFORE.test(before),
    memory: /^(?:[\s-]|\b(?:sxm\d?|pcie|gpus?)\b)*(\d{1,3}gb)\b/.exec(after)?.[1] ?? null,
  };
}

/** `8 NVIDIA A100`; no year, and not the machines of `2 A100 nodes`. */
function aheadOf(before: string, after: string): number | null {
  const [whole, number = '', gap = ''] = BEFORE.exec(before) ?? [];
  if (whole === undefined) return null;
  if (YEAR.test(number) && /\b(?:in|since|during|by|from|until)\s$/.test(before.slice(0, -whole.length))) return null;
  return NODES_AFTER.test(after) && !NAMES_DEVICE.test(gap) ? null : productOf(number);
}

function behind(after: string): number | null {
  const [, times, listed] = AFTER.exec(after) ?? [];
  const count = times ?? (listed !== undefined && YEAR.test(listed) ? undefined : listed) ?? sliceOf(after);
  return count === undefined ? null : Number(count);
}

/** `v5e-16` counts chips; the slices that count cores are read where cores are. */
function sliceOf(after: string): string | undefined {
  return /^-(\d{1,5})\b(?!gb)/.exec(after)?.[1];
}

function productOf(number: string): number | null {
  return number.split(/\s?[x×*]\s?/).reduce<number | null>((product, part) => {
    const factor = readNumber(part);
    return product === null || factor === null ? null : product * factor;
  }, 1);
}

const COUNTED_DEVICES = new RegExp(
  `(${NUMBER})(?:\\s?x)?[\\s-]?(?:(?:${MAKER})\\s)?${DEVICE}\\b(?![\\s-]{0,2}(?:hours?|hrs?|h|days?|cores?|${NODE})\\b)|\\b${DEVICE}\\s?[:=]\\s?(\\d{1,6})\\b|(${NUMBER}) of (?:them|these|those|which)\\b`,
  'g',
);

/** Numbers of devices that no name stands beside. */
function devicesIn(said: string): readonly number[] {
  return distinct([...said.matchAll(COUNTED_DEVICES)].map(([, counted, listed, them]) => productOf(counted ?? listed ?? them ?? '')));
}

const COUNTED_NODES = new RegExp(
  `(?<![\\w.,/–-])(\\d[\\d,]{0,6})\\s(?:(?:compute|gpu|separate|identical|${MAKER}|[a-z]{1,2}\\d{2,3})[\\s-]){0,3}${NODE}\\b`,
  'g',
);
const PER_NODE = new RegExp(
  `\\b(?:per|each|every) ${NODE}\\b|\\b${DEVICE} each\\b|\\beach (?:with|has|having|had|containing|equipped)\\b|\\b${NODE}\\b[,(]?\\s?(?:each\\s)?(?:of|with|x|×|\\*|having|containing|equipped with|holding)\\s\\d`,
);

/** Several machines: as many times, where the count is said to be of each; the count itself, where it is spread over them. */
function timesNodes(said: string, count: number, mentions: readonly Mention[]): number | null {
  const nodes = distinct([...said.matchAll(COUNTED_NODES)].map(([, digits = '']) => readNumber(digits)));
  const isEach = PER_NODE.test(said);
  if (nodes.length > 1) return null;
  const [machines] = nodes;
  if (machines === undefined) return isEach ? null : count;
  if (machines === 1) return count;
  const spread = new RegExp(`^${REST}(?:[a-z]+\\s)?(?:on|across|over|in|among)\\s(?:[a-z]+\\s)?\\d`);
  if (mentions.some(({ to }) => spread.test(said.slice(to, to + REACH)))) return count;
  return isEach ? count * machines : null;
}
