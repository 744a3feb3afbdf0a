/** Orders: waiting ones first; whoever may carries them out, the principal withdraws and gives them. */
import { Button, makeStyles } from '@fluentui/react-components';
import { Loading } from '../frame/loading.js';
import { goTo } from '../frame/route.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { MoreList } from '../lists/more-list.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { OrderItem } from './order-item.js';
import { periodText, scopeText } from './order-words.js';

const useStyles = makeStyles({ give: { alignSelf: 'flex-start' } });

export function OrdersView() {
  const words = useWords();
  const { t } = words;
  const styles = useStyles();
  const box = useKeptFocus<HTMLElement>();
  const { state, again, renew } = useAnswer('lockOrders', {});
  if (state.kind === 'loading') return <Loading text={t('locks.loading')} rows={4} />;
  if (state.kind === 'failed') return <FailureNotice failure={state.failure} onRetry={again} />;
  const { orders, can } = state.answer;
  const textOf = (order: (typeof orders)[number]): string =>
    [scopeText(order, words), periodText(order.period, words), order.reason, order.orderedBy.name].join(' ');
  const waiting = orders.filter((order) => order.state === 'waiting');
  const others = orders.filter((order) => order.state !== 'waiting');
  return (
    <>
      {can.includes('order-locks') && (
        <Button appearance="primary" className={styles.give} onClick={() => goTo('locks', ['order'])}>
          {t('locks.give')}
        </Button>
      )}
      {orders.length === 0 && <Notice tone="info" title={t('locks.none')} />}
      {waiting.length > 0 && (
        <Section box={box} title={t('locks.waiting', { n: waiting.length })}>
          <MoreList
            items={waiting}
            keyOf={({ id }) => id}
            textOf={textOf}
            place="waiting"
            label={t('list.find-in', { list: t('locks.waiting', { n: waiting.length }) })}
          >
            {(order) => <OrderItem order={order} onDone={renew} />}
          </MoreList>
        </Section>
      )}
      {others.length > 0 && (
        <Section title={t('locks.others')}>
          <MoreList
            items={others}
            keyOf={({ id }) => id}
            textOf={textOf}
            place="others"
            label={t('list.find-in', { list: t('locks.others') })}
          >
            {(order) => <OrderItem order={order} onDone={renew} />}
          </MoreList>
        </Section>
      )}
    </>
  );
}
