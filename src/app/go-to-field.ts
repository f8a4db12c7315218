import type { Scenario } from '#core/scenario.ts';

/** Brings a field of the form into view and puts the focus into it; opens what hides it. */
export function goToField(field: keyof Scenario): void {
  const named = document.getElementById(`field-${field}`) ?? document.getElementById('form');
  if (named === null) return;
  const fold = named.closest('details');
  if (fold !== null) fold.open = true;
  named.scrollIntoView({ block: 'center' });
  const control = named.matches('input, select, button') ? named : named.querySelector<HTMLElement>('input, select, button');
  control?.focus({ preventScroll: true });
}
