/** How far a print job is, a way to stop it, and its file when it is done. */
import { Button, makeStyles, ProgressBar } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { PrintJob } from '../../core/contract/sealing.js';
import { Refused } from '../api/failures.js';
import { useAnnounce } from '../frame/announcer.js';
import { DownloadButton } from '../files/download-button.js';
import { Notice } from '../parts/notice.js';
import { breaks, column, row } from '../parts/styles.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  box: { ...column('8px'), maxWidth: '480px' },
  line: { ...row('8px 12px'), ...breaks, justifyContent: 'space-between' },
});

export interface PrintJobViewProps {
  readonly job: PrintJob;
  readonly busy: boolean;
  readonly onCancel: () => void;
  /** Its file has gone and is being made again. */
  readonly onUnfinished: () => void;
}

export function PrintJobView({
  job: { id, state, done, total, why },
  busy,
  onCancel,
  onUnfinished,
}: PrintJobViewProps) {
  const { t } = useWords();
  const styles = useStyles();
  const announce = useAnnounce();
  useEffect(() => announce(t(`print.job-${state}`)), [state, announce, t]);
  if (state === 'running') {
    const text = t('print.progress', { done, total });
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
      <Notice tone={state === 'failed' ? 'error' : 'info'} title={t(`print.job-${state}`)}>
        {why && `${why.reason} ${why.remedy}`}
      </Notice>
    );
  }
  return (
    <Notice
      tone="done"
      title={t('print.job-done')}
      actions={
        <DownloadButton
          primary
          label={t('print.download-zip', { n: total })}
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
