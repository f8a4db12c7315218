/** docs/validation.md: every published run recomputed from its own inputs through the product's pipeline. */
import type { Catalogue } from '#core/catalogue.ts';
import { estimate } from '#core/estimate.ts';
import { METHODS } from '#core/methods/registry.ts';
import { ADDS_UP_WITHIN, addsUp, type PublishedRun, type Recomputed, recomputed } from '#core/published-run.ts';
import { resolveScenario } from '#core/resolve.ts';
import { withMethods } from '#data/catalogue.ts';
import { lackWords, recomputedWords } from '#format/published-run-words.ts';
import { decodeScenario } from '#permalink/scenario-codec.ts';

interface Checked {
  readonly run: PublishedRun;
  readonly ours: Recomputed;
}

export function recomputedRuns(runs: readonly PublishedRun[], first: Catalogue): readonly Checked[] {
  const catalogue = withMethods(first, METHODS);
  return runs.map((run) => {
    const { scenario, problems } = decodeScenario(run.scenario, 1, [catalogue.release]);
    if (problems.length > 0) throw new Error(`${run.id}: ${JSON.stringify(problems)}`);
    const resolution = resolveScenario(scenario, catalogue);
    const resolved = resolution.status === 'resolved' ? resolution.resolved : null;
    return { run, ours: recomputed(run, resolved, resolved === null ? null : estimate(resolved)) };
  });
}

const number = (value: number) => new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 6 }).format(value);
const orWords = (value: number | null, words: string) => (value === null ? words : number(value));
const percent = (share: number) => `${share > 0 ? '+' : ''}${(share * 100).toFixed(2)}%`;

function rowOf({ run, ours }: Checked): string {
  const deviation = ours.deviation === null ? recomputedWords(ours) : `${percent(ours.deviation)} (${ours.deviationOf})`;
  const cells = [
    `[${run.name}](${run.url})`,
    run.year,
    orWords(run.reportedEnergyKwh, 'not published'),
    ours.energyFrom === 'reported' ? 'as published' : orWords(ours.energyKwh, 'no figure'),
    orWords(run.reportedKgCo2e, 'not published'),
    orWords(ours.kgCo2e, 'no figure'),
    deviation,
    [run.why, ours.lacks.length === 0 ? '' : `Not published: ${lackWords(ours.lacks)}.`].filter((text) => text !== '').join(' '),
    run.confidence === 'verified' ? 'read' : 'recalled',
  ];
  return `| ${cells.join(' | ')} |`;
}

const sizeOf = ({ ours: { deviation } }: Checked) => (deviation === null ? -1 : Math.abs(deviation));
const bySize = (a: Checked, b: Checked) => sizeOf(b) - sizeOf(a);

export function validationText(runs: readonly PublishedRun[], first: Catalogue): string {
  const checked = recomputedRuns(runs, first);
  const enough = checked.filter(({ ours }) => ours.deviation !== null);
  const good = enough.filter(({ ours }) => addsUp(ours));
  return `# Published runs, recomputed

Written by \`npm run data\` from \`tools/tables/published-runs.csv\`; a test holds it current.

Each run goes through the pipeline that the calculator uses, with the inputs that its authors published: accelerators, hours, watts, PUE and
grid factor. Nothing is added where a publication leaves something out. Of ${runs.length} runs, ${enough.length} say enough to be checked, and
${good.length} of those come within ${ADDS_UP_WITHIN * 100}% of the printed figure. The deviation is that of the carbon, else that of the energy. Where an input was
itself taken from the result, agreement says nothing and none is given. Energy in kWh, in the scope that was published; carbon in kg CO2e.

| Run | Year | kWh, published | kWh, ours | kg, published | kg, ours | Deviation | Why, and what is missing | Confidence |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- | --- |
${[...checked].sort(bySize).map(rowOf).join('\n')}
`;
}
