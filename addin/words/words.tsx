/** The language of the screens: Vietnamese unless the person chose English. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Locale } from '../../core/words/render.js';
import { recall, remember } from '../device/storage.js';
import { type Format, formats } from './format.js';
import { fetchWords, type Translate, translator } from './text.js';

export interface Words extends Format {
  readonly locale: Locale;
  readonly t: Translate;
  /** Rejects where the other language's words do not come; the screen stays as it is. */
  readonly switchLanguage: () => Promise<void>;
}

const KEY = 'hocba.language';
const WordsContext = createContext<Words | null>(null);

/** The language remembered on this computer. */
export const rememberedLocale = (): Locale => (recall(KEY) === 'en' ? 'en' : 'vi');

export interface WordsProviderProps {
  /** The first language, whose words are there. */
  readonly first: Locale;
  readonly children: ReactNode;
}

export function WordsProvider({ first, children }: WordsProviderProps) {
  const [locale, setLocale] = useState<Locale>(first);
  const words = useMemo<Words>(() => {
    const t = translator(locale);
    return {
      locale,
      t,
      ...formats(locale, t),
      switchLanguage: async () => {
        const other = locale === 'vi' ? 'en' : 'vi';
        await fetchWords(other);
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
