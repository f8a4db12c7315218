import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Catalogue } from '#core/catalogue.ts';
import { METHOD_IDS } from '#core/scenario.ts';
import { catalogueOf, everydayCatalogue } from '#data/catalogue.ts';
import { idByName } from '#data/columns.ts';
import { cpuPackSchema } from '#data/cpu-pack.ts';
import { firstPackSchema } from '#data/first-pack.ts';
import { geographyOf } from '#data/geography.ts';
import { geographyPackSchema } from '#data/geography-pack.ts';
import { hardwarePackSchema } from '#data/hardware-pack.ts';
import { pricePackSchema } from '#data/price-pack.ts';
import { regionPackSchema } from '#data/region-pack.ts';
import { regionPack } from './build-full.ts';
import { locatedPlaces } from './build-geography.ts';
import { accelerators, cpus, perAccelerator } from './build-hardware.ts';
import { countryPlaces, gridPlaces, providers, regionPlaces } from './build-places.ts';
import { buildFiles } from './packs.ts';
import { cell, keysIn, numberIn, numberOrNull, oneOf, readTable } from './tables.ts';

const files = [...buildFiles()];
const readPack = (pack: string): unknown => JSON.parse(readFileSync(`public/data/${pack}/2026.11.json`, 'utf8'));
const first = catalogueOf(firstPackSchema.parse(readPack('first')));
const places = [...countryPlaces(), ...gridPlaces(), ...regionPlaces()];

describe(buildFiles, () => {
  it.each(files.map(([path, text]) => ({ path, text })))('builds $path byte for byte as it stands', ({ path, text }) => {
    const sha256 = (content: string) => createHash('sha256').update(content).digest('hex');
    expect(sha256(readFileSync(path, 'utf8'))).toBe(sha256(text));
  });

  it('keeps what the first result needs below 20,000 bytes', () => {
    expect(gzipSync(readFileSync('public/data/first/2026.11.json'), { level: 9 }).length).toBeLessThanOrEqual(20_000);
  });
});

describe('the first pack beside the full tables', () => {
  it('holds every accelerator as the table has it', () => {
    expect([...first.accelerators.values()]).toEqual(accelerators());
  });

  it('holds every place as the tables have it', () => {
    const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);
    expect([...first.places.values()].sort(byId)).toEqual([...places].sort(byId));
  });

  it('holds every provider as the table has it', () => {
    expect([...first.providers.values()]).toEqual(providers());
  });

  it('agrees with the hardware pack on every rating, average, peak and confidence', () => {
    const pack = hardwarePackSchema.parse(readPack('hardware'));
    const withoutNotes = pack.accelerators.map(({ idlePowerW: _idle, memoryType: _type, note: _note, ...accelerator }) => accelerator);
    expect([...first.accelerators.values()].map(({ prices: _prices, ...accelerator }) => accelerator)).toEqual(withoutNotes);
    expect(first.powerModel).toEqual(pack.powerModel);
  });

  it('agrees with the regions pack on every intensity, PUE and tariff', () => {
    const pack = regionPackSchema.parse(readPack('regions'));
    for (const region of pack.cloudRegions) {
      const place = first.places.get(region.id);
      expect([region.id, place?.carbonIntensityGPerKwh, place?.pue?.value ?? null]).toEqual([
        region.id,
        region.lifeCycleGPerKwh,
        region.pue,
      ]);
    }
    for (const country of pack.countries) {
      const place = first.places.get(country.iso2 === 'ZZ' ? 'world' : `country-${country.iso2.toLowerCase()}`);
      const expected = [country.name, country.lifeCycleGPerKwh, country.year, country.tariffUsdPerKwh];
      expect([place?.name, place?.carbonIntensityGPerKwh, place?.carbonIntensityYear, place?.tariff?.usdPerKwh ?? null]).toEqual(expected);
    }
    for (const grid of pack.grids) {
      expect([grid.id, first.places.get(grid.id)?.carbonIntensityGPerKwh]).toEqual([
        grid.id,
        grid.lifeCycleGPerKwh ?? grid.publishedGPerKwh,
      ]);
    }
  });

  it('is located by the geography pack as the regions pack locates it, every place of it', () => {
    const geography = geographyOf(geographyPackSchema.parse(readPack('geography')));
    expect([...geography]).toEqual(locatedPlaces(regionPack('2026.11')));
    expect([...geography.keys()].sort()).toEqual([...first.places.keys()].sort());
  });

  it('has each price range from a row of the price pack', () => {
    const { instances } = pricePackSchema.parse(readPack('prices'));
    for (const { id, prices } of first.accelerators.values()) {
      for (const price of prices) {
        const rows = instances.filter(({ acceleratorId, providerId }) => acceleratorId === id && providerId === price.providerId);
        const high = rows.find(
          ({ onDemandUsdPerAcceleratorHour: usd, region }) => usd === price.highUsdPerAcceleratorHour && region === price.region,
        );
        const low = rows.find(
          ({ onDemandUsdPerAcceleratorHour, spotUsdPerAcceleratorHour }) =>
            (price.hasSpot ? spotUsdPerAcceleratorHour : onDemandUsdPerAcceleratorHour) === price.lowUsdPerAcceleratorHour,
        );
        expect([id, price.providerId, high?.providerId, low?.providerId]).toEqual([
          id,
          price.providerId,
          price.providerId,
          price.providerId,
        ]);
        expect(price.lowUsdPerAcceleratorHour).toBeLessThanOrEqual(price.highUsdPerAcceleratorHour);
      }
    }
  });
});

describe(accelerators, () => {
  it('names a source for each figure of a row, and none for one that the row does not have', () => {
    for (const { id, measuredPowerW, peakTflops, sourceIds, measuredSourceIds, peakSourceIds } of accelerators()) {
      const hasPeak = Object.values(peakTflops).some((peak) => peak !== null);
      expect([id, sourceIds.length > 0, measuredSourceIds.length > 0, peakSourceIds.length > 0]).toEqual([
        id,
        true,
        measuredPowerW !== null,
        hasPeak,
      ]);
    }
  });
});

describe('the everyday catalogue', () => {
  const json: unknown = JSON.parse(readFileSync('src/data/everyday-catalogue.json', 'utf8'));

  it('has the shape of the first pack', () => {
    expect(firstPackSchema.safeParse(json).success).toBe(true);
  });

  it.each(['accelerators', 'places', 'providers'] as const)(
    'has the very %s of the first pack',
    (table: keyof Pick<Catalogue, 'accelerators' | 'places' | 'providers'>) => {
      expect(everydayCatalogue[table].size).toBeGreaterThan(0);
      for (const [id, row] of everydayCatalogue[table]) expect(row).toEqual(first[table].get(id));
    },
  );

  it('has the power model, and knows itself to be a part', () => {
    expect(everydayCatalogue.powerModel).toEqual(first.powerModel);
    expect([everydayCatalogue.isComplete, everydayCatalogue.hasAllCpus, everydayCatalogue.release]).toEqual([false, false, first.release]);
  });
});

describe(gridPlaces, () => {
  it.each(gridPlaces().filter(({ id }) => /^grid-[a-z]{4}$/.test(id) && first.places.get(id)?.iso3 === 'USA'))(
    'gives the eGRID subregion $id the national tariff',
    ({ tariff }) => {
      expect(tariff).toEqual({ usdPerKwh: 0.0813, year: 2024, basis: 'industrial, United States', sourceId: 'eia-retail' });
    },
  );

  it('gives a state its own', () => {
    expect(first.places.get('grid-us-va')?.tariff).toEqual({
      usdPerKwh: 0.0899,
      year: 2024,
      basis: 'industrial, Virginia',
      sourceId: 'eia-retail',
    });
  });
});

describe(countryPlaces, () => {
  it.each([
    ['tz', 'Tanzania'],
    ['ps', 'Palestine'],
    ['ck', 'Cook Islands'],
    ['vi', 'U.S. Virgin Islands'],
    ['vg', 'British Virgin Islands'],
    ['kr', 'South Korea'],
  ])('calls %s %s', (iso2, name) => {
    expect(first.places.get(`country-${iso2}`)?.name).toBe(name);
  });

  it('says that the UK’s tariff is no bill', () => {
    expect(first.places.get('country-gb')?.tariff?.basis).toBe('wholesale mean, not a bill, United Kingdom');
  });
});

describe(cpus, () => {
  it('are all in their pack, the common ones first', () => {
    const pack = cpuPackSchema.parse(readPack('cpus')).cpus;
    const table = cpus();
    expect([...pack].map(({ id }) => id).sort()).toEqual(table.map(({ id }) => id).sort());
    const picked = table.filter(({ isPicked }) => isPicked);
    expect(pack.slice(0, picked.length).map(({ id }) => id)).toEqual(picked.map(({ id }) => id));
  });
});

describe(perAccelerator, () => {
  it('shares an instance’s price, to a millionth of a dollar', () => {
    expect(perAccelerator({ accelerator_count: '3', price: '10' }, 'price')).toBe(3.333333);
  });
});

describe(idByName, () => {
  it('gives most accelerators their id, so that the pack can leave it out', () => {
    const same = accelerators().filter(({ id, name }) => idByName(name) === id);
    expect(same.length).toBeGreaterThan(150);
  });
});

describe(readTable, () => {
  const row = { name: 'A', empty: '', number: '1.5', words: 'many', keys: 'one; two;three' };

  it('refuses a column that is not there, a number that is none, and an empty cell where a figure must be', () => {
    expect(() => readTable('no-such-table')).toThrow('no-such-table');
    expect(() => cell(row, 'absent')).toThrow('no column absent');
    expect(() => numberOrNull(row, 'words')).toThrow('no number');
    expect(() => numberIn(row, 'empty')).toThrow('is empty');
    expect(() => oneOf(row, 'words', ['few'])).toThrow('none of few');
  });

  it('reads an empty cell as unknown, not 0', () => {
    expect([numberOrNull(row, 'empty'), numberIn(row, 'number'), keysIn(row, 'keys')]).toEqual([null, 1.5, ['one', 'two', 'three']]);
  });
});

describe('the works', () => {
  it('lead to runs, levers and methods that there are', () => {
    const ids: Readonly<Record<string, ReadonlySet<string>>> = {
      preset: new Set(readTable('published-runs').map((row) => cell(row, 'id'))),
      lever: new Set(readTable('levers').map((row) => cell(row, 'id'))),
      method: new Set<string>(METHOD_IDS),
    };
    const leads = readTable('works').flatMap((row) =>
      cell(row, 'makes')
        .split('; ')
        .filter((lead) => /^(preset|lever|method):/.test(lead)),
    );
    expect(leads.length).toBeGreaterThan(20);
    expect(leads.filter((lead) => ids[lead.split(':')[0] ?? '']?.has(lead.split(':')[1] ?? '') !== true)).toEqual([]);
  });
});
