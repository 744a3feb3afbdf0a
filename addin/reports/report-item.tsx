/** One report: where it stands, what stands in the way, and what can be done with it. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Can } from '../../core/contract/can.js';
import type { Report } from '../../core/contract/reports.js';
import { DownloadButton } from '../files/download-button.js';
import { Disclosure } from '../parts/disclosure.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { breaks, column, row } from '../parts/styles.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useAct } from '../session/use-act.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';
import { AnswerForm } from './answer-form.js';
import { AskedBack } from './asked-back.js';
import { QuestionForm } from './question-form.js';
import { ReportLinesList } from './report-lines.js';
import { SignRecall } from './sign-recall.js';
import { Withdrawal } from './withdrawal.js';
import { WaitingAnswer } from './waiting-answer.js';

const useStyles = makeStyles({
  item: { ...column('8px'), ...breaks, outlineStyle: 'none' },
  name: { fontWeight: tokens.fontWeightSemibold },
  acts: row('8px'),
});

export interface ReportItemProps {
  readonly report: Report;
  readonly byMachine: boolean;
  readonly can: Can;
  readonly onDone: (said: string) => void;
}

export function ReportItem({ report, byMachine, can, onDone }: ReportItemProps) {
  const { t, moment } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const box = useKeptFocus<HTMLDivElement>();
  const [entering, setEntering] = useState<'answer' | 'question' | null>(null);
  const { id, toSign, what, className, state, agreed, refused, trouble, waiting, document, nextAt, tries } = report;
  const open = state !== 'answered';
  const params = { report: id };
  const again = (): void =>
    void act.run(async () => {
      await session.call('sendReport', { params, body: {} });
      onDone(t('reports.tried'));
    });
  const title = t(`reports.what.${what}`, { n: report.units });
  const said = [
    t(`reports.state.${state}`, { agreed, refused }),
    document === null ? null : t('reports.by-document', { number: document }),
  ].filter((part) => part !== null);
  return (
    <div ref={box} tabIndex={-1} className={styles.item}>
      <span className={styles.name}>
        {className === null ? title : `${title}, ${t('reports.of-class', { class: className })}`}
      </span>
      <span>{said.join(', ')}</span>
      <Muted>{t('reports.asked', { by: report.askedBy, when: moment(report.askedAt) })}</Muted>
      {open && trouble !== null && (
        <Notice tone="warning" title={trouble.reason}>
          {trouble.remedy}
        </Notice>
      )}
      {open && byMachine && nextAt !== null && tries > 0 && (
        <Muted>{t('reports.next-try', { n: tries, when: moment(nextAt) })}</Muted>
      )}
      {waiting !== null && <WaitingAnswer waiting={waiting} can={can} onDone={onDone} />}
      <AskedBack report={report} can={can} onDone={onDone} />
      {toSign && can.includes('sign-recall') && <SignRecall report={id} onDone={onDone} />}
      <Withdrawal report={report} can={can} onDone={onDone} />
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      {open && !toSign && entering === null && can.includes('take-report-files') && (
        <div className={styles.acts}>
          {byMachine && (
            <Button disabledFocusable={act.busy} onClick={again}>
              {t('reports.try')}
            </Button>
          )}
          <DownloadButton label={t('reports.file')} fetchFile={(call) => call('reportFile', { params })} />
          {waiting === null && can.includes('enter-office-answer') && (
            <Button onClick={() => setEntering('answer')}>{t('reports.enter')}</Button>
          )}
          {what === 'recall' && can.includes('enter-office-answer') && (
            <Button onClick={() => setEntering('question')}>{t('reports.enter-question')}</Button>
          )}
        </div>
      )}
      {entering === 'question' && (
        <QuestionForm
          report={id}
          onBack={() => setEntering(null)}
          onEntered={() => {
            setEntering(null);
            onDone(t('reports.question-entered'));
          }}
        />
      )}
      {entering === 'answer' && (
        <AnswerForm
          report={id}
          onBack={() => setEntering(null)}
          onEntered={() => {
            setEntering(null);
            onDone(t('reports.entered'));
          }}
        />
      )}
      <Disclosure label={t('reports.lines')}>
        <ReportLinesList report={id} at={`${state} ${agreed} ${refused}`} />
      </Disclosure>
    </div>
  );
}
