/** Where she is signed in: device, since when, last use; each ended by itself, or all others at once. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { MyAccount } from '../../core/contract/my-account.js';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Section } from '../parts/section.js';
import { breaks, column, row } from '../parts/styles.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  list: { ...column('12px'), listStyleType: 'none', margin: 0, padding: 0 },
  line: { ...row('8px 12px'), justifyContent: 'space-between' },
  words: { ...column('2px'), ...breaks },
  name: { fontWeight: tokens.fontWeightSemibold },
  start: { alignSelf: 'flex-start' },
});

export interface SessionsSectionProps {
  readonly sessions: MyAccount['sessions'];
  readonly onEnded: () => void;
}

export function SessionsSection({ sessions, onEnded }: SessionsSectionProps) {
  const { t, moment } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const box = useKeptFocus<HTMLElement>();
  const end = (id: string | null): void =>
    void act.run(async () => {
      const { ended } = await session.call('endOwnSessions', { body: { id } });
      announce(t('account.sessions-ended', { n: ended }));
      onEnded();
    });
  const deviceOf = ({ device, channel }: MyAccount['sessions'][number]): string => {
    const known = device ?? t('account.device-unknown');
    return channel === 'bearer' ? t('account.device-excel', { device: known }) : known;
  };
  return (
    <Section raised box={box} title={t('account.sessions')} lead={t('account.sessions-lead')}>
      <ul className={styles.list}>
        {sessions.map((one) => (
          <li key={one.id} className={styles.line}>
            <div className={styles.words}>
              <span className={styles.name}>{deviceOf(one)}</span>
              <Muted>
                {t('account.session-times', {
                  since: moment(one.since),
                  seen: moment(one.seen),
                  from: one.from ?? '–',
                })}
              </Muted>
            </div>
            {one.current ? (
              <Muted>{t('account.session-here')}</Muted>
            ) : (
              <Button
                size="small"
                aria-label={t('account.session-end-of', { device: deviceOf(one) })}
                disabledFocusable={act.busy}
                onClick={() => end(one.id)}
              >
                {t('account.session-end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      {sessions.length > 1 && (
        <Button className={styles.start} disabledFocusable={act.busy} onClick={() => end(null)}>
          {t('account.sessions-end-others')}
        </Button>
      )}
    </Section>
  );
}
