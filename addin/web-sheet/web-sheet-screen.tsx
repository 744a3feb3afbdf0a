/** Nhập trong trình duyệt: a class sheet for those without any Excel. `#/classes/4a/enter?period=year-end`. */
import '../words/of-sheets.js';
import { useEffect, useState } from 'react';
import type { Period } from '../../core/codes/periods.js';
import type { SheetBook } from '../../core/contract/sheet-book.js';
import { ConnectionLost, SignedOut, Stopped } from '../api/failures.js';
import { Loading } from '../frame/loading.js';
import { shownLocale } from '../frame/page-start.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { Screen } from '../parts/screen.js';
import { useSession } from '../session/session-context.js';
import { useMe } from '../session/use-me.js';
import { SheetProvider } from '../sheet/sheet-context.js';
import { capital } from '../words/field-name.js';
import { useWords } from '../words/words.js';
import { askedAhead, type AskedSheet, askSheet } from './ask-sheet.js';
import { openWebSheet, type WebSheet } from './open-web-sheet.js';
import { WebSheetView } from './web-sheet-view.js';

export { askAhead } from './ask-sheet.js';

interface Opened {
  readonly sheet: WebSheet;
  readonly fetched: SheetBook;
  /** As it was opened last, for nobody answers. */
  readonly offline: boolean;
}

type State =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: unknown }
  | { readonly kind: 'empty'; readonly fetched: SheetBook }
  | ({ readonly kind: 'open' } & Opened);

/** As they were left, while this page lives: who goes elsewhere and back without a line goes on. */
const left = new Map<string, SheetBook>();

export interface WebSheetScreenProps {
  readonly classId: string;
  readonly period: Period;
  readonly focus: boolean;
}

export function WebSheetScreen({ classId, period, focus }: WebSheetScreenProps) {
  const { t } = useWords();
  const userId = useMe()?.userId;
  const [state, again] = useWebSheet(classId, period, userId);
  const fetched = state.kind === 'open' || state.kind === 'empty' ? state.fetched : null;
  const title = fetched
    ? t('web-sheet.title', { class: fetched.context.class.name, period: capital(t(`period.${period}`)) })
    : t('tasks.enter');
  return (
    <Screen title={title} lead={t('web-sheet.lead')} focus={focus}>
      {state.kind === 'loading' && <Loading text={t('web-sheet.loading')} rows={8} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {state.kind === 'empty' && <Notice tone="info" title={t('web-sheet.no-pupils')} />}
      {state.kind === 'open' && (
        <SheetProvider source={state.sheet.work}>
          {state.offline && <Notice tone="waiting" title={t('web-sheet.offline')} />}
          <WebSheetView sheet={state.sheet} fetched={state.fetched} />
        </SheetProvider>
      )}
    </Screen>
  );
}

function useWebSheet(classId: string, period: Period, userId: string | undefined): readonly [State, () => void] {
  const session = useSession();
  const [state, setState] = useState<State>({ kind: 'loading' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (userId === undefined) return;
    const stop = new AbortController();
    const { signal } = stop;
    const key = `${userId}\n${classId}\n${period}`;
    let opened: WebSheet | null = null;
    const place = { classId, period };
    const open = async (): Promise<void> => {
      const ask = (): Promise<AskedSheet> => askSheet(session.call, place, signal);
      const [asked, locks] = await (askedAhead(place, userId)?.catch(ask) ?? ask()).catch(
        (failure: unknown): AskedSheet | [SheetBook & { offline: true }, null] => {
          const known = left.get(key);
          if (failure instanceof ConnectionLost && known) return [{ ...known, offline: true }, null];
          throw failure;
        },
      );
      const offline = 'offline' in asked;
      if (signal.aborted) return;
      if (asked.context.pupils.length === 0) return setState({ kind: 'empty', fetched: asked });
      const sheet = await openWebSheet({ fetched: asked, locks, userId, call: session.call, locale: shownLocale });
      if (signal.aborted) return;
      opened = sheet;
      setState({ kind: 'open', sheet, fetched: asked, offline });
      await sheet.work.start();
      await sheet.work.renewLocks();
    };
    setState({ kind: 'loading' });
    open().catch((failure: unknown) => {
      if (!signal.aborted && !(failure instanceof SignedOut) && !(failure instanceof Stopped))
        setState({ kind: 'failed', failure });
    });
    const keepNow = (): void => opened?.keepNow();
    const askFirst = (event: BeforeUnloadEvent): void => {
      keepNow();
      if (opened?.wouldLose()) event.preventDefault();
    };
    addEventListener('pagehide', keepNow);
    addEventListener('beforeunload', askFirst);
    document.addEventListener('visibilitychange', keepNow);
    return () => {
      stop.abort();
      removeEventListener('pagehide', keepNow);
      removeEventListener('beforeunload', askFirst);
      document.removeEventListener('visibilitychange', keepNow);
      if (!opened) return;
      opened.close();
      left.set(key, opened.asFetched());
      opened.work.forget();
      void opened.work.stopListening();
    };
  }, [session, classId, period, userId, turn]);
  return [state, () => setTurn((n) => n + 1)];
}
