/** The check against metered runs as a page of Markdown. */
import { DRAW_COUNT } from '#core/range.ts';
import {
  type Checked,
  check,
  geometricMean,
  insideCount,
  leaveOneGroupOut,
  meteredRuns,
  publishedCatalogue,
  type Scope,
  withoutAverages,
} from './calibration.ts';
import { cell, readTable } from './tables.ts';

const catalogue = publishedCatalogue();

const SCOPE_WORDS: Readonly<Record<Scope, string>> = { system: 'whole system', counter: 'accelerators alone' };

export function calibrationText(): string {
  const rows = meteredRuns().map((run) => check(run, catalogue));
  return `${[
    ...heading(rows),
    ...coverage(rows),
    ...byGroup(rows),
    ...judgedByOthers(rows),
    ...perRow(rows),
    ...informed(rows),
    ...limits(),
    ...sources(rows),
  ].join('\n')}\n`;
}

function heading(rows: readonly Checked[]): readonly string[] {
  return [
    '# Calibration',
    '',
    `${insideCount(rows)} of ${rows.length} metered runs lie within the range that the calculator gives them. Written by`,
    '`npm run calibration`; a test holds it current.',
    '',
    'Each row of `tools/tables/measured-runs.csv` is a run whose power somebody metered. It is said to the calculator as a reader',
    'would say it: accelerator, count, hours and kind of work, at a PUE of 1, and nothing that was measured. The answer goes through',
    `the same resolver, formulas and ${DRAW_COUNT.toLocaleString('en-GB')} seeded draws as the page’s own, and is compared in the scope that was metered: a whole system`,
    'with its host, or the accelerators alone, as their own counter sees them (then a host of 0 W is said). Watts are means for each',
    'accelerator over the run. A range is from the 5th to the 95th percentile, method R-7: nine in ten rows should lie in it.',
    '',
  ];
}

function coverage(rows: readonly Checked[]): readonly string[] {
  const bare = meteredRuns()
    .filter(({ scope, acceleratorId }) => scope === 'system' && acceleratorId !== 'google-tpu-v4')
    .map((run) => check(run, withoutAverages(catalogue)));
  const line = (name: string, some: readonly Checked[]) =>
    `| ${name} | ${some.length} | ${insideCount(some)} (${percent(insideCount(some) / some.length)}) | ${biasOf(some)} | ${percent(halfWidth(some))} |`;
  return [
    '## Coverage and bias',
    '',
    '| Rows | Count | Inside the range | Predicted over measured, geometric mean | Half-width over typical, mean |',
    '|---|--:|--:|--:|--:|',
    line('all', rows),
    line('whole system', ofScope(rows, 'system')),
    line('accelerators alone', ofScope(rows, 'counter')),
    line('whole system, published averages taken out', bare),
    '',
    'The last line is what an accelerator gets that nobody metered: rating × usual share + host. TPU v4 is left out of it, because the',
    'rating that its table row has is itself a metered maximum of the chip.',
    '',
  ];
}

function byGroup(rows: readonly Checked[]): readonly string[] {
  const groups = [...new Set(rows.map(({ run }) => run.group))];
  return [
    '## By group',
    '',
    '| Group | Scope | Rows | Inside | Predicted over measured |',
    '|---|---|--:|--:|--:|',
    ...groups.map((group) => {
      const own = rows.filter(({ run }) => run.group === group);
      return `| ${group} | ${SCOPE_WORDS[own[0]?.run.scope ?? 'system']} | ${own.length} | ${insideCount(own)} | ${biasOf(own)} |`;
    }),
    '',
  ];
}

function judgedByOthers(rows: readonly Checked[]): readonly string[] {
  const left = leaveOneGroupOut(rows);
  const inside = left.reduce((sum, group) => sum + group.inside, 0);
  const apart = left.filter((group) => group.inside < group.rows).map((group) => `${group.group} (${group.inside} of ${group.rows})`);
  return [
    '## Leaving one group out',
    '',
    `Each group judged by the others alone: ${inside} of ${rows.length} rows (${percent(inside / rows.length)}) lie within what the other groups of their scope span, measured over`,
    `predicted, a tenth wider at both ends. Not wholly inside: ${apart.join(', ')}. When the defaults were set, a rule that set every`,
    'parameter anew from the other groups held 39 of 45 (87%). Both say the same: a kind of job unlike all that were metered falls',
    'outside more often than one in ten.',
    '',
  ];
}

function perRow(rows: readonly Checked[]): readonly string[] {
  return [
    '## Row by row',
    '',
    '| Run | Accelerator | Kind of work | Scope | Measured, W | Predicted, W | Range, W | Predicted over measured | Inside |',
    '|---|---|---|---|--:|--:|--:|--:|---|',
    ...rows.map(({ run, typicalPowerW, rangePowerW: { low, high }, ratio, isInside }) =>
      [
        '',
        run.id,
        run.acceleratorId,
        run.load,
        SCOPE_WORDS[run.scope],
        run.measuredPowerW,
        Number(typicalPowerW.toFixed(1)),
        `${low.toFixed(0)} to ${high.toFixed(0)}`,
        ratio.toFixed(2),
        isInside ? 'yes' : '**no**',
        '',
      ]
        .join(' | ')
        .trim(),
    ),
    '',
  ];
}

function informed(rows: readonly Checked[]): readonly string[] {
  const averages = rows.filter(({ hasAverage }) => hasAverage).length;
  return [
    '## Which rows informed the defaults',
    '',
    `All ${rows.length} were seen when the defaults were set, so this page shows that the ranges hold what they were made to hold; it is no forecast.`,
    '',
    `- ${averages} rows get a published average of their own accelerator, and that average was made from them or from rows of the same group`,
    '  (P100, V100, TPU v2 and v3: Patterson et al.; TPU v4: GLaM and PaLM; H100: Newkirk et al. and the MLPerf logs; B200: MLPerf;',
    '  TPU v4i, v5e and v6e: fleet means).',
    `- The other ${rows.length - averages} bounded the usual shares of the rating by kind of work.`,
    '- The host’s share rests on nodes whose accelerators were metered beside them, and on idle nodes.',
    '- Nothing was fitted to a row: low, typical and high are round choices that bracket the measurements.',
    '',
  ];
}

function limits(): readonly string[] {
  return [
    '## What it does not show',
    '',
    'Energy that was published as hours × rating is no measurement and is not here. The rows are NVIDIA’s and Google’s; nothing of AMD,',
    'Intel, AWS or Apple was metered in training. Rows of one group share their machine and their job, so they count for less than',
    'their number. PUE, grids, prices and embodied emissions are not checked by any of them.',
    '',
  ];
}

function sources(rows: readonly Checked[]): readonly string[] {
  const ids = [...new Set(rows.map(({ run }) => run.sourceId))];
  const table = readTable('sources');
  return [
    '## Sources',
    '',
    ...ids.map((id) => {
      const row = table.find((one) => cell(one, 'id') === id);
      if (row === undefined) throw new Error(`the bibliography has no ${id}`);
      const url = cell(row, 'url');
      const note = id === 'palm-2022' ? ' Its watts are recalled, not re-read.' : '';
      return `- \`${id}\` ${cell(row, 'label')} ${cell(row, 'year')}, ${cell(row, 'title')}.${url === '' ? '' : ` <${url}>`}${note}`;
    }),
  ];
}

function ofScope(rows: readonly Checked[], scope: Scope): readonly Checked[] {
  return rows.filter(({ run }) => run.scope === scope);
}

function biasOf(rows: readonly Checked[]): string {
  return geometricMean(rows.map(({ ratio }) => ratio)).toFixed(2);
}

function halfWidth(rows: readonly Checked[]): number {
  const widths = rows.map(({ rangePowerW: { low, high }, typicalPowerW }) => (high - low) / 2 / typicalPowerW);
  return widths.reduce((sum, width) => sum + width, 0) / widths.length;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)}%`;
}
