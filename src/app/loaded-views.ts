import type { ComponentType } from 'react';
import type { OtherViewProps } from './other-view.tsx';

/** A view whose script has been fetched ahead is drawn at once: a lazy one would first be drawn without, and its return held back. */
export const loaded: { OtherView: ComponentType<OtherViewProps> | null } = { OtherView: null };
