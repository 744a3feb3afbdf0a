/** One class-subject: every pupil's values, what is missing and a way to it, and signing what is ready. */
import { Button, makeStyles } from '@fluentui/react-components';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { row } from '../parts/styles.js';
import { Loading } from '../frame/loading.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { type ClassSubject, listTitle } from './class-subject.js';
import { readyRows } from './sign-lists.js';
import { SubjectTable } from './subject-table.js';
import { ToValues } from './to-values.js';

const useStyles = makeStyles({ actions: row('8px') });

export interface SubjectViewProps {
  readonly list: ClassSubject;
  readonly onSign: () => void;
  readonly onBack: () => void;
}

export function SubjectView({ list, onSign, onBack }: SubjectViewProps) {
  const { t, locale } = useWords();
  const styles = useStyles();
  const { classId, subject } = list;
  const { state, again } = useAnswer('subjectSheet', { params: { classId, subject } });
  const rows = state.kind === 'ready' ? state.answer.rows : [];
  const ready = state.kind === 'ready' ? readyRows(state.answer).length : 0;
  const lacking = rows.filter((one) => one.state === 'incomplete' || one.state === 'wrong');
  const [first] = lacking;
  const cells = lacking.reduce((sum, { missing }) => sum + missing.length, 0);
  return (
    <Section raised focus title={listTitle(list, locale, t)}>
      {state.kind === 'loading' && <Loading text={t('sign.loading')} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {first && (
        <Notice
          tone="warning"
          title={t('sign.lacking', { cells, pupils: lacking.length })}
          actions={<ToValues classId={classId} pupil={first.pupil} field={first.missing[0]} />}
        >
          {t('sign.lacking-remedy')}
        </Notice>
      )}
      <div className={styles.actions}>
        {ready > 0 && (
          <Button appearance="primary" size="large" onClick={onSign}>
            {t('sign.sign-rows', { n: ready })}
          </Button>
        )}
        <Button size="large" onClick={onBack}>
          {t('sign.back-to-sign')}
        </Button>
      </div>
      {state.kind === 'ready' && <SubjectTable sheet={state.answer} rows={rows} />}
    </Section>
  );
}
