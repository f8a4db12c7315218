import '#ui/theme.css';
import './layout.css';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { Providers } from './providers.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

const page = (
  <Providers>
    <App />
  </Providers>
);

// The prerendered answer is the everyday run's. A link to another run is rendered from nothing, so that not one
// of its figures is ever taken over from the everyday run.
const asksForAnother = document.documentElement.dataset.link !== undefined;
if (root.hasChildNodes() && !asksForAnother) {
  hydrateRoot(root, page);
} else {
  root.replaceChildren();
  createRoot(root).render(page);
}
