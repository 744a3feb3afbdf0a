/** A document one office entered: the other confirms it, anybody of them drops it. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { Leaders } from '../../core/contract/leaders.js';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Section } from '../parts/section.js';
import { row } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useMe } from '../session/use-me.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({ acts: { ...row('8px'), flexWrap: 'wrap' } });

export interface WaitingLeaderProps {
  readonly waiting: Leaders['waiting'][number];
  readonly said: string;
  readonly onDecided: () => void;
}

export function WaitingLeader({ waiting, said, onDecided }: WaitingLeaderProps) {
  const { t, moment } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const me = useMe();
  const { id, name, by, at, reason } = waiting;
  const second = waiting.can.includes('decide-leader');
  const mine = !second && (me?.can.includes('decide-leader') ?? false);
  const decide = (accept: boolean): void =>
    void act.run(async () => {
      await session.call('decideLeader', { params: { id }, body: { accept } });
      announce(accept ? t('leaders.confirmed', { name }) : t('leaders.refused'));
      onDecided();
    });
  return (
    <Section raised title={t('leaders.waiting', { name })} lead={said}>
      <Muted>{t('leaders.entered', { by, at: moment(at), reason })}</Muted>
      <Muted>{t('leaders.second')}</Muted>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        {second && (
          <Button appearance="primary" disabledFocusable={act.busy} onClick={() => decide(true)}>
            {t('leaders.confirm', { name })}
          </Button>
        )}
        {(second || mine) && (
          <Button disabledFocusable={act.busy} onClick={() => decide(false)}>
            {t(second ? 'leaders.refuse' : 'leaders.take-back')}
          </Button>
        )}
      </div>
    </Section>
  );
}
