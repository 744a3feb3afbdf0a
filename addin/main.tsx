/** The page's start: one session, the nonce of the security policy for every style, then the screens. */
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { createSend } from './api/transport.js';
import { App } from './app/app.js';
import { SessionContext } from './session/session-context.js';
import { Session } from './session/session.js';
import { WordsProvider } from './words/words.js';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });
const session = new Session(createSend(() => (document.documentElement.lang === 'en' ? 'en' : 'vi')));

const root = document.getElementById('root');
if (!root) throw new Error('no #root');
createRoot(root).render(
  <RendererProvider renderer={renderer}>
    <WordsProvider>
      <SessionContext value={session}>
        <App />
      </SessionContext>
    </WordsProvider>
  </RendererProvider>,
);
void session.start();
