/** What she was reminded of and has not done yet, above the rest of her work; each line leads to where it is done. */
import '../words/of-late-screens.js';
import { Button } from '@fluentui/react-components';
import { isPeriod, SUPPLEMENTARY } from '../../core/codes/periods.js';
import type { Reminder } from '../../core/contract/reminders.js';
import { RECORD_SHEET } from '../../core/law/record-sheet.js';
import { goTo } from '../frame/route.js';
import { UncarriedOrders } from '../locks/uncarried-orders.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { useLineStyles } from '../parts/line-styles.js';
import { Section } from '../parts/section.js';
import { Sign } from '../parts/sign.js';
import { useMe } from '../session/use-me.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords, type Words } from '../words/words.js';
import { debtText } from '../../core/words/debt-text.js';

/** With what nobody has carried out, for who orders: it is fetched with the same piece, so that the first pages stay as small. */
export function RemindersSection() {
  const orders = useMe()?.can.includes('order-locks') === true;
  return (
    <>
      <Reminded />
      {orders && <UncarriedOrders />}
    </>
  );
}

/** Nothing while it is asked for, and nothing where all is done: her work list is the screen. */
function Reminded() {
  const words = useWords();
  const { t, moment, day } = words;
  const styles = useLineStyles();
  const { state, again } = useAnswer('myReminders', {});
  if (state.kind === 'failed') return <FailureNotice failure={state.failure} onRetry={again} />;
  if (state.kind === 'loading' || state.answer.reminders.length === 0) return null;
  const { today, reminders } = state.answer;
  return (
    <Section raised title={t('reminders.title')} lead={t('reminders.lead')}>
      <ul className={styles.list}>
        {reminders.map((one) => {
          const { debt, className, closed, until, by, at } = one;
          const what = t('reminders.of', { class: className, what: debtText(debt, words) });
          const over = until !== null && until < today;
          const { act, go } = wayOf(one, words);
          return (
            <li key={[debt.kind, debt.classId, debt.period, debt.subject].join()} className={styles.line}>
              <span className={styles.what}>
                <Sign tone={over || closed ? 'warning' : 'info'} />
                <span className={styles.words}>
                  <span className={styles.name}>{what}</span>
                  {closed && <span>{t('reminders.closed')}</span>}
                  <span className={styles.quiet}>
                    {until === null
                      ? t('reminders.by-undated', { name: by, when: moment(at) })
                      : t(over ? 'reminders.over' : 'reminders.by', { name: by, when: moment(at), day: day(until) })}
                  </span>
                </span>
              </span>
              <Button className={styles.act} aria-label={`${act}: ${what}`} onClick={go}>
                {act}
              </Button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** Where it is done, with the words of its button. */
function wayOf({ debt, closed }: Reminder, { t }: Words): { readonly act: string; readonly go: () => void } {
  const { kind, classId, period } = debt;
  const sheet = period !== null && isPeriod(period) ? period : RECORD_SHEET;
  if (kind === 'enter' && closed && period !== null) {
    return { act: t('reminders.go-ask'), go: () => goTo('locks', ['ask', classId, period]) };
  }
  if (kind === 'plan-anew' || period === SUPPLEMENTARY) {
    return { act: t('reminders.go-supplementary'), go: () => goTo('classes', [classId, SUPPLEMENTARY]) };
  }
  if (kind === 'enter') return { act: t('reminders.go-enter'), go: () => goTo('classes', [classId, sheet]) };
  if (kind === 'confirm-covers') {
    return { act: t('reminders.go-covers'), go: () => goTo('classes', [classId, 'covers']) };
  }
  return { act: t('reminders.go-sign'), go: () => goTo('sign', kind === 'sign-records' ? [classId] : []) };
}
