import type { Scenario } from '#core/scenario.ts';

/** The form of a link comes a moment after its answer. */
const PATIENCE_MS = 4000;

/** Brings a field of the form into view and puts the focus into it; opens what hides it, and waits for a form that is still on its way. */
export function goToField(field: keyof Scenario): void {
  const until = performance.now() + PATIENCE_MS;
  const look = () => {
    const named = document.getElementById(`field-${field}`);
    if (named !== null) focusOn(named);
    else if (performance.now() < until) requestAnimationFrame(look);
  };
  look();
}

function focusOn(named: HTMLElement): void {
  const fold = named.closest('details');
  if (fold !== null) fold.open = true;
  named.scrollIntoView({ block: 'center' });
  const control = named.matches('input, select, button') ? named : named.querySelector<HTMLElement>('input, select, button');
  control?.focus({ preventScroll: true });
}
