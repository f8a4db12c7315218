import { useEffect } from 'react';
import type { PlacesPartProps } from './places-view.tsx';

export default function AcceleratorsPart({ onPartStands }: PlacesPartProps) {
  useEffect(onPartStands, [onPartStands]);
  return <h1 className="text-page-title">Accelerators</h1>;
}
