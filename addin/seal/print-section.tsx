/** In: one pupil's transcript, a class or the school as a job, a class sheet; and the signed package of a class. */
import { RECORD_SHEET } from '../../core/law/record-sheet.js';
import { Button, Field, makeStyles, Radio, RadioGroup, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { PERIODS } from '../../core/codes/periods.js';
import { DownloadButton } from '../files/download-button.js';
import { useChosen } from '../frame/use-chosen.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Section } from '../parts/section.js';
import { column } from '../parts/styles.js';
import { useAnswer } from '../session/use-answer.js';
import { capital } from '../words/field-name.js';
import { useWords } from '../words/words.js';
import { PrintJobView } from './print-job-view.js';
import { usePrintJob } from './use-print-job.js';

const WHAT = ['pupil', 'class', 'school', 'sheet', 'package'] as const;
const PAPERS = ['A3', 'A4'] as const;

const useStyles = makeStyles({
  form: { ...column('12px'), maxWidth: '480px' },
  select: { minWidth: 0, '& select': { minWidth: 0, width: '100%' } },
  start: { alignSelf: 'flex-start' },
});

export function PrintSection() {
  const { t } = useWords();
  const styles = useStyles();
  const progress = useAnswer('progress', {});
  const [whatChosen, setWhat] = useChosen('print');
  const [classChosen, setClass] = useChosen('class');
  const [pupilChosen, setPupil] = useChosen('pupil');
  const [periodChosen, setPeriod] = useChosen('period');
  const [paperChosen, setPaper] = useChosen('paper');
  // What nobody can choose stands in no list: the first thing people want is meant.
  const what = WHAT.find((one) => one === whatChosen) ?? 'class';
  const period = PERIODS.find((one) => one === periodChosen) ?? RECORD_SHEET;
  const paper = PAPERS.find((one) => one === paperChosen) ?? 'A3';
  const work = usePrintJob();
  const classes = progress.state.kind === 'ready' ? progress.state.answer.classes : [];
  const classId = classes.some((one) => one.classId === classChosen) ? classChosen : (classes[0]?.classId ?? '');
  const records = useAnswer('records', what === 'pupil' && classId !== '' ? { params: { classId } } : null);
  const pupils =
    records.state.kind === 'ready' && records.state.answer.classId === classId ? records.state.answer.records : [];
  const pupil = pupils.some((one) => one.pupil === pupilChosen) ? pupilChosen : (pupils[0]?.pupil ?? '');
  const select = (label: string, value: string, onChoose: (value: string) => void, options: ReactNode) => (
    <Field label={label}>
      <Select className={styles.select} value={value} onChange={(_, data) => onChoose(data.value)}>
        {options}
      </Select>
    </Field>
  );
  const option = (value: string, name: string) => (
    <option key={value} value={value}>
      {name}
    </option>
  );
  return (
    <Section raised title={t('print.title')}>
      {progress.state.kind === 'failed' && <FailureNotice failure={progress.state.failure} onRetry={progress.again} />}
      <div className={styles.form}>
        <RadioGroup aria-label={t('print.what')} value={what} onChange={(_, { value }) => setWhat(value)}>
          {WHAT.map((one) => (
            <Radio key={one} value={one} label={t(`print.${one}`)} />
          ))}
        </RadioGroup>
        {what !== 'school' &&
          select(
            t('print.which-class'),
            classId,
            setClass,
            classes.map((one) => option(one.classId, one.className)),
          )}
        {what === 'pupil' &&
          select(
            t('print.which-pupil'),
            pupil,
            setPupil,
            pupils.map((one) => option(one.pupil, one.name)),
          )}
        {what === 'sheet' && (
          <>
            {select(
              t('print.which-period'),
              period,
              setPeriod,
              PERIODS.map((one) => option(one, capital(t(`period.${one}`)))),
            )}
            {select(
              t('print.paper'),
              paper,
              setPaper,
              PAPERS.map((one) => option(one, t('print.landscape', { paper: one }))),
            )}
          </>
        )}
        {what === 'pupil' && pupil !== '' && (
          <DownloadButton
            label={t('print.download')}
            fetchFile={(call) => call('recordPrint', { params: { classId, pupil } })}
          />
        )}
        {what === 'pupil' && pupil !== '' && (
          <DownloadButton
            key={pupil}
            label={t('print.download-xml')}
            fetchFile={(call) => call('recordXml', { params: { classId, pupil } })}
          />
        )}
        {what === 'sheet' && classId !== '' && (
          <DownloadButton
            label={t('print.download')}
            fetchFile={(call) => call('sheetPrint', { params: { classId, period }, query: { paper } })}
          />
        )}
        {(what === 'class' || what === 'school') && work.job?.state !== 'running' && (
          <Button
            className={styles.start}
            disabledFocusable={work.busy || (what === 'class' && classId === '')}
            onClick={() => work.start(what === 'class' ? classId : null)}
          >
            {t('print.start')}
          </Button>
        )}
        {what === 'package' && <Muted>{t('package.hint')}</Muted>}
        {what === 'package' && work.job?.state !== 'running' && (
          <Button
            className={styles.start}
            disabledFocusable={work.busy || classId === ''}
            onClick={() => work.pack(classId)}
          >
            {t('package.start')}
          </Button>
        )}
      </div>
      {work.failure !== null && <FailureNotice failure={work.failure} />}
      {work.job && (
        <PrintJobView
          job={work.job}
          making={work.making}
          busy={work.busy}
          onCancel={work.cancel}
          onUnfinished={work.again}
        />
      )}
    </Section>
  );
}
