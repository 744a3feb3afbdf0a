/** Urgent orders that wait, above every screen of whoever may carry them out (H5); her eyes on them are told to who gave them. */
import '../words/of-late-screens.js';
import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { goTo } from '../frame/route.js';
import { Notice } from '../parts/notice.js';
import { column } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { ORDERS_CHANGED, periodText, scopeText } from './order-words.js';

/** Milliseconds between two looks of an open page. */
const EVERY = 30_000;

const useStyles = makeStyles({
  box: { ...column('8px'), maxWidth: '1120px', margin: '0 auto', padding: '12px 12px 0' },
});

export function UrgentOrders() {
  const words = useWords();
  const { t, moment } = words;
  const styles = useStyles();
  const session = useSession();
  const { state, renew } = useAnswer('urgentOrders', {});
  const told = useRef(new Set<string>());
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible') renew();
    };
    const timer = setInterval(look, EVERY);
    // Whoever comes back to the page hears of it at once.
    document.addEventListener('visibilitychange', look);
    addEventListener(ORDERS_CHANGED, look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      removeEventListener(ORDERS_CHANGED, look);
    };
  }, [renew]);
  const orders = state.kind === 'ready' ? state.answer.orders : [];
  useEffect(() => {
    if (document.visibilityState !== 'visible') return;
    for (const { id } of orders) {
      if (told.current.has(id)) continue;
      told.current.add(id);
      session.call('seeUrgentOrder', { params: { id }, body: {} }).catch(() => told.current.delete(id));
    }
  });
  return (
    <div role="status">
      {orders.length > 0 && (
        <div className={styles.box}>
          {orders.map((order) => (
            <Notice
              key={order.id}
              tone="warning"
              title={t(order.kind === 'lock' ? 'locks.urgent-lock' : 'locks.urgent-open', {
                ...{ scope: scopeText(order, words), period: periodText(order.period, words) },
              })}
              actions={<Button onClick={() => goTo('locks')}>{t('locks.urgent-see')}</Button>}
            >
              {t('locks.ordered-by', { name: order.orderedBy.name, when: moment(order.orderedAt) })}
            </Notice>
          ))}
        </div>
      )}
    </div>
  );
}
