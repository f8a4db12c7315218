/** What the Method & data view alone needs of the 2019 paper: the rest of its tables, its critiques, its case study, and the works around it. */
import type { Catalogue } from '#core/catalogue.ts';
import { type CaseStudyRun, derivedWatts, PAPER_FACTS, type PaperFacts } from '#core/paper.ts';
import { METHOD_IDS, type Scenario } from '#core/scenario.ts';
import { METHOD_WORDS } from '#format/words.ts';
import { DEFAULTS_OF_VERSION_1 } from '#permalink/frozen-defaults.ts';
import { encodeScenario } from '#permalink/scenario-codec.ts';
import { check, meteredRuns } from './calibration.ts';
import { cell, keysIn, numberIn, oneOf, type Row, readTable } from './tables.ts';

const WORK_ROLES = ['itself', 'background', 'method', 'data', 'critique'] as const;
const MADE_KINDS = ['method', 'preset', 'lever', 'note'] as const;

/** @param catalogue of the first pack that is built beside it */
export function worksPack(version: string, catalogue: Catalogue) {
  return {
    packId: 'works' as const,
    version,
    table2: readTable('paper-table-2').map((row) => ({
      id: cell(row, 'id'),
      consumer: cell(row, 'consumer'),
      renewablesPercent: numberIn(row, 'renewables_pct'),
      gasPercent: numberIn(row, 'gas_pct'),
      coalPercent: numberIn(row, 'coal_pct'),
      nuclearPercent: numberIn(row, 'nuclear_pct'),
      basis: cell(row, 'basis'),
      sourceId: cell(row, 'source'),
    })),
    prices: readTable('paper-prices').map((row) => ({
      hardware: cell(row, 'hardware'),
      usdLowPrinted: numberIn(row, 'usd_low_printed'),
      usdHighPrinted: numberIn(row, 'usd_high_printed'),
      sourceId: cell(row, 'source'),
    })),
    facts: facts(),
    caseStudy: caseStudy(facts()),
    critiques: readTable('paper-critiques').map((row) => ({
      id: cell(row, 'id'),
      title: cell(row, 'title'),
      text: cell(row, 'text'),
      figure: cell(row, 'figure'),
      where: cell(row, 'where'),
      sourceId: cell(row, 'source'),
      confidence: cell(row, 'confidence'),
    })),
    counts: counts(),
    assumptions: readTable('power-model').map((row) => ({
      key: cell(row, 'key'),
      case: cell(row, 'case'),
      low: numberIn(row, 'low'),
      typical: numberIn(row, 'typical'),
      high: numberIn(row, 'high'),
      unit: cell(row, 'unit'),
      sourceIds: keysIn(row, 'sources'),
    })),
    metered: metered(catalogue),
    disagreements: readTable('disagreements').map((row) => ({
      id: cell(row, 'id'),
      group: cell(row, 'group'),
      what: cell(row, 'what'),
      subject: cell(row, 'subject'),
      figure: cell(row, 'figure'),
      unit: cell(row, 'unit'),
      here: numberIn(row, 'here'),
      other: numberIn(row, 'other'),
      why: cell(row, 'why'),
      sourceIds: [cell(row, 'here_source'), cell(row, 'other_source')],
    })),
    works: readTable('works').map((row) => ({
      id: cell(row, 'id'),
      title: cell(row, 'title'),
      authors: cell(row, 'authors'),
      identifier: cell(row, 'identifier'),
      date: cell(row, 'date'),
      says: cell(row, 'says'),
      roles: list(row, 'role').map((role) => oneOf({ role }, 'role', WORK_ROLES)),
      isNamed: oneOf(row, 'is_named', ['yes', 'no'] as const) === 'yes',
      makes: list(row, 'makes').map(madeOf),
      sourceId: cell(row, 'source'),
    })),
  };
}

/** Runs whose watts somebody metered, beside the range that this page gives them: what docs/calibration.md says, for the chart. */
function metered(catalogue: Catalogue) {
  return meteredRuns().map((run) => {
    const { rangePowerW, typicalPowerW, isInside } = check(run, catalogue);
    return {
      id: run.id,
      acceleratorId: run.acceleratorId,
      load: run.load,
      scope: run.scope,
      measuredPowerW: run.measuredPowerW,
      lowPowerW: shortened(rangePowerW.low),
      typicalPowerW: shortened(typicalPowerW),
      highPowerW: shortened(rangePowerW.high),
      isInside,
      sourceId: run.sourceId,
    };
  });
}

/** Far finer than anybody meters. */
const shortened = (watts: number) => Number(watts.toPrecision(5));

function list(row: Row, column: string): readonly string[] {
  return cell(row, column)
    .split('; ')
    .filter((part) => part !== '');
}

/** @throws Error for a method or a published run that there is not. */
function madeOf(text: string) {
  const [said = '', id = ''] = text.split(':');
  const kind = oneOf({ kind: said }, 'kind', MADE_KINDS);
  return { kind, id, label: labelOf(kind, id) };
}

function labelOf(kind: (typeof MADE_KINDS)[number], id: string): string {
  if (kind === 'method') return METHOD_WORDS[oneOf({ id }, 'id', METHOD_IDS)];
  if (kind !== 'preset') return '';
  const run = readTable('published-runs').find((row) => cell(row, 'id') === id);
  if (run === undefined) throw new Error(`no published run ${id}`);
  return cell(run, 'name');
}

/** Rows of each table that the view shows, so that its tabs can say how many before a table is fetched. */
function counts() {
  const rows = (...names: readonly string[]) => names.reduce((sum, name) => sum + readTable(name).length, 0);
  return {
    accelerators: rows('accelerators'),
    cpus: rows('cpus'),
    places: rows('countries', 'grids', 'cloud-regions'),
    prices: rows('cloud-instances'),
    comparisons: rows('equivalents'),
    runs: rows('published-runs'),
    sources: rows('sources'),
  };
}

/** Counts and lengths that the paper's text states beside its tables. */
function facts(): PaperFacts {
  const rows = readTable('paper-facts');
  const factOf = (id: string) => {
    const row = rows.find((one) => cell(one, 'id') === id);
    if (row === undefined) throw new Error(`paper-facts.csv has no row ${id}`);
    return numberIn(row, 'value');
  };
  return {
    projectJobs: factOf(PAPER_FACTS.projectJobs),
    projectGpuDays: factOf(PAPER_FACTS.projectGpuDays),
    projectDays: factOf(PAPER_FACTS.projectDays),
    projectGridSearches: factOf(PAPER_FACTS.projectGridSearches),
    projectMeanJobHours: factOf(PAPER_FACTS.projectMeanJobHours),
    searchSteps: factOf(PAPER_FACTS.searchSteps),
    modelSteps: factOf(PAPER_FACTS.modelSteps),
    modelHoursP100: factOf(PAPER_FACTS.modelHoursP100),
    modelHoursTpuV2: factOf(PAPER_FACTS.modelHoursTpuV2),
  };
}

const NAMES: Readonly<Record<string, string>> = {
  '1': 'LISA, one model',
  '24': 'LISA, tuned for a new data set',
  '4789': 'LISA, the whole project',
};

/**
 * Table 4 as runs: the hours it prints, shared over its runs, on one GPU, at the watts that its own pounds give.
 * The hardware is the commoner of the two the text names; only its price counts here, and that is the paper's.
 */
function caseStudy({ projectJobs }: PaperFacts): readonly CaseStudyRun[] {
  const rows = readTable('paper-table-4');
  const whole = rows.find((row) => numberIn(row, 'models') === projectJobs);
  const pounds = readTable('paper-table-1').find((row) => cell(row, 'id') === 'nlp-pipeline-tuning');
  const price = readTable('paper-prices').find((row) => cell(row, 'hardware') === 'P100');
  if (whole === undefined || pounds === undefined || price === undefined) throw new Error('the case study lacks a row');
  const itPowerW = derivedWatts({ lbPrinted: numberIn(pounds, 'lb_printed'), acceleratorHours: numberIn(whole, 'hours') });
  return rows.map((row) => {
    const models = numberIn(row, 'models');
    const scenario: Scenario = {
      ...DEFAULTS_OF_VERSION_1,
      name: NAMES[String(models)],
      acceleratorId: 'nvidia-gtx-titan-x',
      hours: numberIn(row, 'hours') / models,
      runs: models,
      placeId: 'country-us',
      priceUsdPerAcceleratorHour: { low: numberIn(price, 'usd_low_printed'), high: numberIn(price, 'usd_high_printed') },
      itPowerW,
      methodId: 'strubell-2019',
    };
    return { models, scenario: encodeScenario(scenario) };
  });
}
