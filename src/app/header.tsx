import type { MassUnit } from '#permalink/query-codec.ts';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { Logo } from '#ui/logo.tsx';
import { NavTabs } from '#ui/nav-tabs.tsx';
import { Segmented } from '#ui/segmented.tsx';
import type { Theme } from './use-theme.ts';

export interface HeaderProps {
  readonly units: MassUnit;
  readonly theme: Theme;
  readonly onUnits: (units: MassUnit) => void;
  readonly onTheme: () => void;
  readonly onShare: () => void;
}

const TABS = [{ id: 'calculator', label: 'Calculator', href: './' }];

/** Name, the views that are built, units, theme and Share. */
export function Header({ units, theme, onUnits, onTheme, onShare }: HeaderProps) {
  const other = theme === 'dark' ? 'light' : 'dark';
  return (
    <header className="page-header">
      <a className="header-logo" href="./" aria-label="Trainprint, start over">
        <Logo />
      </a>
      <NavTabs label="Views" tabs={TABS} current="calculator" />
      <div className="header-tools">
        <Segmented
          name="units"
          legend="Units of mass"
          isLegendHidden
          isCompact
          options={[
            { id: 'kg', label: 'kg' },
            { id: 'lb', label: 'lb' },
          ]}
          value={units}
          onChange={(id) => onUnits(id === 'lb' ? 'lb' : 'kg')}
        />
        <Button variant="secondary" label={`Switch to ${other} colours`} onClick={onTheme}>
          <Icon name={other === 'dark' ? 'moon' : 'sun'} />
        </Button>
        <Button variant="primary" onClick={onShare} label="Share">
          <Icon name="link" /> <span className="max-sm:sr-only">Share</span>
        </Button>
      </div>
    </header>
  );
}
