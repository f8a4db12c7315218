import { useEffect } from 'react';
import type { ViewProps } from './other-view.tsx';

/** Published runs, reported and recomputed, with the reader's own among them. */
export default function ModelsView({ onStands }: ViewProps) {
  useEffect(() => onStands('models'), [onStands]);
  return <h1 className="text-page-title">Published runs</h1>;
}
