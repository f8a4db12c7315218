import { renderToString } from 'react-dom/server';
import { App } from './app.tsx';
import FormColumn from './form-column.tsx';
import { Providers } from './providers.tsx';

/** The whole page on the everyday run, for `<div id="root">`; its figures are true before any script has run. */
export function prerender(): string {
  return renderToString(
    <Providers>
      <App FormColumn={FormColumn} />
    </Providers>,
  );
}
