/** What of the reader's own figures is held, and what it would be without. */
import type { Catalogue } from '#core/catalogue.ts';
import type { ResolvedScenario } from '#core/resolved.ts';
import type { Scenario } from '#core/scenario.ts';
import { formatIntensity, formatPue } from './quantity-format.ts';

/** Empty where nothing of it was typed. */
export function heldWords(scenario: Scenario, run: ResolvedScenario, catalogue: Catalogue): string {
  const place = catalogue.places.get(scenario.placeId);
  const provider = catalogue.providers.get(place?.providerId ?? '');
  const held: string[] = [];
  if (run.carbonIntensity.basis === 'typed' && place !== undefined) {
    const own = formatIntensity(place.carbonIntensityGPerKwh);
    held.push(`Your carbon intensity, ${formatIntensity(run.carbonIntensity.typical)}, is held; without it ${place.name} has ${own}.`);
  }
  if (scenario.pue !== undefined && run.pue.origin.kind === 'typed') {
    const own = place?.pue?.value ?? provider?.pue?.value ?? catalogue.powerModel.surveyPue.value;
    held.push(`Your PUE, ${formatPue(run.pue.typical)}, is held; without it ${formatPue(own)} would stand in a data centre there.`);
  }
  if (run.meter !== null || run.power?.kind === 'job' || scenario.acceleratorPowerW !== undefined) {
    held.push('What you measured holds for your own accelerator; all others are as published or modelled.');
  }
  if (scenario.utilisation !== undefined && run.meter === null) held.push('Your utilisation is held for all of them.');
  return held.join(' ');
}

/**
 * What moves with the run from place to place, and what is each place's own: `Hardware, hours and your PUE are held; grid, prices and
 * tariff are each place’s own.`
 *
 * @param run where it is, as the reader said it
 * @param fixes fields that the method in force takes one figure for
 * @param isReleased true while the reader's own intensity and PUE are set aside
 */
export function heldEverywhereWords(run: ResolvedScenario, fixes: readonly (keyof Scenario)[], isReleased: boolean): string {
  const factors = PLACE_FACTORS.filter(({ field }) => field !== 'priceUsdPerAcceleratorHour' || isRented(run));
  const ofMethod = factors.filter(({ field }) => fixes.includes(field));
  const typed = factors.filter((factor) => run.scenario[factor.field] !== undefined && !ofMethod.includes(factor));
  const aside = typed.filter(({ isReleasable }) => isReleased && isReleasable);
  const moved = typed.filter((factor) => !aside.includes(factor));
  const own = factors.filter((factor) => !(moved.includes(factor) || ofMethod.includes(factor)));
  const held = [...keptOf(run), ...moved.map(({ yours }) => `your ${yours}`), ...ofMethod.map(({ own: its }) => `the method’s ${its}`)];
  const first = `${capital(listed(held))} ${held.length === 1 && run.meter !== null ? 'is' : 'are'} held`;
  return `${first}${ownWords(own)}${asideWords(aside)}`;
}

/** What of the run itself is the same everywhere. */
function keptOf({ meter, time, acceleratorCount }: ResolvedScenario): readonly string[] {
  const hardware = acceleratorCount === 0 ? 'processors' : 'hardware';
  return [meter === null ? hardware : 'the measured energy', ...(time === null ? [] : ['hours'])];
}

function ownWords(own: readonly PlaceFactor[]): string {
  if (own.length === 0) return '.';
  const isOne = own.length === 1 && own[0]?.field !== 'priceUsdPerAcceleratorHour';
  return `; ${listed(own.map((factor) => factor.own))} ${isOne ? 'is' : 'are'} each place’s own.`;
}

function asideWords(aside: readonly PlaceFactor[]): string {
  if (aside.length === 0) return '';
  const names = listed(aside.map(({ yours }) => yours));
  return ` Your ${names} ${aside.length === 1 ? 'counts' : 'count'} in the figures of this line and nowhere below.`;
}

interface PlaceFactor {
  readonly field: keyof Scenario;
  /** What each place has of its own. */
  readonly own: string;
  readonly yours: string;
  readonly isReleasable: boolean;
}

const PLACE_FACTORS: readonly PlaceFactor[] = [
  { field: 'carbonIntensityGPerKwh', own: 'grid', yours: 'carbon intensity', isReleasable: true },
  { field: 'pue', own: 'PUE', yours: 'PUE', isReleasable: true },
  { field: 'priceUsdPerAcceleratorHour', own: 'prices', yours: 'price', isReleasable: false },
  { field: 'tariffUsdPerKwh', own: 'tariff', yours: 'tariff', isReleasable: false },
];

/** Rent needs accelerators and hours. */
function isRented({ acceleratorCount, time }: ResolvedScenario): boolean {
  return acceleratorCount > 0 && time !== null;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
