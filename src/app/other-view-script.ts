import { onDemand } from '#ui/on-demand.tsx';
import type { ViewProps } from './other-view.tsx';

/** Every view but the calculator; its script is fetched ahead, once the calculator rests. */
export const OtherView = onDemand<ViewProps>(() => import('./other-view.tsx'));
