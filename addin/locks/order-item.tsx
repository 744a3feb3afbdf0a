/** One order: what it says, who gave it, what became of it; carried out or withdrawn here. */
import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ShownOrder } from '../../core/contract/locks.js';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { ReasonForm } from '../parts/reason-form.js';
import { breaks, column, paper, row } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';
import { lengthText, ORDERS_CHANGED, periodText, reasonWords, scopeText } from './order-words.js';
import { LapsedActs } from './lapsed-acts.js';
import { UrgentItem } from './urgent-item.js';

const useStyles = makeStyles({
  item: { ...column('8px'), ...paper, ...breaks },
  head: { ...row('8px'), alignItems: 'center' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  acts: row('8px'),
});

const TONE = {
  waiting: 'warning',
  'carried-out': 'success',
  ended: 'informative',
  withdrawn: 'informative',
  lapsed: 'danger',
} as const;

export interface OrderItemProps {
  readonly order: ShownOrder;
  readonly onDone: () => void;
}

export function OrderItem({ order, onDone }: OrderItemProps) {
  const words = useWords();
  const { t, moment } = words;
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const [withdrawing, setWithdrawing] = useState(false);
  const title = t(order.kind === 'lock' ? 'locks.lock-of' : 'locks.open-of', { scope: scopeText(order, words) });

  const execute = (): void =>
    void act.run(async () => {
      await session.call('executeLockOrder', { params: { id: order.id }, body: {} });
      announce(t('locks.executed'));
      dispatchEvent(new Event(ORDERS_CHANGED));
      onDone();
    });
  const withdraw = (reason: string): void =>
    void act.run(async () => {
      await session.call('withdrawLockOrder', { params: { id: order.id }, body: { reason } });
      announce(t('locks.withdrawn'));
      setWithdrawing(false);
      onDone();
    });
  return (
    <article className={styles.item}>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        <Badge appearance="tint" color={TONE[order.state]}>
          {t(`locks.state-${order.state}`)}
        </Badge>
        {order.urgent && order.state === 'waiting' && (
          <Badge appearance="filled" color="danger">
            {t('locks.urgent')}
          </Badge>
        )}
      </div>
      <p className={styles.text}>
        {periodText(order.period, words)}, {t('locks.of-year', { year: order.schoolYear })}
      </p>
      {order.strict && <p className={styles.text}>{t('locks.strict')}</p>}
      {order.reopen && <p className={styles.text}>{t('locks.reopen')}</p>}
      {order.kind === 'open' && (
        <p className={styles.text}>
          {order.executed?.until
            ? t('locks.until', { when: moment(order.executed.until) })
            : order.until !== null
              ? t('locks.until', { when: moment(order.until) })
              : lengthText(order.minutes ?? 0, words)}
        </p>
      )}
      <p className={styles.text}>{t('locks.reason-is', { reason: order.reason })}</p>
      <Muted>{t('locks.ordered-by', { name: order.orderedBy.name, when: moment(order.orderedAt) })}</Muted>
      {order.askedBy && <Muted>{t('locks.asked-by', { name: order.askedBy.name })}</Muted>}
      {order.executed && (
        <Muted>
          {t(order.executed.asked ? 'locks.executed-by-asker' : 'locks.executed-by', {
            name: order.executed.by.name,
            when: moment(order.executed.at),
          })}
        </Muted>
      )}
      {order.withdrawn && (
        <Muted>
          {t('locks.withdrawn-by', {
            name: order.withdrawn.by.name,
            when: moment(order.withdrawn.at),
            reason: order.withdrawn.reason,
          })}
        </Muted>
      )}
      {order.state === 'waiting' && order.lapsesAt !== null && (
        <Muted>{t(order.warned ? 'locks.lapses-soon' : 'locks.lapses', { when: moment(order.lapsesAt) })}</Muted>
      )}
      {order.state === 'lapsed' && order.lapsesAt !== null && (
        <Muted>{t('locks.lapsed-at', { when: moment(order.lapsesAt) })}</Muted>
      )}
      {order.seenBy && <UrgentItem order={order} />}
      {act.failure !== null && !withdrawing && <FailureNotice failure={act.failure} />}
      {order.noted && <Muted>{t('locks.noted-by', { name: order.noted.by.name, when: moment(order.noted.at) })}</Muted>}
      {order.state === 'lapsed' && order.can.includes('order-locks') && (
        <LapsedActs order={order} title={title} act={act} onDone={onDone} />
      )}
      {order.state === 'waiting' && order.can.length > 0 && !withdrawing && (
        <div className={styles.acts}>
          {order.can.includes('execute-locks') && (
            <Button
              appearance="primary"
              disabledFocusable={act.busy}
              aria-label={t('locks.execute-of', { what: title })}
              onClick={execute}
            >
              {t('locks.execute')}
            </Button>
          )}
          {order.can.includes('order-locks') && (
            <Button aria-label={t('locks.withdraw-of', { what: title })} onClick={() => setWithdrawing(true)}>
              {t('locks.withdraw')}
            </Button>
          )}
        </div>
      )}
      {withdrawing && (
        <ReasonForm
          label={t('locks.withdraw-of', { what: title })}
          words={reasonWords(t('locks.withdraw'), t)}
          act={act}
          onSend={withdraw}
          onBack={() => setWithdrawing(false)}
        />
      )}
    </article>
  );
}
