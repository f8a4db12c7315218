import '#ui/theme.css';
import './layout.css';
import type { ComponentType } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { onDemand } from '#ui/on-demand.tsx';
import { App } from './app.tsx';
import type { FormColumnProps } from './form-column.tsx';
import { Providers } from './providers.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

/** The form is a chunk of its own: the first result of a link neither waits for it nor shares the wire with it. */
const formChunk = () => import('./form-column.tsx');

/** Once the browser has painted what stands now. */
const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));

/** For links alone: the prerendered form is hydrated in one go with the rest, so that nothing typed is lost. */
const FormOnItsWay = onDemand<FormColumnProps>(async () => {
  await painted();
  return formChunk();
});

const pageWith = (FormColumn: ComponentType<FormColumnProps>) => (
  <Providers>
    <App FormColumn={FormColumn} />
  </Providers>
);

// The prerendered answer is the everyday run's. A link to another run is rendered from nothing, so that not one
// of its figures is ever taken over from the everyday run.
const asksForAnother = document.documentElement.dataset.link !== undefined;
if (root.hasChildNodes() && !asksForAnother) {
  void formChunk().then(({ default: FormColumn }) => {
    hydrateRoot(root, pageWith(FormColumn));
    // What was pressed before the page listened is pressed now: see scripts/page-scripts.mjs.
    dispatchEvent(new Event('listening'));
  });
} else {
  root.replaceChildren();
  createRoot(root).render(pageWith(FormOnItsWay));
}
