/** Taking the newest change back, asked once more before it is done. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { row } from '../parts/styles.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({ acts: { ...row('8px'), flexWrap: 'wrap' } });

export interface WithdrawProps {
  readonly from: string;
  readonly withdraw: () => Promise<void>;
}

export function Withdraw({ from, withdraw }: WithdrawProps) {
  const { t, day } = useWords();
  const styles = useStyles();
  const act = useAct();
  const [asked, setAsked] = useState(false);
  if (!asked) return <Button onClick={() => setAsked(true)}>{t('school.withdraw')}</Button>;
  return (
    <Notice tone="warning" title={t('school.withdraw-ask', { day: day(from) })}>
      <div className={styles.acts}>
        <Button appearance="primary" disabledFocusable={act.busy} onClick={() => void act.run(withdraw)}>
          {t('school.withdraw-yes')}
        </Button>
        <Button onClick={() => setAsked(false)}>{t('school.cancel')}</Button>
      </div>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
    </Notice>
  );
}
