import { useEffect } from 'react';
import type { PlacesPartProps } from './places-view.tsx';

export default function WhenPart({ onPartStands }: PlacesPartProps) {
  useEffect(onPartStands, [onPartStands]);
  return <h1 className="text-page-title">When</h1>;
}
