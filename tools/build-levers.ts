/** What publications say would change a run: their own figures, and words of ours. */
import { LEVER_GROUPS } from '#core/levers/lever.ts';
import { ACTS_ON, LEVER_ROLES } from '#core/levers/published.ts';
import { cell, keysIn, numberIn, numberOrNull, oneOf, readTable } from './tables.ts';

export function leverPack(version: string) {
  return {
    packId: 'levers' as const,
    version,
    levers: readTable('levers').map((row) => ({
      id: cell(row, 'id'),
      lever: cell(row, 'lever'),
      detail: cell(row, 'detail'),
      role: oneOf(row, 'role', LEVER_ROLES),
      groups: keysIn(row, 'groups').map((group) => oneOf({ group }, 'group', LEVER_GROUPS)),
      actsOn: cell(row, 'acts_on') === '' ? null : oneOf(row, 'acts_on', ACTS_ON),
      quantity: cell(row, 'quantity'),
      dividesLow: numberOrNull(row, 'divides_low'),
      dividesHigh: numberOrNull(row, 'divides_high'),
      isOpen: cell(row, 'open') === 'yes',
      carbonDividesLow: numberOrNull(row, 'carbon_divides_low'),
      carbonDividesHigh: numberOrNull(row, 'carbon_divides_high'),
      baseline: cell(row, 'baseline'),
      caveat: cell(row, 'caveat'),
      sourceIds: keysIn(row, 'sources'),
      confidence: cell(row, 'confidence'),
      confidenceNote: cell(row, 'confidence_note'),
    })),
    timeShift: readTable('lever-time-shift').map((row) => ({
      hours: numberIn(row, 'hours'),
      startLaterShare: numberIn(row, 'start_later_share'),
      pauseShare: numberIn(row, 'pause_share'),
      sourceIds: keysIn(row, 'source'),
      confidence: cell(row, 'confidence'),
    })),
  };
}
