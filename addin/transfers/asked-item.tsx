/** A bundle the portal was asked about and by which nobody is entered yet: where it stands, and the way out of it. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { Can } from '../../core/contract/can.js';
import type { Transfers } from '../../core/contract/transfers.js';
import { Disclosure } from '../parts/disclosure.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { breaks, column } from '../parts/styles.js';
import { TextField } from '../parts/text-field.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  item: { ...column('8px'), ...breaks },
  name: { fontWeight: tokens.fontWeightSemibold },
  form: { ...column('12px'), ...breaks, maxWidth: '640px' },
  act: { alignSelf: 'flex-start' },
});

export interface AskedItemProps {
  readonly asked: Transfers['asked'][number];
  readonly can: Can;
  readonly onDone: (said: string) => void;
}

export function AskedItem({ asked, can, onDone }: AskedItemProps) {
  const { t, moment } = useWords();
  const styles = useStyles();
  const { id, name, from, askedAt, state } = asked;
  const open = state !== 'giving-up';
  return (
    <div className={styles.item}>
      <span className={styles.name}>{t('transfers.arrived-line', { name, school: from.name })}</span>
      <Muted>{t('transfers.asked-when', { when: moment(askedAt) })}</Muted>
      <Notice tone="warning" title={t(`transfers.asked-${state}`)}>
        {t(`transfers.asked-${state}-do`)}
      </Notice>
      {open && can.includes('enter-arrival') && <GiveUp transfer={id} name={name} onDone={onDone} />}
    </div>
  );
}

interface GiveUpProps {
  readonly transfer: string;
  readonly name: string;
  readonly onDone: (said: string) => void;
}

function GiveUp({ transfer, name, onDone }: GiveUpProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const label = t('transfers.give-up', { name });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (reason.trim().length < 10) return;
    void act.run(async () => {
      await session.call('giveUpArrival', { params: { transfer }, body: { reason: reason.trim() } });
      onDone(t('transfers.given-up'));
    });
  };
  return (
    <Disclosure label={label}>
      <form className={styles.form} aria-label={label} noValidate onSubmit={submit}>
        <TextField
          label={t('transfers.reason')}
          hint={t('transfers.reason-hint')}
          value={reason}
          onChange={setReason}
          limit={500}
          fault={tried && reason.trim().length < 10 ? t('transfers.reason-short') : null}
        />
        {act.failure !== null && <FailureNotice failure={act.failure} />}
        <Button className={styles.act} type="submit" disabledFocusable={act.busy}>
          {t('transfers.give-up-do')}
        </Button>
      </form>
    </Disclosure>
  );
}
