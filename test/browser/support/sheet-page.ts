/** Runs in the browser: the sheet screen over the small workbook, with the page's own theme, words and live region. */
import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { ConnectionLost } from '../../../addin/api/failures.js';
import { Announcer } from '../../../addin/frame/announcer.js';
import { useBaseStyles } from '../../../addin/frame/base-styles.js';
import { useTheme } from '../../../addin/frame/theme.js';
import { SessionContext } from '../../../addin/session/session-context.js';
import type { Session } from '../../../addin/session/session.js';
import { SheetProvider } from '../../../addin/sheet/sheet-context.js';
import { SheetScreen } from '../../../addin/sheet-screen/sheet-screen.js';
import { WordsProvider } from '../../../addin/words/words.js';
import type { PushAnswer, PushRequest } from '../../../core/contract/push.js';
import { listChanges } from '../../../core/contract/push.js';
import { FakeSheet } from './sheet-fake.js';

const sheet = new FakeSheet();
const sent: PushRequest[] = [];

/** What tests reach from outside. */
export interface SheetWindow {
  readonly sheet: FakeSheet;
  /** Pushes of chosen conflicts. */
  readonly sent: readonly PushRequest[];
  readonly loseConnection: () => void;
}
Object.assign(window, {
  sheet,
  sent,
  loseConnection: () => sheet.fail(new ConnectionLost(), true),
} satisfies SheetWindow);

// Of the session the screen needs only the way to push what was chosen.
const session = {
  call: (_name: string, { body }: { body: PushRequest }): Promise<PushAnswer> => {
    sent.push(body);
    const accepted = listChanges(body.changes).length;
    return Promise.resolve({
      revision: 8,
      accepted,
      refused: [],
      conflicts: [],
      othersChanged: [],
      base: { revision: 8, values: {} },
    });
  },
} as unknown as Session;

function Page() {
  useBaseStyles();
  return h(
    FluentProvider,
    { theme: useTheme(null) },
    h(
      Announcer,
      null,
      h(
        'main',
        { style: { padding: '12px' } },
        h(SheetProvider, { source: sheet, children: h(SheetScreen, { focus: false }) }),
      ),
    ),
  );
}

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });
const page = h(WordsProvider, { first: 'vi', children: h(SessionContext, { value: session }, h(Page)) });
createRoot(document.getElementById('root')!).render(h(RendererProvider, { renderer, children: page }));
