/** An answer one person entered from a document: another confirms it, anybody of them drops it. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { Can } from '../../core/contract/can.js';
import type { Report } from '../../core/contract/reports.js';
import { DownloadButton } from '../files/download-button.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { row } from '../parts/styles.js';
import { useAct } from '../session/use-act.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({ acts: row('8px') });

export interface WaitingAnswerProps {
  readonly waiting: NonNullable<Report['waiting']>;
  readonly can: Can;
  readonly onDone: (said: string) => void;
}

export function WaitingAnswer({ waiting, can, onDone }: WaitingAnswerProps) {
  const { t, day } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const { id, enteredBy, document, documentDay, agreed, refused, own } = waiting;
  const params = { answer: id };
  const decide = (confirm: boolean): void =>
    void act.run(async () => {
      await session.call('decideAnswer', { params, body: { confirm } });
      onDone(t(confirm ? 'reports.confirmed' : 'reports.rejected'));
    });
  const mayDecide = can.includes('confirm-office-answer');
  return (
    <>
      <Notice
        tone="waiting"
        title={t('reports.waiting', { by: enteredBy, number: document, day: day(documentDay) })}
        actions={
          <div className={styles.acts}>
            <DownloadButton label={t('reports.see-document')} fetchFile={(call) => call('answerFile', { params })} />
            {mayDecide && !own && (
              <Button appearance="primary" disabledFocusable={act.busy} onClick={() => decide(true)}>
                {t('reports.confirm')}
              </Button>
            )}
            {mayDecide && (
              <Button disabledFocusable={act.busy} onClick={() => decide(false)}>
                {t(own ? 'reports.take-back' : 'reports.reject')}
              </Button>
            )}
          </div>
        }
      >
        {own ? t('reports.waiting-own') : t('reports.waiting-counts', { agreed, refused })}
      </Notice>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
    </>
  );
}
