/** Levers without a published figure: what the reader says of them, as factors. */
import { type Factor, factorOf, type Lever, onAll, onEnergy } from './lever.ts';

/** Matrix weights of one transformer layer, in units of d²: four projections of d × d and a feed-forward part of 4d each way. */
const WEIGHTS_PER_D2 = 12;

export interface AttentionSize {
  /** Tokens that attend to each other. */
  readonly sequenceLength: number;
  /** Random features that stand in for the sequence. */
  readonly randomFeatures: number;
  /** Width of the model. */
  readonly modelWidth: number;
}

/**
 * Share of a transformer layer's FLOPs that softmax attention takes.
 *
 * For each token the weights cost 2 · 12d² FLOPs, and the two products with the L keys and values 2 · L · d each. So the
 * share is 4Ld ÷ (24d² + 4Ld) = L ÷ (6d + L). Embeddings and the softmax itself are left out; a causal mask is taken to save nothing.
 */
export function attentionShare({ sequenceLength, modelWidth }: Pick<AttentionSize, 'sequenceLength' | 'modelWidth'>): number {
  return sequenceLength / ((WEIGHTS_PER_D2 / 2) * modelWidth + sequenceLength);
}

/**
 * What linear attention leaves of a layer's FLOPs: its two products run over r features in place of L tokens, so
 * 1 − share · (1 − r ÷ L), which is (6d + r) ÷ (6d + L). With r ≥ L nobody would use it, and nothing changes.
 *
 * @source performers-2020 (L·r·d against L²·d, recalled)
 */
export function linearAttention({ sequenceLength, randomFeatures, modelWidth }: AttentionSize): Factor {
  const weights = (WEIGHTS_PER_D2 / 2) * modelWidth;
  return factorOf((weights + Math.min(randomFeatures, sequenceLength)) / (weights + sequenceLength));
}

/** @param savedShare 0 to below 1: the steps that deduplicated data made unnecessary */
export function deduplicatedData(savedShare: number): Factor {
  return factorOf(1 - savedShare);
}

/** @param trainedShare above 0, at most 1: the compute that is still done */
export function frozenParts(trainedShare: number): Factor {
  return factorOf(trainedShare);
}

/** One of the three, as a lever: fewer FLOPs at the same utilisation, so hours, energy, carbon and rent fall alike. */
export function ownLever(id: string, groups: Lever['groups'], factor: Factor): Lever {
  return { id, groups, effect: onAll(factor) };
}

export interface ProcessorTime {
  /** Training time on processors against the run's, as its publication has it. */
  readonly time: Factor;
  /** Watts of all processors with their memory, as the reader says. */
  readonly processorPowerW: number;
  /** Watts of the run as it is. */
  readonly itPowerW: number;
}

/** A speed-up becomes energy only with the watts of both sides. What a processor rents for is not known here. */
export function onProcessors(id: string, groups: Lever['groups'], { time, processorPowerW, itPowerW }: ProcessorTime): Lever {
  const ratio = processorPowerW / itPowerW;
  return { id, groups, effect: onEnergy(factorOf(time.low * ratio, time.high * ratio, time.isOpen), null) };
}
