import type { Resolution } from '#core/resolved.ts';
import { ErrorPanel } from '#ui/error-panel.tsx';
import { failureWords, type PackFailure } from './use-catalogue.ts';

/** The file that the run waits for and that did not come; that of places and accelerators is said above every view. */
export function failureOfRun(resolution: Resolution, failures: readonly PackFailure[]): PackFailure | undefined {
  if (resolution.status !== 'waiting') return undefined;
  return failures.find(({ pack }) => pack !== 'first' && resolution.packs.includes(pack));
}

/** Stands for a tab whose run has no figure for want of a file. */
export function RunFailure({ failure: { error, retry } }: { readonly failure: PackFailure }) {
  return <ErrorPanel title="The data for this run did not load" message={failureWords(error)} onRetry={retry} />;
}
