/** The language of the screens: Vietnamese unless the person chose English. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Locale } from '../../core/messages/render.js';
import { recall, remember } from '../session/storage.js';
import { type Format, formats } from './format.js';
import { type Translate, translator } from './text.js';

export interface Words extends Format {
  readonly locale: Locale;
  readonly t: Translate;
  readonly switchLanguage: () => void;
}

const KEY = 'hocba.language';
const WordsContext = createContext<Words | null>(null);

/** The language remembered on this computer. */
export const rememberedLocale = (): Locale => (recall(KEY) === 'en' ? 'en' : 'vi');

export function WordsProvider({ children }: { readonly children: ReactNode }) {
  const [locale, setLocale] = useState<Locale>(rememberedLocale);
  const words = useMemo<Words>(() => {
    const t = translator(locale);
    return {
      locale,
      t,
      ...formats(locale, t),
      switchLanguage: () => {
        const other = locale === 'vi' ? 'en' : 'vi';
        remember(KEY, other);
        setLocale(other);
      },
    };
  }, [locale]);

  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = words.t('app.name');
  }, [locale, words]);

  return <WordsContext value={words}>{children}</WordsContext>;
}

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('useWords outside WordsProvider');
  return words;
}
