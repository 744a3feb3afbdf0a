/** How both pages begin: the nonce of the security policy for every style, the language, then the content. */
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Locale } from '../../core/words/render.js';
import { noteFault } from '../device/recent-faults.js';
import { fetchWords } from '../words/text.js';
import { rememberedLocale, WordsProvider } from '../words/words.js';

/** The language on the screen now. */
export const shownLocale = (): Locale => (document.documentElement.lang === 'en' ? 'en' : 'vi');

export function showPage(content: ReactNode): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('no #root');
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
  addEventListener('error', ({ error }) => noteFault(error));
  addEventListener('unhandledrejection', ({ reason }) => noteFault(reason));
  const onCaughtError = (error: unknown): void => {
    console.error(error);
    noteFault(error);
  };
  const remembered = rememberedLocale();
  const show = (first: Locale): void =>
    createRoot(root, { onCaughtError }).render(
      <RendererProvider renderer={createDOMRenderer(document, { styleElementAttributes: { nonce } })}>
        <WordsProvider first={first}>{content}</WordsProvider>
      </RendererProvider>,
    );
  // Better in Vietnamese than not at all.
  fetchWords(remembered).then(
    () => show(remembered),
    () => show('vi'),
  );
}
