import type { MassUnit } from '#permalink/query-codec.ts';
import { Button, IconButton } from '#ui/button.tsx';
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
        <Logo word="Trainprint" />
      </a>
      <div className="h-full max-sm:hidden">
        <NavTabs label="Views" tabs={TABS} current="calculator" />
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
          value={units}
          onChange={onUnits}
        />
        <IconButton icon={other === 'dark' ? 'moon' : 'sun'} label={`Switch to ${other} colours`} onClick={onTheme} />
        <Button variant="primary" icon="link" onClick={onShare} aria-label="Share">
          <span className="max-sm:sr-only">Share</span>
        </Button>
      </div>
    </header>
  );
}
