/** What the hardware gives a run beside its power: prices and what making it emitted. */
import type { Accelerator, Place, PowerModel, PriceRange } from './catalogue.ts';
import { exactInput, originOf, rangeInput, rangeOf, typedInput } from './inputs.ts';
import type { Known, ResolvedEmbodied, ResolvedPrice } from './resolved.ts';
import { CUSTOM_ACCELERATOR, type Scenario } from './scenario.ts';

/** Typed, else the listed prices of the place's own provider, else those of every provider. */
export function resolvePrice(scenario: Scenario, place: Pick<Place, 'providerId'>, accelerator: Accelerator | null): Known<ResolvedPrice> {
  if (scenario.priceUsdPerAcceleratorHour !== undefined) {
    return { kind: 'known', value: { ...typedInput(scenario.priceUsdPerAcceleratorHour), hasSpot: false } };
  }
  const prices = accelerator?.prices ?? [];
  if (prices.length === 0) return { kind: 'unknown', reason: 'no-price' };
  const own = prices.find(({ providerId }) => providerId === place.providerId);
  return { kind: 'known', value: own === undefined ? ofAll(prices) : ofOne(own) };
}

function ofOne(price: PriceRange): ResolvedPrice {
  const range = rangeOf({ low: price.lowUsdPerAcceleratorHour, high: price.highUsdPerAcceleratorHour });
  const detail = `${price.providerName}|${price.region}|${price.date}`;
  return { ...range, origin: originOf('provider-price', price.sourceIds, yearOf(price.date), detail), hasSpot: price.hasSpot };
}

function ofAll(prices: readonly PriceRange[]): ResolvedPrice {
  const byLow = [...prices].sort((a, b) => a.lowUsdPerAcceleratorHour - b.lowUsdPerAcceleratorHour);
  const byHigh = [...prices].sort((a, b) => a.highUsdPerAcceleratorHour - b.highUsdPerAcceleratorHour);
  const cheapest = byLow[0];
  const dearest = byHigh[byHigh.length - 1];
  if (cheapest === undefined || dearest === undefined) throw new RangeError('prices must not be empty');
  const range = rangeOf({ low: cheapest.lowUsdPerAcceleratorHour, high: dearest.highUsdPerAcceleratorHour });
  const detail = `${cheapest.providerName}|${cheapest.date}|${dearest.providerName}|${dearest.date}`;
  const sourceIds = [...new Set([...cheapest.sourceIds, ...dearest.sourceIds])];
  const newest = Math.max(yearOf(cheapest.date), yearOf(dearest.date));
  return { ...range, origin: originOf('all-prices', sourceIds, newest, detail), hasSpot: cheapest.hasSpot };
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** Share of a server's making that one accelerator of the run carries. */
function serverShareOf(accelerator: Accelerator | null, model: PowerModel) {
  if (accelerator?.embodied?.boundary === 'system') return exactInput(0, originOf('host-inside', []));
  if (accelerator !== null && (accelerator.form === 'desktop' || accelerator.form === 'laptop' || accelerator.form === 'soc')) {
    return exactInput(0, originOf('card-only', []));
  }
  const share = accelerator?.hasModernServer ? model.modernServerShare : model.serverShare;
  return exactInput(share.kgCo2e, originOf('server-share', share.sourceIds, null, share.name));
}

/** Unknown without an accelerator: nobody published a figure for one server of processors that would hold for all. */
export function resolveEmbodied(scenario: Scenario, accelerator: Accelerator | null, model: PowerModel): Known<ResolvedEmbodied> {
  if (accelerator === null && scenario.acceleratorId !== CUSTOM_ACCELERATOR) return { kind: 'unknown', reason: 'no-accelerator' };
  const making = accelerator === null ? model.genericEmbodied : accelerator.embodied;
  if (making === null) return { kind: 'unknown', reason: 'no-embodied-figure' };
  const lifetimeYears =
    scenario.lifetimeYears === undefined
      ? rangeInput(model.lifetimeYears, originOf('default-life', model.sourceIds.lifetime))
      : typedInput(scenario.lifetimeYears);
  return {
    kind: 'known',
    value: {
      acceleratorKgCo2e: rangeInput(making.kgCo2e, originOf(`${making.status}-embodied`, making.sourceIds, null, making.confidence)),
      serverShareKgCo2e: serverShareOf(accelerator, model),
      lifetimeYears,
      shareInUse: rangeInput(model.shareInUse, originOf('default-use', model.sourceIds.lifetime)),
    },
  };
}
