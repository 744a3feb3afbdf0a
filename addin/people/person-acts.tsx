/** What may be done about one account. What takes something away is asked once more. */
import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { column, row } from '../parts/styles.js';
import { useMe } from '../session/use-me.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';
import { PersonMail } from '../account/mail-section.js';
import { PersonForm } from './person-form.js';
import type { PersonItemProps } from './person-item.js';

const useStyles = makeStyles({ box: column('12px'), acts: row('8px') });

type Asking = 'rename' | 'slip' | 'reset' | 'end' | null;

export function PersonActs({ person, can, onSlips, onChanged }: PersonItemProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const own = useMe()?.userId === person.userId;
  const [asking, setAsking] = useState<Asking>(null);
  const [factor, setFactor] = useState(false);
  const { userId, name, active, guarded, sessions } = person;
  const params = { id: userId };
  const keeps = can.includes('keep-accounts');
  const done = (said: string): void => {
    announce(said);
    setAsking(null);
    onChanged();
  };
  const run = (work: () => Promise<void>): void => void act.run(work);
  const confirm = (): void =>
    run(async () => {
      if (asking === 'slip')
        return onSlips((await session.call('printSlips', { body: { users: [userId], factor } })).slips);
      if (asking === 'reset') {
        await session.call('askReset', { params, body: { factor } });
        return done(t('people.reset-asked', { name }));
      }
      await session.call('endAccount', { params, body: {} });
      done(t('people.end-done', { name }));
    });
  const two = guarded;
  if (!active) {
    const bringBack = (): void =>
      run(async () => {
        await session.call('returnAccount', { params, body: {} });
        done(t('people.return-done', { name }));
      });
    return (
      <div className={styles.box}>
        <Muted>{t('people.return-what')}</Muted>
        {act.failure !== null && <FailureNotice failure={act.failure} />}
        <div className={styles.acts}>
          <Button disabledFocusable={act.busy} onClick={bringBack}>
            {t('people.return')}
          </Button>
        </div>
      </div>
    );
  }
  if (asking === 'rename') return <PersonForm person={person} onClose={() => setAsking(null)} onSaved={onChanged} />;
  const endSessions = (): void =>
    run(async () => {
      const { ended } = await session.call('endPersonsSessions', { params, body: {} });
      done(t('account.sessions-ended', { n: ended }));
    });
  return (
    <div className={styles.box}>
      {asking !== null && (
        <>
          <Muted>{t(`people.${asking}-what`, { name })}</Muted>
          {asking !== 'end' && person.factor && (
            <Checkbox
              label={t('people.reset-factor')}
              checked={factor}
              onChange={(_, { checked }) => setFactor(checked === true)}
            />
          )}
        </>
      )}
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        {asking !== null ? (
          <>
            <Button appearance="primary" disabledFocusable={act.busy} onClick={confirm}>
              {t(`people.${asking}-do`)}
            </Button>
            <Button onClick={() => setAsking(null)}>{t('bank.cancel')}</Button>
          </>
        ) : (
          <>
            {keeps && !two && <Button onClick={() => setAsking('slip')}>{t('people.slip')}</Button>}
            {two && !own && can.includes('ask-reset') && (
              <Button onClick={() => setAsking('reset')}>{t('people.reset')}</Button>
            )}
            {keeps && <Button onClick={() => setAsking('rename')}>{t('people.rename')}</Button>}
            {can.includes('end-sessions') && sessions > 0 && !own && (
              <Button disabledFocusable={act.busy} onClick={endSessions}>
                {t('people.end-sessions', { n: sessions })}
              </Button>
            )}
            {keeps && !own && <Button onClick={() => setAsking('end')}>{t('people.end')}</Button>}
          </>
        )}
      </div>
      {asking === null && keeps && <PersonMail userId={userId} />}
    </div>
  );
}
