/** How far a job of prints or of a signed package is, a way to stop it, and its file when it is done. */
import { Button, makeStyles, ProgressBar } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { PrintJob } from '../../core/contract/sealing.js';
import { Refused } from '../api/failures.js';
import { useAnnounce } from '../frame/announcer.js';
import { DownloadButton } from '../files/download-button.js';
import { Notice } from '../parts/notice.js';
import { breaks, column, row } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import type { Making } from './use-print-job.js';

const useStyles = makeStyles({
  box: { ...column('8px'), maxWidth: '480px' },
  line: { ...row('8px 12px'), ...breaks, justifyContent: 'space-between' },
});

export interface PrintJobViewProps {
  readonly job: PrintJob;
  readonly making: Making;
  readonly busy: boolean;
  readonly onCancel: () => void;
  /** Its file has gone and is being made again. */
  readonly onUnfinished: () => void;
}

export function PrintJobView({
  job: { id, state, done, total, why },
  making,
  busy,
  onCancel,
  onUnfinished,
}: PrintJobViewProps) {
  const { t } = useWords();
  const styles = useStyles();
  const announce = useAnnounce();
  useEffect(() => announce(t(`${making}.job-${state}`)), [making, state, announce, t]);
  if (state === 'running') {
    const text = t(`${making}.progress`, { done, total });
    return (
      <div className={styles.box}>
        <div className={styles.line}>
          <span>{text}</span>
          <Button disabledFocusable={busy} onClick={onCancel}>
            {t('upload.cancel')}
          </Button>
        </div>
        <ProgressBar aria-label={text} value={total === 0 ? 0 : done / total} thickness="large" />
      </div>
    );
  }
  if (state === 'failed' || state === 'cancelled') {
    return (
      <Notice tone={state === 'failed' ? 'error' : 'info'} title={t(`${making}.job-${state}`)}>
        {why && `${why.reason} ${why.remedy}`}
      </Notice>
    );
  }
  return (
    <Notice
      tone="done"
      title={t(`${making}.job-done`)}
      actions={
        <DownloadButton
          primary
          label={t(`${making}.download-zip`, { n: total })}
          fetchFile={(call) =>
            call('printJobFile', { params: { id } }).catch((failure: unknown) => {
              if (failure instanceof Refused && failure.body.code === 'print-job-unfinished') onUnfinished();
              throw failure;
            })
          }
        />
      }
    />
  );
}
