import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { METHOD_IDS } from '#core/scenario.ts';
import { decodeScenario } from '#permalink/scenario-codec.ts';
import { catalogueOf, withAddresses, withCpus } from './catalogue.ts';
import { at, lookUp } from './columns.ts';
import { cpuPackSchema } from './cpu-pack.ts';
import { firstPackSchema } from './first-pack.ts';
import { geographyPackSchema } from './geography-pack.ts';
import { hardwarePackSchema } from './hardware-pack.ts';
import { historyPackSchema } from './history-pack.ts';
import { leverPackSchema } from './lever-pack.ts';
import { manifestSchema } from './manifest.ts';
import { presetPackSchema } from './preset-pack.ts';
import { pricePackSchema } from './price-pack.ts';
import { referencePackSchema } from './reference-pack.ts';
import { regionPackSchema } from './region-pack.ts';
import { CURRENT_RELEASE, RELEASES } from './release.ts';
import { worksPackSchema } from './works-pack.ts';

const SCHEMAS = {
  first: firstPackSchema,
  hardware: hardwarePackSchema,
  cpus: cpuPackSchema,
  regions: regionPackSchema,
  geography: geographyPackSchema,
  history: historyPackSchema,
  prices: pricePackSchema,
  references: referencePackSchema,
  presets: presetPackSchema,
  works: worksPackSchema,
  levers: leverPackSchema,
};
const PACKS = [
  'first',
  'hardware',
  'cpus',
  'regions',
  'geography',
  'history',
  'prices',
  'references',
  'presets',
  'works',
  'levers',
] as const;

const textOf = (pack: string, release: string) => readFileSync(`public/data/${pack}/${release}.json`, 'utf8');
const jsonOf = (pack: string): unknown => JSON.parse(textOf(pack, CURRENT_RELEASE));
const hardware = hardwarePackSchema.parse(jsonOf('hardware'));
const cpuPack = cpuPackSchema.parse(jsonOf('cpus'));
const regions = regionPackSchema.parse(jsonOf('regions'));
const history = historyPackSchema.parse(jsonOf('history'));
const prices = pricePackSchema.parse(jsonOf('prices'));
const references = referencePackSchema.parse(jsonOf('references'));
const presets = presetPackSchema.parse(jsonOf('presets'));
const works = worksPackSchema.parse(jsonOf('works'));
const first = catalogueOf(firstPackSchema.parse(jsonOf('first')));
const known = new Set(references.bibliography.map(({ id }) => id));

/** Every key of the bibliography that a file names, however deep. */
function sourcesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]: [string, unknown]) => {
    if (name === 'sourceId' && typeof one === 'string') return [one];
    if (name === 'sourceIds' && Array.isArray(one) && one.every((id) => typeof id === 'string')) return one;
    return sourcesIn(one);
  });
}

describe('files under public/data', () => {
  it.each(PACKS.flatMap((pack) => RELEASES.map((release) => ({ pack, release }))))(
    '$pack/$release.json has its shape and says what it is',
    ({ pack, release }) => {
      const content: unknown = JSON.parse(textOf(pack, release));
      expect(SCHEMAS[pack].safeParse(content).error?.issues ?? []).toEqual([]);
      expect(content).toMatchObject({ packId: pack, version: release });
    },
  );

  it.each(PACKS)('%s has one file for each release and nothing else', (pack) => {
    expect(readdirSync(`public/data/${pack}`).sort()).toEqual(RELEASES.map((release) => `${release}.json`));
  });

  it.each(PACKS)('%s is refused with one key more', (pack) => {
    expect(SCHEMAS[pack].safeParse({ ...Object(jsonOf(pack)), extra: 1 }).success).toBe(false);
  });

  it('are all in the manifest by their sha-256', () => {
    const manifest = manifestSchema.parse(JSON.parse(readFileSync('public/data/manifest.json', 'utf8')));
    expect(manifest.current).toBe(CURRENT_RELEASE);
    expect(manifest.releases.map(({ release }) => release)).toEqual([...RELEASES]);
    for (const { release, files } of manifest.releases) {
      expect(files.map(({ pack }) => pack).sort()).toEqual([...PACKS].sort());
      for (const { pack, sha256 } of files)
        expect([pack, createHash('sha256').update(textOf(pack, release)).digest('hex')]).toEqual([pack, sha256]);
    }
  });
});

describe('what the packs hold', () => {
  it.each([
    { what: 'accelerators', count: hardware.accelerators.length, expected: 212 },
    { what: 'processors', count: cpuPack.cpus.length, expected: 892 },
    { what: 'countries and the world', count: regions.countries.length, expected: 215 },
    { what: 'grids', count: regions.grids.length, expected: 166 },
    { what: 'cloud regions', count: regions.cloudRegions.length, expected: 320 },
    { what: 'instances', count: prices.instances.length + prices.historic.length, expected: 178 },
    { what: 'historic instances', count: prices.historic.length, expected: 4 },
    { what: 'presets', count: presets.runs.length, expected: 78 },
    { what: 'places of the first pack', count: first.places.size, expected: 215 + 166 + 320 },
    { what: 'accelerators of the first pack', count: first.accelerators.size, expected: 212 },
  ])('$expected $what', ({ count, expected }) => {
    expect(count).toBe(expected);
  });

  it.each([
    { what: 'accelerators', ids: hardware.accelerators.map(({ id }) => id) },
    { what: 'processors', ids: cpuPack.cpus.map(({ id }) => id) },
    { what: 'grids', ids: regions.grids.map(({ id }) => id) },
    { what: 'cloud regions', ids: regions.cloudRegions.map(({ id }) => id) },
    { what: 'places', ids: [...first.places.keys()] },
    { what: 'providers', ids: regions.providers.map(({ id }) => id) },
    { what: 'sources', ids: references.bibliography.map(({ id }) => id) },
    { what: 'equivalents', ids: references.equivalents.map(({ id }) => id) },
    { what: 'presets', ids: presets.runs.map(({ id }) => id) },
    { what: 'works', ids: works.works.map(({ id }) => id) },
    { what: 'critiques', ids: works.critiques.map(({ id }) => id) },
  ])('has unique kebab-case ids of $what', ({ ids }) => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  it.each(PACKS)('names no source in %s that the bibliography lacks', (pack) => {
    const named =
      pack === 'first'
        ? [
            ...sourcesIn([...first.accelerators.values()]),
            ...sourcesIn([...first.places.values()]),
            ...sourcesIn(first.powerModel),
            ...sourcesIn([...first.providers.values()]),
          ]
        : sourcesIn(jsonOf(pack));
    expect(named.length).toBeGreaterThan(0);
    expect([...new Set(named)].filter((id) => !known.has(id))).toEqual([]);
  });

  it('names a source of every place’s intensity and every accelerator', () => {
    expect(
      [...first.places.values()].filter(
        ({ intensitySourceIds }) => intensitySourceIds.length === 0 || intensitySourceIds.some((id) => !known.has(id)),
      ),
    ).toEqual([]);
    expect([...first.accelerators.values()].filter(({ sourceIds }) => sourceIds.length === 0)).toEqual([]);
  });

  it('cites Hugging Face’s list where it can be read', () => {
    expect(references.bibliography.find(({ id }) => id === 'hf-tasks')?.url).toBe('https://github.com/huggingface/huggingface.js');
  });

  it('prices only accelerators that there are', () => {
    const ids = [...prices.instances, ...prices.historic].map(({ acceleratorId }) => acceleratorId);
    expect(ids.filter((id) => !first.accelerators.has(id))).toEqual([]);
  });

  it('has history of every country whose region can be asked for another year, the world included', () => {
    const codes = new Set(history.series.map(({ iso3 }) => iso3));
    const without = [...first.places.values()].filter(({ iso3 }) => !codes.has(iso3)).map(({ id }) => id);
    expect(without).toEqual([]);
  });

  it.each([
    ...presets.runs,
    ...references.paperRuns,
    ...works.caseStudy.map(({ models, scenario }) => ({ id: `lisa-${models}`, scenario })),
  ])('has run $id as a link without problems, to hardware and a place that there are', ({ scenario }) => {
    const read = decodeScenario(scenario, 1, RELEASES);
    expect(read.problems).toEqual([]);
    expect([first.accelerators.has(read.scenario.acceleratorId), first.places.has(read.scenario.placeId)]).toEqual([true, true]);
  });
});

describe('what Method & data says of the other packs', () => {
  it('counts their rows', () => {
    expect(works.counts).toEqual({
      accelerators: hardware.accelerators.length,
      cpus: cpuPack.cpus.length,
      places: first.places.size,
      prices: prices.instances.length + prices.historic.length,
      comparisons: references.equivalents.length,
      runs: presets.runs.length,
      sources: references.bibliography.length,
    });
  });

  it('names the very defaults that the calculator uses', () => {
    const { powerModel } = first;
    const rangeOf = (key: string, name: string) => {
      const row = works.assumptions.find((one) => one.key === key && one.case === name);
      return { low: row?.low, typical: row?.typical, high: row?.high };
    };
    expect(rangeOf('tdp_fraction', 'training')).toEqual(powerModel.tdpFraction.training);
    expect(rangeOf('load_relative', 'pretraining')).toEqual(powerModel.loadRelative.pretraining);
    expect(rangeOf('host_share', 'server')).toEqual(powerModel.serverHostShare);
    expect(rangeOf('mfu', 'end_to_end_including_restarts')).toEqual(powerModel.modelFlopUtilisation);
    expect(rangeOf('lifetime_years', 'all')).toEqual(powerModel.lifetimeYears);
    expect(rangeOf('share_in_use', 'all')).toEqual(powerModel.shareInUse);
  });

  it('says of every disagreement about a rating what the table of accelerators has', () => {
    const ratings = new Map(
      hardware.accelerators.map(({ name, tdpPowerW }) => [name.replace('Tesla ', '').replaceAll(' ', ''), tdpPowerW]),
    );
    const rated = works.disagreements.filter(({ group }) => group === 'Rated power');
    expect(rated.length).toBeGreaterThan(5);
    for (const { what, here } of rated) expect([what, ratings.get(what.replaceAll(' ', ''))]).toEqual([what, here]);
  });
});

describe('the works around the paper', () => {
  it('hold the nine that are named with its citations, and the paper itself', () => {
    const named = works.works.filter(({ isNamed }) => isNamed).map(({ identifier }) => identifier.replace('arXiv:', ''));
    expect(named.sort()).toEqual(
      ['2205.01068', '2204.14198', '2009.14794', '2107.06499', '2202.08906', '2112.04359', '2605.18889', '1910.09700', '1907.09881'].sort(),
    );
    expect(works.works.filter(({ roles }) => roles.includes('itself')).map(({ id }) => id)).toEqual(['strubell-2019']);
  });

  it('date an arXiv work in the month of its identifier', () => {
    const wrong = works.works.filter(
      ({ identifier, date }) => identifier.startsWith('arXiv:') && date.slice(2, 7).replace('-', '') !== identifier.slice(6, 10),
    );
    expect(wrong).toEqual([]);
  });

  it('lead to methods and published runs that there are', () => {
    const targets = (kind: string) => works.works.flatMap(({ makes }) => makes.filter((one) => one.kind === kind).map(({ id }) => id));
    expect(targets('method').filter((id) => !METHOD_IDS.some((known) => known === id))).toEqual([]);
    expect(targets('preset').filter((id) => !presets.runs.some((run) => run.id === id))).toEqual([]);
  });

  it('take nothing from a work without a claim about energy', () => {
    expect(works.works.filter(({ makes }) => makes.length === 0).map(({ id }) => id)).toEqual(['cdl-2019']);
  });
});

describe(catalogueOf, () => {
  it('gives processors and addresses when their packs come', () => {
    const full = withAddresses(withCpus(first, cpuPack), references);
    expect([full.cpus.size, full.hasAllCpus, first.hasAllCpus]).toEqual([892, true, false]);
    expect(full.sources.get('strubell-2019')?.url).toMatch(/^https:/);
    expect([...first.sources.keys()].filter((id) => !full.sources.has(id))).toEqual([]);
  });
});

describe(at, () => {
  it('throws beyond a column’s end rather than giving undefined', () => {
    expect(() => at([1, 2], 2)).toThrow(RangeError);
    expect(() => lookUp(['a'], -1)).toThrow(RangeError);
    expect(at([null], 0)).toBeNull();
  });
});

describe('where places are', () => {
  const regionIn = (city: string) => regions.cloudRegions.filter((region) => region.city === city);

  it('puts São Paulo where it is, not in the Amazon', () => {
    const found = regionIn('São Paulo');
    expect(found.length).toBeGreaterThan(0);
    for (const { latitude, longitude } of found) {
      expect(Math.abs(latitude + 23.55)).toBeLessThan(0.3);
      expect(Math.abs(longitude + 46.63)).toBeLessThan(0.3);
    }
  });

  it('gives every country a continent, and a position or none at all', () => {
    for (const { iso2, continents, latitude, longitude } of regions.countries) {
      expect(continents.length > 0, iso2).toBe(iso2 !== 'ZZ');
      expect(latitude === null, iso2).toBe(longitude === null);
    }
    expect(regions.countries.filter(({ latitude }) => latitude !== null).length).toBe(208);
  });

  it('has a country for every cloud region and grid, so that each has a continent', () => {
    const known = new Set(regions.countries.map(({ iso2 }) => iso2));
    expect([...regions.cloudRegions, ...regions.grids].filter(({ countryIso2 }) => !known.has(countryIso2))).toEqual([]);
  });
});
