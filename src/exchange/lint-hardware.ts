/** Recognises in words what ran: which accelerators, and how many. What is not said stays null. */
import type { Accelerator, Catalogue } from '#core/catalogue.ts';
import { readNumber } from './lint-amount.ts';
import { countIn } from './lint-count.ts';
import { type Mention, mentionsIn, tidied, variantOf } from './lint-names.ts';

export interface SaidHardware {
  readonly accelerator: Accelerator;
  /** Null where the text does not say how many, or says more than one thing. */
  readonly count: number | null;
  /** Cores as they were counted, where the text counts those instead of chips. */
  readonly cores: { readonly said: string; readonly count: number } | null;
}

/** Every kind of accelerator that the text names. */
export function hardwareIn(text: string, catalogue: Catalogue): readonly SaidHardware[] {
  const said = tidied(text);
  const mentions = mentionsIn(said, catalogue);
  const leads = [...new Set(mentions.map(({ lead }) => lead))];
  const named = leads.flatMap((lead) =>
    kindOf(
      mentions.filter((mention) => mention.lead === lead),
      text,
      said,
      catalogue,
    ),
  );
  const sure = named.filter(({ isSure }) => isSure);
  return (sure.length > 0 ? sure : named).map(({ hardware }) => hardware);
}

interface Named {
  readonly hardware: SaidHardware;
  /** Two characters, `T4`, are as often an appendix: beside another accelerator they must be counted. */
  readonly isSure: boolean;
}

function kindOf(mentions: readonly Mention[], text: string, said: string, catalogue: Catalogue): readonly Named[] {
  const accelerator = variantOf(mentions, said, catalogue);
  if (accelerator === null) return [];
  const cores = coresIn(text, accelerator);
  const count = cores === null ? countIn(said, mentions) : cores.count / 2;
  return [{ hardware: { accelerator, count, cores }, isSure: (mentions[0]?.lead.length ?? 0) > 2 || (count ?? 0) > 1 }];
}

/** TPU generations whose names count TensorCores, two to a chip (Google Cloud TPU documentation); v5e and v6e count chips. */
const TWO_CORES = /(?:\b(\d{1,4})\s?[x×]?\s?(?:google\s|cloud\s){0,2})?(?:\btpu[\s-]{0,2})?\b(?:v[234]|v5p)-(\d{1,5})\b/gi;
const CORES_IN_WORDS = /(\d[\d,]{0,6})\s{0,2}(?:x\s?)?(?:google\s{1,2})?(?:cloud\s{1,2})?tpu[\s-]{0,2}(?:v\d\w?)?\s{0,2}cores?\b/i;

function coresIn(text: string, accelerator: Accelerator): SaidHardware['cores'] {
  if (accelerator.kind !== 'tpu') return null;
  const slices = [...text.matchAll(TWO_CORES)].map(([said, times = '1', cores = '']) => ({ said, count: Number(times) * Number(cores) }));
  const [slice] = slices;
  if (slice !== undefined) return slices.every(({ count }) => count === slice.count) ? slice : null;
  if (!/v[234]|v5p/i.test(accelerator.name)) return null;
  const counted = CORES_IN_WORDS.exec(text);
  return counted === null ? null : { said: counted[0], count: readNumber(counted[1] ?? '') ?? 0 };
}
