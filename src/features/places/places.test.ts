import { readFileSync } from 'node:fs';
import { geoContains } from 'd3-geo';
import fc from 'fast-check';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { offersOf } from '#core/offers.ts';
import { runEverywhere } from '#core/places.ts';
import { catalogueOf } from '#data/catalogue.ts';
import { firstPackSchema } from '#data/first-pack.ts';
import { geographyOf } from '#data/geography.ts';
import { geographyPackSchema } from '#data/geography-pack.ts';
import { DRAWN_PX, type MapShapes } from '#data/map-shapes.ts';
import { pricePackSchema } from '#data/price-pack.ts';
import { placesCsv, placesJson } from '#exchange/places-table.ts';
import { EVERYDAY_RUN } from '#permalink/frozen-defaults.ts';
import { pricedRows } from './carbon-rent.tsx';
import { dotTowards, placeDots } from './map-dots.ts';
import { leaderLabel, mapLabels } from './map-labels.ts';
import { outlineOf } from './outlines.ts';
import {
  chosenRows,
  EVERY_PLACE,
  LEAST_CARBON,
  loosenings,
  optionOf,
  orderedBy,
  orderOptions,
  type PlaceColumn,
  type PlaceOrder,
  sortedRows,
} from './place-choice.ts';
import { placeRows } from './place-rows.ts';
import { AREAS, projectionOf, shapeOf } from './projection.ts';
import { inLines } from './text-lines.ts';

const readPack = (pack: string): unknown => JSON.parse(readFileSync(`public/data/${pack}/2026.11.json`, 'utf8'));
const catalogue = catalogueOf(firstPackSchema.parse(readPack('first')));
const located = geographyOf(geographyPackSchema.parse(readPack('geography')));
const everywhere = runEverywhere(EVERYDAY_RUN, catalogue);
if (everywhere === null) throw new Error('the everyday run waits for nothing');
const rows = placeRows({
  outcomes: everywhere.ranked,
  ownKgCo2e: everywhere.ranked.find(({ place }) => place.id === EVERYDAY_RUN.placeId)?.estimate.emissionsKgCo2e ?? null,
  runPlaceId: EVERYDAY_RUN.placeId,
  isReleased: false,
  geography: located,
  offerOf: offersOf(EVERYDAY_RUN.acceleratorId, pricePackSchema.parse(readPack('prices')).instances),
  catalogue,
});
// The file is Natural Earth as its package gives it; its schema is tested where it is loaded.
const shapes = JSON.parse(readFileSync('node_modules/world-atlas/countries-110m.json', 'utf8')) as MapShapes;
const size = { width: 1360, height: Math.round(1360 * shapeOf('world')) };

describe('rows', () => {
  it('know where a place is, its continent and what it offers', () => {
    const iowa = rows.find(({ id }) => id === 'gcp-us-central1');
    expect(iowa).toMatchObject({ isRun: true, times: 1, country: 'United States', continents: ['North America'], offer: 'here' });
    expect(rows.find(({ id }) => id === 'aws-sa-east-1')?.position).toMatchObject({ latitude: -23.5475, longitude: -46.6361 });
    expect(rows.find(({ id }) => id === 'grid-us-va')?.position).toBeNull();
    expect(rows.find(({ id }) => id === 'country-tr')?.continents).toEqual(['Asia', 'Europe']);
  });

  it('become a file with a line for each, unrounded', () => {
    const [row] = rows;
    if (row === undefined) throw new Error('there are rows');
    const line = { outcome: row.outcome, provider: 'P', country: '', continents: [], carbonFreePercent: null, carbonFreeKind: '' };
    const lines = [{ ...line, offersAccelerator: 'unknown', timesTheRun: row.times }];
    const csv = placesCsv(lines);
    const json: unknown = JSON.parse(placesJson(lines, '2026.11', 'https://example.org/'));
    expect(json).toMatchObject({
      table: 'places',
      rows: [{ placeId: row.id, emissionsKgCo2e: row.emissionsKgCo2e, carbonFreePercent: null }],
    });
    expect(csv.split('\r\n')[0]).toMatch(/^placeId,name,kind,provider/);
    expect(csv).toContain(String(row.emissionsKgCo2e));
  });
});

describe('choice and order', () => {
  it('shows what passes every filter, and nothing else', () => {
    const chosen = chosenRows(rows, { ...EVERY_PLACE, provider: 'cloud', continent: 'Europe', withPue: true, text: 'frankfurt aws' });
    expect(chosen.map(({ id }) => id)).toEqual(['aws-eu-central-1']);
    const amazon = chosenRows(rows, { ...EVERY_PLACE, provider: 'aws', continent: 'Europe', withPue: true });
    expect(amazon.length).toBeGreaterThan(3);
    expect(amazon.every(({ place }) => place.providerId === 'aws' && place.pue !== null)).toBe(true);
    expect(
      chosenRows(rows, { ...EVERY_PLACE, intensityClass: 0 }).every(({ outcome }) => outcome.estimate.carbonIntensityGPerKwh < 50),
    ).toBe(true);
  });

  it('finds a place whichever way its accents are written', () => {
    const idsOf = (text: string) => chosenRows(rows, { ...EVERY_PLACE, text }).map(({ id }) => id);
    expect(idsOf('zürich')).toEqual(idsOf('zurich'));
    expect(idsOf('montreal').length).toBeGreaterThan(3);
    expect(idsOf('montréal')).toEqual(idsOf('montreal'));
    expect(idsOf('Turkiye')).toContain('country-tr');
    expect(idsOf('cote d')).toContain('country-ci');
    expect(idsOf('réunion')).toContain('country-re');
    expect(idsOf('us-central1')).toContain('gcp-us-central1');
  });

  it('names each filter that alone keeps every place out, with what it would let through', () => {
    const choice = { ...EVERY_PLACE, provider: 'aws', country: 'Iceland' };
    expect(chosenRows(rows, choice)).toEqual([]);
    const ways = loosenings(rows, choice);
    expect(ways.map(({ filter }) => filter)).toEqual(['country', 'provider']);
    expect(ways[0]?.count).toBe(chosenRows(rows, { ...EVERY_PLACE, provider: 'aws' }).length);
    expect(loosenings(rows, { ...choice, text: 'no such place' })).toEqual([]);
  });

  it('calls every order what it is, also one that a column’s head made', () => {
    const labelOf = (order: PlaceOrder) => {
      const { value, label } = optionOf(order);
      expect(orderOptions(order).filter((one) => one.value === value)).toEqual([{ value, label, order }]);
      return label;
    };
    expect(labelOf(LEAST_CARBON)).toBe('Least carbon');
    expect(labelOf(orderedBy(LEAST_CARBON, 'emissions'))).toBe('Most carbon');
    expect(labelOf(orderedBy(orderedBy(LEAST_CARBON, 'rent'), 'rent'))).toBe('Highest rent');
    expect(labelOf(orderedBy(LEAST_CARBON, 'intensity'))).toBe('Lowest carbon intensity');
    expect(labelOf(orderedBy(LEAST_CARBON, 'carbonFree'))).toBe('Most carbon-free');
  });

  it('keeps every row whichever way they are sorted, what is unknown last', () => {
    const columns: readonly PlaceColumn[] = ['place', 'provider', 'intensity', 'carbonFree', 'pue', 'emissions', 'rent', 'electricity'];
    fc.assert(
      fc.property(fc.constantFrom(...columns), fc.boolean(), (by, isDescending) => {
        const sorted = sortedRows(rows, { by, isDescending });
        expect(new Set(sorted)).toEqual(new Set(rows));
        const tariffs = sorted.map(({ outcome }) => outcome.estimate.electricityCostUsd);
        if (by === 'electricity') expect(tariffs.lastIndexOf(null)).toBe(tariffs.length - 1);
        if (by === 'electricity') expect(tariffs.slice(tariffs.indexOf(null)).every((usd) => usd === null)).toBe(true);
      }),
    );
  });
});

describe('the map', () => {
  const project = projectionOf('world', size);
  const dots = placeDots(rows, ([longitude, latitude]) => project(longitude, latitude), { scale: 0.62, mostAside: 10 });

  it.each(AREAS)('keeps %s in its frame, north up and east right', (area) => {
    const frame = { width: 800, height: Math.round(800 * shapeOf(area)) };
    const at = projectionOf(area, frame);
    const inside = { world: [10, 20], europe: [8.7, 50.1], 'north-america': [-93.6, 41.6], asia: [103.8, 1.35] } as const;
    const [longitude, latitude] = inside[area];
    const [x, y] = at(longitude, latitude);
    expect(x > 0 && x < frame.width && y > 0 && y < frame.height).toBe(true);
    expect(at(longitude + 1, latitude)[0]).toBeGreaterThan(x);
    expect(at(longitude, latitude + 1)[1]).toBeLessThan(y);
  });

  it('is equal in area: two squares of a degree have areas as their cosines', () => {
    const areaAt = (latitude: number) => {
      const [left, bottom] = project(20, latitude);
      const [right] = project(20.01, latitude);
      const [, top] = project(20, latitude + 0.01);
      return (right - left) * (bottom - top);
    };
    const cosine = (latitude: number) => Math.cos(((latitude + 0.005) * Math.PI) / 180);
    for (const latitude of [10, 30, 50, 65]) expect(areaAt(latitude) / areaAt(0)).toBeCloseTo(cosine(latitude) / cosine(0), 2);
  });

  it('lets no outline leap across the map at the 180th meridian', () => {
    for (const area of AREAS) {
      const frame = { width: DRAWN_PX, height: DRAWN_PX * shapeOf(area) };
      const at = projectionOf(area, frame);
      const degree = at(1, 0)[0] - at(0, 0)[0];
      for (const line of outlineOf(shapes, area).land.split('M')) {
        const points = line.split(/[LZ]/).flatMap((text) => (text.includes(',') ? [text.split(',').map(Number)] : []));
        const steps = points.slice(1).map(([x = 0, y = 0], index) => [Math.abs(x - (points[index]?.[0] ?? x)), y] as const);
        // Below the frame lies Antarctica, whose outline goes around the pole.
        expect(steps.filter(([step, y]) => step > 30 * degree && y < frame.height)).toEqual([]);
      }
    }
  });

  it('draws land, and leaves Antarctica below the frame', () => {
    expect(outlineOf(shapes, 'world').land.length).toBeGreaterThan(10_000);
    expect(project(0, -64)[1]).toBeGreaterThan(size.height);
  });

  it('puts sites of a named city on land or at its shore', () => {
    const land = feature(shapes, shapes.objects.land);
    const nearLand = (longitude: number, latitude: number) =>
      [0, 0.6, -0.6].some((dx) => [0, 0.6, -0.6].some((dy) => geoContains(land, [longitude + dx, latitude + dy])));
    const atSea = rows
      .filter(
        ({ place, position }) => place.kind === 'cloud-region' && position !== null && !nearLand(position.longitude, position.latitude),
      )
      .map(({ id }) => located.get(id)?.city ?? id);
    // Outlines at 1:110 million leave out small islands.
    expect(new Set(atSea)).toEqual(new Set(atSea.filter((city) => ['Singapore', 'Jurong West', 'Manama', 'Hong Kong'].includes(city))));
  });

  it('moves no dot farther than it may, and keeps one for each place with a position', () => {
    expect(dots).toHaveLength(rows.filter(({ position }) => position !== null).length);
    for (const { row, x, y } of dots) {
      const [trueX, trueY] = project(row.position?.longitude ?? 0, row.position?.latitude ?? 0);
      expect(Math.hypot(x - trueX, y - trueY)).toBeLessThanOrEqual(10.01);
    }
  });

  it('lets no name cover a dot or another name', () => {
    const labels = mapLabels(dots, size, 12, []);
    expect(labels.length).toBeGreaterThan(6);
    expect(new Set(labels.map(({ name }) => name)).size).toBe(labels.length);
    const run = dots.find(({ row }) => row.isRun);
    expect(run === undefined ? '' : leaderLabel(run, dots, size).name).toBe('Iowa');
  });

  it('goes by arrows from dot to dot, in the direction of the arrow', () => {
    const from = dots.find(({ row }) => row.isRun);
    if (from === undefined) throw new Error('the run is on the map');
    expect(dotTowards(dots, from, 1, 0)?.x).toBeGreaterThan(from.x);
    expect(dotTowards(dots, from, 0, -1)?.y).toBeLessThan(from.y);
  });
});

describe('carbon against rent', () => {
  it('weighs only regions with a price of their own provider, and marks what nothing beats', () => {
    const priced = pricedRows(rows);
    expect(priced.length).toBe(242);
    for (const one of priced) {
      const isBeaten = priced.some(
        (other) =>
          other.row.emissionsKgCo2e <= one.row.emissionsKgCo2e &&
          other.lowUsd <= one.lowUsd &&
          (other.row.emissionsKgCo2e < one.row.emissionsKgCo2e || other.lowUsd < one.lowUsd),
      );
      expect([one.row.id, one.isBest]).toEqual([one.row.id, !isBeaten]);
    }
  });

  it('puts texts that would meet on lines of their own', () => {
    const lines = inLines([0, 10, 60], (x) => [x, x + 40]);
    expect(lines.map(({ line }) => line)).toEqual([0, 1, 0]);
  });
});
