/** Light or dark as Office says, else as the computer asks; forced colours are left to the system. No web font. */
import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useEffect, useSyncExternalStore } from 'react';

export type ThemeName = 'light' | 'dark';

const fontFamilyBase = "'Segoe UI', system-ui, -apple-system, Roboto, 'Noto Sans', sans-serif";
const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: { ...webLightTheme, fontFamilyBase },
  dark: { ...webDarkTheme, fontFamilyBase },
};

const query = matchMedia('(prefers-color-scheme: dark)');

function subscribe(listener: () => void): () => void {
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** @param office What Office says, null where it does not. */
export function useTheme(office: ThemeName | null): Theme {
  const dark = useSyncExternalStore(subscribe, () => query.matches);
  useEffect(() => {
    // What the browser draws itself (scroll bars, boxes) goes with it.
    document.documentElement.style.colorScheme = office ?? '';
  }, [office]);
  return THEMES[office ?? (dark ? 'dark' : 'light')];
}
