/** Minutes of the school checking itself: those made, and the form that makes another. */
import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { isDay } from '../../core/codes/day.js';
import { useAnnounce } from '../frame/announcer.js';
import { Loading } from '../frame/loading.js';
import { goTo, hashOf } from '../frame/route.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Section } from '../parts/section.js';
import { breaks, column, row } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  all: column('12px'),
  form: { ...row('12px'), alignItems: 'end' },
  list: { ...column('8px'), margin: 0, padding: 0, listStyleType: 'none' },
  line: { ...column('2px'), ...breaks },
});

export function SelfChecksView() {
  const { t, day, moment } = useWords();
  const styles = useStyles();
  const { state, again } = useAnswer('selfChecks', {});
  if (state.kind === 'loading') return <Loading text={t('self-check.loading')} rows={4} />;
  if (state.kind === 'failed') return <FailureNotice failure={state.failure} onRetry={again} />;
  const { today, checks, can } = state.answer;
  return (
    <div className={styles.all}>
      <Muted>{t('self-check.lead')}</Muted>
      {can.includes('make-self-check') && <MakeForm today={today} />}
      <Section title={t('self-check.list')}>
        {checks.length === 0 && <Muted>{t('self-check.list-none')}</Muted>}
        <ul className={styles.list}>
          {checks.map(({ id, madeAt, by, fromDay, toDay }) => (
            <li key={id} className={styles.line}>
              <a href={hashOf('progress', ['self-check', id])}>
                {t('self-check.open', { from: day(fromDay), to: day(toDay) })}
              </a>
              <Muted>{t('self-check.by', { by, when: moment(madeAt) })}</Muted>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

function MakeForm({ today }: { readonly today: string }) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  // From the August before, where the school year is made ready; she changes it.
  const [fromDay, setFrom] = useState(
    `${Number(today.slice(5, 7)) >= 8 ? today.slice(0, 4) : Number(today.slice(0, 4)) - 1}-08-01`,
  );
  const [toDay, setTo] = useState(today);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isDay(fromDay) || !isDay(toDay)) return;
    void act.run(async () => {
      const { id } = await session.call('makeSelfCheck', { body: { fromDay, toDay } });
      announce(t('self-check.made'));
      goTo('progress', ['self-check', id]);
    });
  };
  return (
    <Section raised title={t('self-check.make')}>
      <form className={styles.form} aria-label={t('self-check.make')} onSubmit={submit}>
        <Field label={t('self-check.from')}>
          <Input type="date" value={fromDay} max={today} onChange={(_, { value }) => setFrom(value)} />
        </Field>
        <Field label={t('self-check.to')}>
          <Input type="date" value={toDay} max={today} onChange={(_, { value }) => setTo(value)} />
        </Field>
        <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
          {t('self-check.make')}
        </Button>
      </form>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
    </Section>
  );
}
