/** A new order: what it is about, what it would touch, then given. With a request in the address it answers that, with an order that lapsed it is that one again. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ShownRequest } from '../../core/contract/lock-requests.js';
import type { LockTouch, ShownOrder } from '../../core/contract/locks.js';
import { useAnnounce } from '../frame/announcer.js';
import { Loading } from '../frame/loading.js';
import { goTo, usePlace } from '../frame/route.js';
import { useChosen } from '../frame/use-chosen.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Screen } from '../parts/screen.js';
import { column, paper, row } from '../parts/styles.js';
import { YearChoice } from '../parts/year-choice.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useAnswer } from '../session/use-answer.js';
import { type Words, useWords } from '../words/words.js';
import { draftAgain, draftFor, draftOf, missingOf, NEW_DRAFT, type OrderDraft, orderOf } from './order-draft.js';
import { OrderFields } from './order-fields.js';
import { periodText, scopeText } from './order-words.js';
import { TouchView } from './touch-view.js';

export function OrderForm({ focus }: { readonly focus: boolean }) {
  const words = useWords();
  const { t } = words;
  const { chosen } = usePlace();
  const asked = chosen['request'] ?? '';
  const [year, setYear] = useChosen('year');
  const board = useAnswer('lockBoard', { query: year === '' ? {} : { year } });
  const requests = useAnswer('lockRequests', {});
  // Kept here: of another year's board the form is another one, and what was typed stays.
  const [typed, setTyped] = useState<OrderDraft | null>(null);
  const before = useAnswer('uncarriedOrders', {});
  const again =
    before.state.kind === 'ready' ? before.state.answer.orders.find(({ id }) => id === chosen['again']) : undefined;
  const wished = again && board.state.kind === 'ready' ? draftAgain(again, board.state.answer.now) : draftOf(chosen);
  const request =
    requests.state.kind === 'ready' ? (requests.state.answer.requests.find(({ id }) => id === asked) ?? null) : null;
  const parts = [board, requests, before];
  const failed = parts.find(({ state }) => state.kind === 'failed');
  return (
    <Screen title={t('locks.give')} lead={t('locks.give-lead')} focus={focus}>
      {/* Whom it was about: a class is not kept with a pupil, and is chosen again. */}
      {again && <Muted>{textOfOld(again, words)}</Muted>}
      {/* Of what is asked for the year is known. */}
      {!request && !wished && (
        <YearChoice
          answer={board.state.kind === 'ready' ? board.state.answer : null}
          chosen={year}
          onChoose={(next) => {
            setTyped(typed && { ...typed, classId: '', pupil: '' });
            setYear(next);
          }}
        />
      )}
      {failed?.state.kind === 'failed' && <FailureNotice failure={failed.state.failure} onRetry={failed.again} />}
      {!failed && parts.some(({ state }) => state.kind !== 'ready') && <Loading text={t('locks.loading')} rows={4} />}
      {board.state.kind === 'ready' && requests.state.kind === 'ready' && before.state.kind === 'ready' && (
        <Form
          key={board.state.answer.schoolYear}
          schoolYear={board.state.answer.schoolYear}
          classes={board.state.answer.classes}
          request={request}
          wished={wished}
          typed={typed}
          onTyped={setTyped}
        />
      )}
    </Screen>
  );
}

/** The order that lapsed, in words. */
function textOfOld(order: ShownOrder, words: Words): string {
  const { t, moment } = words;
  const scope = scopeText(order, words);
  const what = t(order.kind === 'lock' ? 'locks.lock-of' : 'locks.open-of', { scope });
  const end = order.until === null ? [] : [t('locks.until', { when: moment(order.until) })];
  return [t('locks.again-of', { what }), periodText(order.period, words), ...end].join('; ');
}

const useStyles = makeStyles({ form: { ...column('16px'), ...paper }, acts: row('8px') });

interface FormProps {
  readonly schoolYear: string;
  readonly classes: readonly { readonly classId: string; readonly className: string }[];
  readonly request: ShownRequest | null;
  /** What the address asks for. */
  readonly wished: OrderDraft | null;
  readonly typed: OrderDraft | null;
  readonly onTyped: (draft: OrderDraft) => void;
}

function Form({ schoolYear, classes, request, wished, typed, onTyped }: FormProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const draft = typed ?? (request ? draftFor(request) : (wished ?? NEW_DRAFT));
  const [touch, setTouch] = useState<LockTouch | null>(null);
  const [tried, setTried] = useState(false);
  const missing = missingOf(draft);
  const change = (part: Partial<OrderDraft>): void => {
    onTyped({ ...draft, ...part });
    setTouch(null);
  };
  const preview = (): void => {
    setTried(true);
    if (missing.length > 0) return;
    void act.run(async () => {
      const { touches } = await session.call('previewLockOrder', { body: { order: orderOf(draft, schoolYear) } });
      setTouch(touches);
      announce(t('locks.previewed', { pupils: touches.pupils, cells: touches.cells }));
    });
  };
  const give = (): void =>
    void act.run(async () => {
      await session.call('orderLock', {
        body: {
          order: orderOf(draft, schoolYear),
          reason: draft.reason.trim(),
          urgent: draft.urgent,
          request: request?.id ?? null,
        },
      });
      announce(t('locks.given'));
      goTo('locks');
    });
  return (
    <div className={styles.form}>
      <OrderFields draft={draft} classes={classes} missing={tried ? missing : []} onChange={change} />
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      {touch && <TouchView touch={touch} kind={draft.kind} />}
      <div className={styles.acts}>
        {touch ? (
          <Button appearance="primary" disabledFocusable={act.busy} onClick={give}>
            {t(draft.kind === 'lock' ? 'locks.give-lock' : 'locks.give-open')}
          </Button>
        ) : (
          <Button appearance="primary" disabledFocusable={act.busy} onClick={preview}>
            {t('locks.preview')}
          </Button>
        )}
        <Button onClick={() => goTo('locks')}>{t('locks.back')}</Button>
      </div>
    </div>
  );
}
