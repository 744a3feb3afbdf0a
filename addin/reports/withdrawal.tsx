/** A request to recall that was made by mistake: the principal takes it back, and what becomes of that. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Can } from '../../core/contract/can.js';
import type { Report } from '../../core/contract/reports.js';
import { Muted } from '../parts/muted.js';
import { ReasonForm } from '../parts/reason-form.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useAct } from '../session/use-act.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({ box: { outlineStyle: 'none' } });

interface Props {
  readonly report: Report;
  readonly can: Can;
  readonly onDone: (said: string) => void;
}

export function Withdrawal({ report, can, onDone }: Props) {
  const { t, moment } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const box = useKeptFocus<HTMLDivElement>();
  const [open, setOpen] = useState(false);
  const { id, what, state, waiting, withdrawal } = report;
  if (withdrawal !== null) {
    const { by, at, reason } = withdrawal;
    return (
      <>
        <span>{t('reports.withdrawal', { by, when: moment(at), reason })}</span>
        {state !== 'answered' && <Muted>{t('reports.withdrawal-waits')}</Muted>}
      </>
    );
  }
  if (what !== 'recall' || state === 'answered' || waiting !== null || !can.includes('withdraw-recall')) return null;
  const words = {
    reason: t('reports.withdraw-reason'),
    missing: t('reports.withdraw-missing'),
    send: t('reports.withdraw-do'),
    back: t('reports.back'),
  };
  const send = (reason: string): void =>
    void act.run(async () => {
      await session.call('withdrawRecall', { params: { report: id }, body: { reason } });
      setOpen(false);
      onDone(t('reports.withdrawn'));
    });
  return (
    <div ref={box} tabIndex={-1} className={styles.box}>
      {open ? (
        <ReasonForm label={t('reports.withdraw')} words={words} act={act} onSend={send} onBack={() => setOpen(false)}>
          <Muted>{t('reports.withdraw-lead')}</Muted>
        </ReasonForm>
      ) : (
        <Button onClick={() => setOpen(true)}>{t('reports.withdraw')}</Button>
      )}
    </div>
  );
}
