import { encodeQuery, type MassUnit, VIEWS, type View } from '#permalink/query-codec.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { Logo } from '#ui/logo.tsx';
import { NavTabs } from '#ui/nav-tabs.tsx';
import { Segmented } from '#ui/segmented.tsx';
import type { AddressState } from './address-store.ts';
import type { Theme } from './use-theme.ts';

export interface HeaderProps {
  readonly page: AddressState;
  readonly theme: Theme;
  readonly onUnits: (units: MassUnit) => void;
  readonly onTheme: () => void;
  readonly onShare: () => void;
}

const VIEW_WORDS: Readonly<Record<View, string>> = {
  calculator: 'Calculator',
  runs: 'Runs',
  models: 'Models',
  places: 'Places',
  method: 'Method',
};

/** Said where there is room. */
const MORE_WORDS: Readonly<Partial<Record<View, string>>> = { method: ' & data' };

const MENU = 'header-menu';

/** Name, views, units, theme and Share. Below 900 px units and theme are in a menu, on a phone the views too. */
export function Header({ page, theme, onUnits, onTheme, onShare }: HeaderProps) {
  const other = theme === 'dark' ? 'light' : 'dark';
  const tabs = VIEWS.map((id) => {
    // What came from a file is packed a moment later; until then its tabs lead to the view alone.
    const isPlain = page.fragment === null && !page.isImported;
    const query = isPlain ? encodeQuery({ ...page, view: id }) : `view=${id}${page.fragment ?? ''}`;
    return { id, label: VIEW_WORDS[id], more: MORE_WORDS[id], href: query === '' ? './' : `?${query}` };
  });
  return (
    <header className="page-header">
      <a className="header-logo" href="./" aria-label="Trainprint, start over">
        <Logo word="Trainprint" />
      </a>
      <div className="h-full min-w-0 max-sm:hidden">
        <NavTabs label="Views" tabs={tabs} current={page.view} />
      </div>
      <div id={MENU} popover="auto" className="header-menu">
        <div className="sm:hidden">
          <NavTabs label="Views, as a menu" tabs={tabs} current={page.view} stacked />
        </div>
        <div className="header-tools">
          <Segmented
            name="units"
            legend="Units of mass"
            legendHidden
            options={[
              { value: 'kg', label: 'kg' },
              { value: 'lb', label: 'lb' },
            ]}
            value={page.units}
            onChange={onUnits}
          />
          <IconButton icon={other === 'dark' ? 'moon' : 'sun'} label={`Switch to ${other} colours`} onClick={onTheme} />
        </div>
      </div>
      <Button variant="primary" icon="link" onClick={onShare} aria-label="Share">
        <span className="max-md:sr-only">Share</span>
      </Button>
      <div className="md:hidden">
        <IconButton icon="menu" label="Menu" popoverTarget={MENU} />
      </div>
    </header>
  );
}
