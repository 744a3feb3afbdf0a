/** Người đứng đầu trường: who leads by which document, what waits for a second person, what ended with the change. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Leaders } from '../../core/contract/leaders.js';
import { Loading } from '../frame/loading.js';
import { goTo } from '../frame/route.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { Screen } from '../parts/screen.js';
import { Section } from '../parts/section.js';
import { breaks, column } from '../parts/styles.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { LeaderForm } from './leader-form.js';
import { WaitingLeader } from './waiting-leader.js';

const useStyles = makeStyles({
  way: { alignSelf: 'flex-start' },
  list: { ...column('4px'), ...breaks, margin: 0, paddingInlineStart: '20px' },
});

export function LeadersView({ focus }: { readonly focus: boolean }) {
  const { t } = useWords();
  const styles = useStyles();
  const { state, again, renew } = useAnswer('leaders', {});
  return (
    <Screen title={t('leaders.title')} lead={t('leaders.lead')} focus={focus} at="leader">
      <Button className={styles.way} onClick={() => goTo('duties')}>
        {t('duties.to-classes')}
      </Button>
      {state.kind === 'loading' && <Loading text={t('leaders.loading')} rows={3} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {state.kind === 'ready' && <Facts answer={state.answer} onChanged={renew} />}
    </Screen>
  );
}

function Facts({ answer, onChanged }: { readonly answer: Leaders; readonly onChanged: () => void }) {
  const { t, day, moment } = useWords();
  const styles = useStyles();
  const box = useKeptFocus<HTMLElement>();
  const [entering, setEntering] = useState(false);
  const { now, toCome, waiting, mandates, orders, can } = answer;
  const said = (one: Leaders['toCome'][number]): string =>
    t('leaders.document', {
      ...{ office: t(`leaders.office.${one.capacity}`), from: day(one.fromDay) },
      ...{ number: one.number, day: day(one.day) },
    });
  return (
    <>
      {now === null && (
        <Notice tone="warning" title={t('leaders.nobody')}>
          {t('leaders.nobody-why')}
        </Notice>
      )}
      {waiting.map((one) => (
        <WaitingLeader key={one.id} waiting={one} said={said(one)} onDecided={onChanged} />
      ))}
      <Section
        raised
        box={box}
        title={now === null ? t('leaders.title') : t('leaders.now', { name: now.name })}
        lead={now === null ? undefined : now.document === null ? t('leaders.no-document') : said(now.document)}
      >
        {can.includes('enter-leader') && waiting.length === 0 && !entering && (
          <Button className={styles.way} onClick={() => setEntering(true)}>
            {t('leaders.enter')}
          </Button>
        )}
        {entering && (
          <LeaderForm
            answer={answer}
            onDone={(changed) => {
              setEntering(false);
              if (changed) onChanged();
            }}
          />
        )}
      </Section>
      {toCome.map((one) => (
        <Section
          key={`${one.userId} ${one.fromDay}`}
          raised
          title={t('leaders.to-come', { name: one.name })}
          lead={said(one)}
        >
          {null}
        </Section>
      ))}
      {mandates.length > 0 && (
        <Section raised title={t('leaders.mandates')}>
          <Muted>{t('leaders.mandates-lead')}</Muted>
          <ul className={styles.list}>
            {mandates.map(({ name, fromDay, toDay, document }) => (
              <li key={`${name} ${fromDay}`}>
                {t('leaders.mandate', { name, from: day(fromDay), to: day(toDay), document })}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {orders.length > 0 && (
        <Section raised title={t('leaders.orders')}>
          <Muted>{t('leaders.orders-lead')}</Muted>
          <ul className={styles.list}>
            {orders.map(({ kind, reason, at }) => (
              <li key={`${at} ${reason}`}>{t(`leaders.order-${kind}`, { at: moment(at), reason })}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
