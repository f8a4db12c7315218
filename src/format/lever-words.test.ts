import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { estimate } from '#core/estimate.ts';
import { dividing, factorOf, NO_CHANGE } from '#core/levers/lever.ts';
import { runLevers } from '#core/levers/run-levers.ts';
import { resolveScenario } from '#core/resolve.ts';
import { catalogueOf } from '#data/catalogue.ts';
import { firstPackSchema } from '#data/first-pack.ts';
import { decodeScenario } from '#permalink/scenario-codec.ts';
import {
  computedRangeWords,
  dividedWords,
  energyAndRentWords,
  factorRangeWords,
  leversTitle,
  massSentence,
  releasedWords,
  tickedWords,
} from './lever-words.ts';
import { OWN_FIELDS, readOwn } from './own-lever-words.ts';
import { NBSP } from './quantity-format.ts';
import { acceleratorText, buildingText, placeText, runsText, timeShiftWords } from './run-lever-words.ts';

const catalogue = catalogueOf(firstPackSchema.parse(JSON.parse(readFileSync('public/data/first/2026.11.json', 'utf8'))));

function leversOf(input: string) {
  const { scenario } = decodeScenario(`1~d.2026.11~${input.replaceAll(' ', '~')}`, 1, ['2026.11']);
  const resolution = resolveScenario(scenario, catalogue);
  if (resolution.status !== 'resolved') throw new Error(JSON.stringify(resolution));
  return runLevers(scenario, resolution.resolved, estimate(resolution.resolved), catalogue);
}

const EVERYDAY = 'n.8 h.72 r.gcp-us-central1';

describe(dividedWords, () => {
  it.each([
    { factor: 27.6 / 472.2, words: '÷17' },
    { factor: 1 / 2.622, words: '÷2.6' },
    { factor: 1.05 / 1.09, words: '÷1.04' },
    { factor: 0.995, words: '÷1.005' },
    { factor: 1 / 435, words: '÷435' },
    { factor: 1 / 1267.2, words: '÷1,270' },
    { factor: 1.3, words: '×1.3' },
    { factor: 1, words: '÷1' },
  ])('prints $factor as $words', ({ factor, words }) => {
    expect(dividedWords(factor)).toBe(words);
  });
});

describe(factorRangeWords, () => {
  it.each([
    { factor: dividing(72, 435), words: '÷72 to ÷435' },
    { factor: dividing(10, 10, true), words: '÷10 or more' },
    { factor: dividing(1.4, 2), words: '÷1.4 to ÷2' },
    { factor: factorOf(32 / 269), words: '÷8.4' },
    { factor: NO_CHANGE, words: 'no change' },
    { factor: null, words: 'no claim' },
  ])('says $words', ({ factor, words }) => {
    expect(factorRangeWords(factor)).toBe(words);
  });
});

describe(computedRangeWords, () => {
  it.each([
    { factor: dividing(373.9, 406.6), words: '÷370 to ÷410' },
    { factor: dividing(1.02, 1267), words: '÷1.02 to ÷1,300' },
    { factor: factorOf(1 / 44.9), words: '÷45' },
    { factor: null, words: 'no claim' },
  ])('says $words', ({ factor, words }) => {
    expect(computedRangeWords(factor)).toBe(words);
  });
});

describe(leversTitle, () => {
  it.each([
    { input: EVERYDAY, title: 'a cleaner place divides your run by 17, a newer accelerator by 2.6' },
    { input: `${EVERYDAY} x.24`, title: 'one run instead of 24 divides your run by 24, a cleaner place by 17' },
    { input: 'h.0', title: 'nothing, because this run uses no energy' },
    { input: 'hw.nvidia-b300 h.10 r.gcp-northamerica-northeast1 pue.1', title: 'nothing that our tables can compute for this run' },
  ])('finds of $input that $title', ({ input, title }) => {
    expect(leversTitle(leversOf(input))).toBe(`What would change it: ${title}`);
  });
});

describe('texts of computed levers', () => {
  const { place, accelerator, runs, building } = leversOf(EVERYDAY);

  it('name the place, the accelerator and the building, and what stays', () => {
    expect(placeText(place, catalogue).detail).toBe(`Montréal, 27.6${NBSP}g/kWh, life-cycle`);
    expect(placeText(place, catalogue).caveat).toContain('Energy, building and rent stay. Among the regions of Google Cloud.');
    expect(acceleratorText(accelerator).detail).toBe('B200 SXM6 180GB, same FLOPs at BF16 and the same MFU');
    expect(acceleratorText(accelerator).caveat).toContain('2.9 times the dense peak per rated watt');
    expect(runsText(runs).caveat).toBe(
      'Nothing to save here. Count tuning first: ×24 for a new data set, about ×2,000 for a whole project.',
    );
    expect(buildingText(building, catalogue).detail).toBe(`PUE${NBSP}1.09; the best region of Google Cloud has 1.05`);
    expect(buildingText(building, catalogue).caveat).toContain('Without any overhead: ÷1.09');
  });

  it('say that several places share one figure, and what of the reader’s stays', () => {
    expect(placeText(leversOf('h.10 r.country-de').place, catalogue).detail).toMatch(/and \d+ more, 27\.6/);
    expect(placeText(leversOf(`${EVERYDAY} ci.300`).place, catalogue).caveat).toContain('the intensity you typed');
    expect(acceleratorText(leversOf('n.8 kwh.250').accelerator).caveat).toContain('Your metered energy stays the start');
    expect(buildingText(leversOf(`${EVERYDAY} pue.1.5`).building, catalogue).caveat).toContain('the PUE you typed');
    expect(runsText(leversOf(`${EVERYDAY} x.3`).runs).detail).toBe('One instead of 3');
  });

  it('give a reason where there is no figure', () => {
    const none = leversOf('h.0');
    const texts = [
      placeText(none.place, catalogue),
      acceleratorText(none.accelerator),
      runsText(none.runs),
      buildingText(none.building, catalogue),
    ];
    for (const { caveat } of texts) expect(caveat).toBe('This run uses no energy, so there is nothing to divide.');
    expect(buildingText(leversOf(`${EVERYDAY} pue.1`).building, catalogue).caveat).toContain('No overhead is left.');
    expect(placeText(leversOf(`${EVERYDAY} ci.5`).place, catalogue).caveat).toContain('No region in our tables is cleaner');
    expect(acceleratorText(leversOf('hw.nvidia-b300 h.1').accelerator).caveat).toContain('None that is newer');
  });

  it.each([
    { between: [36, 192], hours: 72, words: `between the 36${NBSP}h and 192${NBSP}h measured` },
    { between: [6], hours: 2, words: `as for 6${NBSP}h, the shortest measured` },
    { between: [6], hours: 6, words: `as measured for 6${NBSP}h` },
    { between: [192], hours: 400, words: `at most as for 192${NBSP}h, the longest measured` },
    { between: [6, 36, 192], hours: null, words: 'hours are not known' },
  ])('say how $hours h was read', ({ between, hours, words }) => {
    expect(timeShiftWords(between, hours)).toContain(words);
  });
});

describe('outcomes', () => {
  const outcome = (low: number, high: number, isOpen = false) => ({ before: 130, low, high, isOpen });

  it('say what becomes of the run, as one figure, a range or an upper end', () => {
    expect(massSentence(outcome(2.905, 2.905), 'kg')).toEqual({ before: `130${NBSP}kg`, after: `2.9${NBSP}kg` });
    expect(massSentence(outcome(0.35, 2.9), 'kg').after).toBe(`350${NBSP}g to 2.9${NBSP}kg`);
    expect(massSentence(outcome(0.3208, 0.3489), 'kg').after).toBe(`320 to 350${NBSP}g`);
    expect(massSentence(outcome(2.901, 2.909), 'kg').after).toBe(`2.9${NBSP}kg`);
    expect(massSentence(outcome(0, 0), 'kg').after).toBe(`0${NBSP}kg`);
  });

  it('print no digit that was rounded away: a range has two', () => {
    // 105.4 kWh by 10 and by 5: 11.0 and 21.0 would say more than is known.
    expect(energyAndRentWords({ ...outcome(10.54, 21.08), before: 276 }, outcome(284, 1420), true)).toBe(
      `11 to 21${NBSP}kWh instead of 276${NBSP}kWh; rent $280 to $1,400 instead of $130`,
    );
    expect(massSentence(outcome(0.0757, 0.54), 'kg').after).toBe(`76 to 540${NBSP}g`);
    expect(massSentence(outcome(13.42, 13.42, true), 'kg').after).toBe(`13${NBSP}kg or less`);
    expect(massSentence(outcome(1.3, 13.42, true), 'kg').after).toBe(`13${NBSP}kg or less`);
    expect(massSentence(outcome(10, 127), 'lb').after).toBe(`22 to 280${NBSP}lb`);
  });

  it('name an energy or a rent that nobody claims, and one that is not known', () => {
    expect(energyAndRentWords(outcome(130, 130), outcome(65, 65), true)).toBe(`130${NBSP}kWh as before; rent $65 instead of $130`);
    expect(energyAndRentWords(null, null, true)).toBe('No claim on energy; no claim on rent');
    expect(energyAndRentWords(outcome(65, 65), null, false)).toBe(`65.0${NBSP}kWh instead of 130${NBSP}kWh; rent is not known`);
  });

  it('count what is ticked, and say what gave way and why', () => {
    expect([0, 1, 2, 3].map(tickedWords)).toEqual(['Nothing ticked', 'The ticked lever', 'Both ticked levers', 'All 3 ticked levers']);
    expect(releasedWords('A better recipe', [{ name: 'Sparse experts', group: 'model' }])).toBe(
      '“Sparse experts” no longer counts beside “A better recipe”: both are shares of the same compute.',
    );
  });
});

describe(readOwn, () => {
  it('reads shares in per cent, counts as they are, and blank as nothing', () => {
    expect(readOwn('stepsSaved', '14')).toEqual({ kind: 'value', value: 0.14 });
    expect(readOwn('sequenceLength', '8192')).toEqual({ kind: 'value', value: 8192 });
    for (const field of OWN_FIELDS) expect(readOwn(field, ' ')).toEqual({ kind: 'blank' });
  });

  it.each(['100', '-1', 'abc', '1e999', '1..5', 'NaN'])('refuses %s as a share of steps saved', (text) => {
    expect(readOwn('stepsSaved', text).kind).toBe('error');
  });

  it.each(OWN_FIELDS.filter((field) => field !== 'stepsSaved'))('refuses 0 for %s: nothing would be left', (field) => {
    expect(readOwn(field, '0').kind).toBe('error');
  });

  it('asks back where a comma could be either', () => {
    expect(readOwn('sequenceLength', '8,192')).toMatchObject({ kind: 'error', message: expect.stringContaining('8.192 or 8192') });
  });
});
