/** `public/data/works/<release>.json`: what the Method & data view alone needs of the 2019 paper, and the works around it. */
import type { CaseStudyRun, PaperFacts, PrintedPrice } from '#core/paper.ts';
import { LOADS } from '#core/scenario.ts';
import { id, reading, version } from './pack-parts.ts';
import { z } from './zod.ts';

const positive = z.number().check(z.gt(0));
const percent = z.number().check(z.gte(0), z.lte(100));
const text = z.string().check(z.minLength(1));

/** Percent of energy by source; other sources are left out, so that a row need not add up to 100. */
const table2 = z.strictObject({
  id,
  consumer: text,
  renewablesPercent: percent,
  gasPercent: percent,
  coalPercent: percent,
  nuclearPercent: percent,
  basis: text,
  sourceId: id,
});

const price = z.strictObject({ hardware: text, usdLowPrinted: positive, usdHighPrinted: positive, sourceId: id });

const facts = z.strictObject({
  projectJobs: positive,
  projectGpuDays: positive,
  projectDays: positive,
  projectGridSearches: positive,
  projectMeanJobHours: positive,
  searchSteps: positive,
  modelSteps: positive,
  modelHoursP100: positive,
  modelHoursTpuV2: positive,
}) satisfies z.ZodMiniType<PaperFacts>;

const caseStudyRun = z.strictObject({
  models: positive,
  scenario: z.string().check(z.regex(/^1~d\./)),
}) satisfies z.ZodMiniType<CaseStudyRun>;

const critique = z.strictObject({ id, title: text, text, figure: text, where: z.string(), sourceId: id, confidence: reading });

/** A default of the power model, with every source it was drawn from. */
const assumption = z
  .strictObject({
    key: text,
    case: text,
    low: positive,
    typical: positive,
    high: positive,
    unit: text,
    sourceIds: z.array(id).check(z.minLength(1)),
  })
  .check(z.refine(({ low, typical, high }) => low <= typical && typical <= high, 'low ≤ typical ≤ high'));

/** A run whose power somebody metered, and what this page says of it: W for each accelerator, in the scope that was metered. */
const metered = z
  .strictObject({
    /** Of the table of metered runs, as its authors call it. */
    id: text,
    acceleratorId: id,
    load: z.enum(LOADS),
    scope: z.enum(['system', 'counter']),
    measuredPowerW: positive,
    lowPowerW: positive,
    typicalPowerW: positive,
    highPowerW: positive,
    isInside: z.boolean(),
    sourceId: id,
  })
  .check(
    z.refine(
      ({ lowPowerW, typicalPowerW, highPowerW }) => lowPowerW <= typicalPowerW && typicalPowerW <= highPowerW,
      'low ≤ typical ≤ high',
    ),
  );

/** Where a source holds another figure than this page, and why this one stands. */
const disagreement = z.strictObject({
  id,
  group: text,
  what: text,
  /** Accelerator or country whose figure it is, and which figure; empty where it is none of a run. */
  subject: z.string(),
  figure: z.string(),
  unit: text,
  here: positive,
  other: positive,
  why: text,
  /** Of the figure here, and of the other. */
  sourceIds: z.array(id).check(z.length(2)),
});

const work = z.strictObject({
  id,
  title: text,
  authors: text,
  identifier: z.string().check(z.regex(/^(arXiv:\d{4}\.\d{5}|doi:10\.\S+)$/)),
  /** As exactly as it is known: a day, a month or a year. */
  date: z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)),
  says: text,
  roles: z.array(z.enum(['itself', 'background', 'method', 'data', 'critique'])).check(z.minLength(1)),
  /** True for the nine works that are named where the paper's citations are counted. */
  isNamed: z.boolean(),
  /** What this site makes of it; empty where there is nothing to take. */
  makes: z.array(z.strictObject({ kind: z.enum(['method', 'preset', 'lever', 'note']), id, label: z.string() })),
  sourceId: id,
});

/** Rows of each table of the data. */
const counts = z.strictObject({
  accelerators: positive,
  cpus: positive,
  places: positive,
  prices: positive,
  comparisons: positive,
  runs: positive,
  sources: positive,
});

export const worksPackSchema = z.strictObject({
  packId: z.literal('works'),
  version,
  table2: z.array(table2),
  prices: z.array(price satisfies z.ZodMiniType<PrintedPrice>),
  facts,
  caseStudy: z.array(caseStudyRun),
  critiques: z.array(critique),
  counts,
  assumptions: z.array(assumption),
  disagreements: z.array(disagreement),
  metered: z.array(metered),
  works: z.array(work),
});

export type WorksPack = z.infer<typeof worksPackSchema>;
export type Work = WorksPack['works'][number];
