/** Sign one or several class-subjects in one act: look, one PIN, progress, a result per list. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { SubjectSheet } from '../../core/contract/signing.js';
import { SignedOut } from '../api/failures.js';
import { useAnnounce } from '../frame/announcer.js';
import { Disclosure } from '../parts/disclosure.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { column, row } from '../parts/styles.js';
import { Loading } from '../frame/loading.js';
import { useSession } from '../session/session-context.js';
import { KeyPanel } from '../signer/key-panel.js';
import type { OpenedKey } from '../signer/opened-key.js';
import { SigningProgress } from '../signer/signing-progress.js';
import type { KeptKey } from '../signer/use-key.js';
import { type Run, useRun } from '../records/use-run.js';
import { useWords } from '../words/words.js';
import { type ClassSubject, keyOf, listTitle } from './class-subject.js';
import { ListsOutcome, type NextClass } from './lists-outcome.js';
import { makeLists, readyRows, sendLists, type SignedList } from './sign-lists.js';
import { SubjectTable } from './subject-table.js';
import { FoundList } from '../lists/found-list.js';

const useStyles = makeStyles({ box: column('16px'), lists: column('0'), actions: row('8px') });

export interface ListsViewProps {
  readonly lists: readonly ClassSubject[];
  readonly kept: KeptKey;
  /** Her own class, where she is a homeroom teacher: her key stays open for the records that follow (decision 10). */
  readonly next: NextClass | null;
  readonly onSigned: () => void;
  readonly onBack: () => void;
}

type Sheets =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: unknown }
  | { readonly kind: 'ready'; readonly sheets: readonly SubjectSheet[] };

export function ListsView({ lists, kept, next, onSigned, onBack }: ListsViewProps) {
  const { t, locale } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const run = useRun();
  const [state, again] = useSheets(lists);
  const sheets = state.kind === 'ready' ? state.sheets.filter((sheet) => readyRows(sheet).length > 0) : [];
  const rows = sheets.reduce((sum, sheet) => sum + readyRows(sheet).length, 0);

  const made = useRef<readonly SignedList[]>([]);

  const finish = async (act: Promise<boolean>): Promise<void> => {
    const whole = await act;
    onSigned();
    if (whole && !next) kept.forget();
    announce(t(whole ? 'sign.lists-done' : 'sign.interrupted'));
  };
  const sign = (key: OpenedKey): void => {
    kept.keep(key);
    made.current = [];
    const work: Parameters<Run['start']>[0] = async (steps) => {
      made.current = await makeLists(sheets, { key, ...steps });
      await sendLists(session.call, made.current, steps);
    };
    void finish(run.start(work));
  };
  /** Lists that were made are sent as they are: one whose answer was lost is not signed twice. */
  const goOn = (): void => {
    const rest = made.current.filter(({ sheet }) => !run.results.has(keyOf(sheet)));
    if (rest.length > 0) return void finish(run.goOn((steps) => sendLists(session.call, rest, steps)));
    run.clear();
    again();
  };

  if (run.kind === 'running') {
    return (
      <SigningProgress
        done={run.done}
        of={run.of}
        text={t('sign.lists-progress', { done: run.done, of: run.of })}
        asking={run.asking}
        onStop={run.stopping ? null : run.stop}
      />
    );
  }
  if (run.kind !== 'idle') {
    return <ListsOutcome run={run} sheets={sheets} kept={kept} next={next} onGoOn={goOn} onBack={onBack} />;
  }
  return (
    <div className={styles.box}>
      {state.kind === 'loading' && <Loading text={t('sign.loading')} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {state.kind === 'ready' && sheets.length === 0 && (
        <Notice
          tone="done"
          title={t('sign.nothing-ready')}
          actions={<Button onClick={onBack}>{t('sign.back')}</Button>}
        />
      )}
      {sheets.length > 0 && (
        <>
          <Section raised focus title={t('sign.look', { n: rows })} lead={t('sign.look-lead')}>
            <div className={styles.lists}>
              <FoundList
                items={sheets}
                keyOf={keyOf}
                textOf={(sheet) => listTitle(sheet, locale, t)}
                label={t('list.find-line')}
              >
                {(sheet) => (
                  <Disclosure
                    open={sheets.length === 1}
                    label={t('sign.list-rows', { list: listTitle(sheet, locale, t), n: readyRows(sheet).length })}
                  >
                    <SubjectTable sheet={sheet} rows={readyRows(sheet)} bare />
                  </Disclosure>
                )}
              </FoundList>
            </div>
          </Section>
          {kept.key ? (
            <div className={styles.actions}>
              <Button appearance="primary" size="large" onClick={() => kept.key && sign(kept.key)}>
                {t('sign.sign-lists', { n: sheets.length })}
              </Button>
              <Button size="large" onClick={onBack}>
                {t('signer.back')}
              </Button>
            </div>
          ) : (
            <KeyPanel
              kind="personal"
              purpose="sign-subject"
              act={t('sign.sign-lists', { n: sheets.length })}
              onKey={sign}
              onBack={onBack}
              focus={false}
            />
          )}
        </>
      )}
    </div>
  );
}

/** The values of each list, asked for once: what is shown is what is signed. */
function useSheets(lists: readonly ClassSubject[]): readonly [Sheets, () => void] {
  const session = useSession();
  const [state, setState] = useState<Sheets>({ kind: 'loading' });
  const [turn, setTurn] = useState(0);
  const [asked] = useState(lists);
  useEffect(() => {
    const stop = new AbortController();
    setState({ kind: 'loading' });
    Promise.all(
      asked.map(({ classId, subject }) =>
        session.call('subjectSheet', { params: { classId, subject } }, { signal: stop.signal }),
      ),
    ).then(
      (sheets) => !stop.signal.aborted && setState({ kind: 'ready', sheets }),
      (failure: unknown) =>
        !stop.signal.aborted && !(failure instanceof SignedOut) && setState({ kind: 'failed', failure }),
    );
    return () => stop.abort();
  }, [session, asked, turn]);
  return [state, () => setTurn(turn + 1)];
}
