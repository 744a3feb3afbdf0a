/** On the work list of who ordered: what nobody has carried out, who could, when it lapses; what lapsed until she has taken note. */
import '../words/of-late-screens.js';
import { MoreList } from '../lists/more-list.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Section } from '../parts/section.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { OrderItem } from './order-item.js';
import { periodText, scopeText } from './order-words.js';

/** Nothing while it is asked for, and nothing where all is done: her work list is the screen. */
export function UncarriedOrders() {
  const words = useWords();
  const { t } = words;
  const box = useKeptFocus<HTMLElement>();
  const { state, again, renew } = useAnswer('uncarriedOrders', {});
  if (state.kind === 'failed') return <FailureNotice failure={state.failure} onRetry={again} />;
  if (state.kind === 'loading' || state.answer.orders.length === 0) return null;
  const { orders, executors } = state.answer;
  const title = t('locks.uncarried', { n: orders.length });
  return (
    <Section box={box} title={title}>
      <Muted>
        {executors.length > 0 ? t('locks.executors', { names: executors.join(', ') }) : t('locks.seen-nobody')}
      </Muted>
      <MoreList
        items={orders}
        keyOf={({ id }) => id}
        textOf={(order) => [scopeText(order, words), periodText(order.period, words), order.reason].join(' ')}
        place="uncarried"
        label={t('list.find-in', { list: title })}
      >
        {(order) => <OrderItem order={order} onDone={renew} />}
      </MoreList>
    </Section>
  );
}
