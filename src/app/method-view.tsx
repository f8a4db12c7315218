import { useEffect } from 'react';
import type { ViewProps } from './other-view.tsx';

/** Where every figure comes from: the paper recomputed, and the works that cite it. */
export default function MethodView({ onStands }: ViewProps) {
  useEffect(() => onStands('method'), [onStands]);
  return <h1 className="text-page-title">The paper, recomputed</h1>;
}
