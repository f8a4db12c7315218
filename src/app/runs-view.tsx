import { useEffect } from 'react';
import type { ViewProps } from './other-view.tsx';

/** The ledger: every run of a project, with its total. */
export default function RunsView({ onStands }: ViewProps) {
  useEffect(() => onStands('runs'), [onStands]);
  return <h1 className="text-page-title">Runs</h1>;
}
