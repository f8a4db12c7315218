import { useCallback, useEffect, useState } from 'react';

export type Theme = 'light' | 'dark';

/** The inline script of index.html reads the same key before the first paint. */
const THEME_KEY = 'trainprint-theme';

function themeInForce(): Theme {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Follows the system until the reader chooses; a choice is remembered where the browser lets us. */
export function useTheme(): { readonly theme: Theme; readonly toggle: () => void } {
  const [theme, setTheme] = useState<Theme>('light');
  useEffect(() => setTheme(themeInForce()), []);
  const toggle = useCallback(() => {
    const next: Theme = themeInForce() === 'dark' ? 'light' : 'dark';
    document.documentElement.dataset.theme = next;
    setTheme(next);
    try {
      localStorage.setItem(THEME_KEY, next);
    } catch {
      // storage is closed to this page: the choice holds until it is left
    }
  }, []);
  return { theme, toggle };
}
