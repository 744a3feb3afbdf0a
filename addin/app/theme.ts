/** Light or dark as the computer asks; forced colours are left to the system. No web font. */
import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

const fontFamilyBase = "'Segoe UI', system-ui, -apple-system, Roboto, 'Noto Sans', sans-serif";
const LIGHT: Theme = { ...webLightTheme, fontFamilyBase };
const DARK: Theme = { ...webDarkTheme, fontFamilyBase };

const query = matchMedia('(prefers-color-scheme: dark)');

function subscribe(listener: () => void): () => void {
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

export const useTheme = (): Theme => (useSyncExternalStore(subscribe, () => query.matches) ? DARK : LIGHT);
