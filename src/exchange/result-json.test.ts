import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EVERYDAY_RUN } from '#permalink/frozen-defaults.ts';
import { textOf } from './pieces.ts';
import { FIGURES, RANGE_COLUMNS } from './result-figures.ts';
import { resultJson } from './result-json.ts';
import { statementFor } from './statement.fixture.ts';

const read = (...args: Parameters<typeof statementFor>) => JSON.parse(textOf(resultJson(statementFor(...args))));

describe(resultJson, () => {
  it('reads back to the very figures, unrounded', () => {
    const [run] = statementFor([{}]).runs;
    const [written] = read([{}]).runs;
    expect(written.figures).toEqual(
      Object.fromEntries(Object.entries(run?.estimate ?? {}).filter(([name, value]) => name !== 'computePowerW' && value !== null)),
    );
    expect(written.inputs).toEqual(EVERYDAY_RUN);
  });

  it('leaves out what is unknown rather than writing 0', () => {
    const { figures, inputs } = read([{ placeId: 'world', name: undefined }]).runs[0];
    expect('waterL' in figures).toBe(false);
    expect('electricityCostUsd' in figures).toBe(false);
    expect('name' in inputs).toBe(false);
    expect(figures.emissionsKgCo2e).toBeGreaterThan(0);
  });

  it('says the basis of the intensity, the method and the version of its schema', () => {
    const file = read([{ methodId: 'strubell-2019' }]);
    expect(file).toMatchObject({ schemaVersion: 1, generator: 'Trainprint', release: '2026.11' });
    expect(file.runs[0]).toMatchObject({
      carbonIntensityBasis: 'method',
      isCarbonIntensityEstimated: false,
      method: { id: 'strubell-2019', title: 'Strubell et al. 2019' },
    });
  });

  it('bears the ends of a range under their own names, and none where none was drawn', () => {
    const ranged = read([{}], { ranges: { emissionsKgCo2e: { low: 80.1, high: 160.2 } } }).runs[0].figures;
    expect(ranged).toMatchObject({ emissionsLowKgCo2e: 80.1, emissionsHighKgCo2e: 160.2 });
    expect(Object.keys(read([{}]).runs[0].figures).filter((name) => RANGE_COLUMNS.includes(name))).toEqual([]);
  });

  it('has no figure that its published schema does not know', () => {
    const schema = JSON.parse(readFileSync('public/schema/result-1.json', 'utf8'));
    expect(Object.keys(schema.$defs.run.properties.figures.properties).sort()).toEqual([...FIGURES, ...RANGE_COLUMNS].sort());
  });

  it('is the same text for the same state', () => {
    const text = textOf(resultJson(statementFor([{}])));
    expect(textOf(resultJson(statementFor([{}])))).toBe(text);
    expect(text.endsWith('}\n')).toBe(true);
  });
});
