/** The school takes back what it granted: a reason, and no soft copy is given by that request any more. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { ReasonForm } from '../parts/reason-form.js';
import { Muted } from '../parts/muted.js';
import { useAct } from '../session/use-act.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({ open: { alignSelf: 'flex-start' } });

export interface WithdrawGrantProps {
  readonly request: string;
  readonly asker: string;
  readonly onDone: (said: string) => void;
}

export function WithdrawGrant({ request, asker, onDone }: WithdrawGrantProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const [open, setOpen] = useState(false);
  const label = t('families.withdraw-of', { asker });
  const send = (reason: string): void =>
    void act.run(async () => {
      await session.call('withdrawSoftCopy', { params: { request }, body: { reason } });
      onDone(t('families.withdrawn'));
    });
  if (!open) {
    return (
      <Button className={styles.open} aria-label={label} onClick={() => setOpen(true)}>
        {t('families.withdraw')}
      </Button>
    );
  }
  return (
    <ReasonForm
      label={label}
      words={{
        reason: t('families.withdraw-reason'),
        missing: t('families.withdraw-missing'),
        send: t('families.withdraw'),
        back: t('families.withdraw-back'),
      }}
      act={act}
      onSend={send}
      onBack={() => setOpen(false)}
    >
      <Muted>{t('families.withdraw-lead')}</Muted>
    </ReasonForm>
  );
}
