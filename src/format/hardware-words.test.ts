import { describe, expect, it } from 'vitest';
import type { Place } from '#core/catalogue.ts';
import { originOf } from '#core/inputs.ts';
import { buysTitle, looseningWords, readBound } from './bounds-words.ts';
import { againstWords, hardwareTitle, hourPriceWords, memoryRuleWords, priceFromWords, putWords, tradeTitle } from './hardware-words.ts';
import { delayWords, nearestYearWords, whenTitle, yearsBasisWords } from './when-words.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const own = { name: 'A100', energyKwh: 276, rentLowUsd: 2000 };

describe(hardwareTitle, () => {
  const finding = { best: own, own, isOwnBest: true, isOfPriced: true, emitsNothing: false };
  const on = (energyKwh: number, rentLowUsd: number | null, emitsNothing = false) =>
    hardwareTitle({ ...finding, best: { name: 'GB200', energyKwh, rentLowUsd }, isOwnBest: false, emitsNothing });

  it('says both shares, once where they are the same', () => {
    expect(on(103, 1000)).toBe('On GB200 the same work would take about 37% of the energy and 50% of the rent');
    expect(on(103, 746)).toBe('On GB200 the same work would take about 37% of the energy and of the rent');
    expect(on(103, 6000)).toBe('On GB200 the same work would take about 37% of the energy and 3.0 times the rent');
  });

  it('says nothing of a rent that nobody lists', () => {
    expect(on(103, null)).toBe('On GB200 the same work would take about 37% of the energy');
  });

  it('says when nothing is better, and when all tie', () => {
    expect(hardwareTitle(finding)).toBe('No priced accelerator would do the same work with less carbon');
    expect(hardwareTitle({ ...finding, isOfPriced: false })).toBe('No other accelerator would do the same work with less carbon');
    expect(hardwareTitle({ ...finding, own: { ...own, energyKwh: 0 } })).toBe('The run takes no energy, so every accelerator ties at 0');
  });

  it('says that all tie in carbon where the grid emits nothing, and what still tells them apart', () => {
    expect(on(58, null, true)).toBe('Every accelerator emits nothing here; on GB200 the same work would take about 21% of the energy');
    expect(hardwareTitle({ ...finding, emitsNothing: true })).toBe(
      'Every accelerator emits nothing here, and no priced accelerator would do the same work with less energy',
    );
  });
});

describe(againstWords, () => {
  it('divides what is less, multiplies what is more, and has no word for a zero', () => {
    expect([againstWords(50, 130), againstWords(240, 130), againstWords(131, 130), againstWords(0, 130)].map(plain)).toEqual([
      '÷ 2.6',
      '× 1.8',
      'about the same',
      '',
    ]);
  });
});

describe('words of a row', () => {
  it('say who lists the cheapest price, and when', () => {
    expect(priceFromWords(originOf('provider-price', [], 2026, 'Google Cloud|us-central1|2026-09'))).toBe('Google Cloud, Sep 2026');
    expect(priceFromWords(originOf('all-prices', [], 2026, 'Crusoe|2026-08|Azure|2026'))).toBe('Crusoe, Aug 2026');
    expect(priceFromWords(originOf('typed', []))).toBe('your price');
    expect([hourPriceWords(3.43, 5.07), hourPriceWords(2, 2)]).toEqual(['$3.43–5.07/h', '$2.00/h']);
  });

  it('say what the memory was held against', () => {
    expect(plain(memoryRuleWords({ memoryGb: 112, rule: 'training' }))).toContain('112 GB, 16 bytes for each parameter');
    expect(plain(memoryRuleWords({ memoryGb: 640, rule: 'present' }))).toContain('the 640 GB of the run as it is are the yardstick');
    expect(memoryRuleWords(null)).toContain('not known');
  });

  it('say what Use did to the hours', () => {
    expect(plain(putWords({ name: 'H100', place: 'Paris', count: 8, hours: 22.7047 }))).toBe(
      'H100 in Paris is in the run, 8 of them as before. Its hours became 22.7047 h, so that the work stays the same.',
    );
  });
});

describe(tradeTitle, () => {
  it('counts one, several and none', () => {
    expect(tradeTitle(1, 35)).toBe('1 of the 35 priced accelerators is the best trade of rent and carbon');
    expect(tradeTitle(3, 13)).toBe('3 of the 13 priced accelerators are a best trade of rent and carbon');
    expect(tradeTitle(0, 0)).toContain('No accelerator has a listed price');
  });
});

describe(readBound, () => {
  it('reads the grammar of all fields; empty is no bound, and what cannot be read is said', () => {
    expect(readBound('1 000')).toEqual({ value: 1000 });
    expect(readBound(' ')).toEqual({ value: null });
    expect(readBound('0')).toEqual({ value: 0 });
    for (const text of ['much', '-1', '1..2', '2,000']) expect(readBound(text)).toHaveProperty('error');
  });
});

describe(looseningWords, () => {
  it('says how far, and what the whole bound keeps out', () => {
    expect(looseningWords({ bound: 'rentUsd', least: 901.2, count: 12 })).toBe(
      '“Rent at most”: raised to $902 it lets the first in, raised further 12 combinations.',
    );
    expect(looseningWords({ bound: 'where', least: null, count: 1 })).toBe('Look in other places: 1 combination would pass there.');
  });
});

describe(buysTitle, () => {
  it('names the bounds that are set, in the units of their fields', () => {
    const none = { rentUsd: null, hours: null, emissionsKgCo2e: null, energyKwh: null, where: 'any', mustFit: false };
    expect(buysTitle(none)).toBe('What a budget buys');
    expect(buysTitle({ ...none, rentUsd: 2000 })).toBe('What $2,000 buys');
    expect(plain(buysTitle({ ...none, rentUsd: 2000, hours: 24 }))).toBe('What $2,000 and 24 h per run buy');
  });
});

describe(whenTitle, () => {
  const at = (year: number, gPerKwh: number, isEstimated = false) => ({ year, gPerKwh, emissionsKgCo2e: gPerKwh, isEstimated });
  const [one, other] = [at(2022, 100), at(2023, 90)];
  const step = { from: one, to: other, change: -0.1 };

  it('looks to the year after, and from the newest one back', () => {
    expect(whenTitle([one, other], [step], 2022)).toBe('A year later, in 2023, the same run would have emitted 10.0% less');
    expect(whenTitle([one, other], [step], 2023)).toBe('A year earlier, in 2022, the same run would have emitted 11.1% more');
  });

  it('says about where a year is estimated, and that all tie at 0', () => {
    const moved = { ...step, to: at(2023, 90, true) };
    expect(whenTitle([one, moved.to], [moved], 2022)).toContain('emitted about 10.0% less');
    expect(whenTitle([at(2022, 0)], [], 2022)).toBe('The run emits nothing, so every year ties at 0');
  });

  // Nothing else of it is read.
  const place = { kind: 'country', name: 'X', carbonIntensityYear: 2022, carbonIntensityGrid: 'country', isEstimated: false } as Place;

  it('calls no change what is none, and the world the world', () => {
    const still = { from: other, to: { ...other, year: 2024 }, change: 0 };
    expect(delayWords([still], place)).toContain('waiting one year meant no change on average');
    const world = { ...place, kind: 'world', name: 'World' } as const;
    expect(delayWords([], world)).toBe('No two years in a row are published for the world.');
    expect(yearsBasisWords(world)).toMatch(/^Each year is the published average of the world\./);
  });

  it('says that an imputed year is no published one, and where the run stands in a year without a figure', () => {
    expect(yearsBasisWords({ ...place, isEstimated: true })).toMatch(
      /^Each year but 2022, which is itself an estimate, is the published national average of X\./,
    );
    expect(nearestYearWords(2030, 2024)).toBe('There is no grid figure for 2030; the run stands at the nearest year, 2024.');
    expect(nearestYearWords(2024, 2024)).toBe('');
  });

  it('takes the mean of the newest ten steps as what compounds', () => {
    const next = at(2024, 81);
    expect(delayWords([step, { from: other, to: next, change: -0.1 }], place)).toContain(
      'From 2022 to 2024 waiting one year meant 10.0% less on average; 2 of 2 years were cleaner than the one before.',
    );
    expect(delayWords([], { ...place, name: 'Burundi' })).toContain('No two years in a row');
  });
});
