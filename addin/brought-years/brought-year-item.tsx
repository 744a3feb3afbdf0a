/** One year that was brought along: its source, what it says, who entered it and who stands for it. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { BroughtYear, BroughtYears } from '../../core/contract/brought-years.js';
import { isRecordSheet } from '../../core/law/record-sheet.js';
import { DownloadButton } from '../files/download-button.js';
import { useAnnounce } from '../frame/announcer.js';
import { Disclosure } from '../parts/disclosure.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { breaks, column, row } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { fieldTitle } from '../words/field-name.js';
import { valueText } from '../words/value-text.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  item: { ...column('6px'), ...breaks },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  acts: row('8px'),
  values: {
    ...breaks,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 2fr)',
    gap: '4px 12px',
    margin: 0,
  },
  value: { margin: 0 },
  field: { color: tokens.colorNeutralForeground2 },
});

export interface BroughtYearItemProps {
  readonly answer: BroughtYears;
  readonly year: BroughtYear;
  readonly onDone: () => void;
}

export function BroughtYearItem({ answer: { classId, can }, year, onDone }: BroughtYearItemProps) {
  const { t, locale } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const { id, schoolYear, values, state, own } = year;
  const params = { classId, id };
  const decide = (accept: boolean): void =>
    void act.run(async () => {
      await session.call('decideBroughtYear', { params, body: { accept } });
      announce(t(accept ? 'brought.confirm-done' : 'brought.drop-done'));
      onDone();
    });
  const decides = state === 'waiting' && can.includes('decide-brought-year');
  return (
    <li className={styles.item}>
      <h2 className={styles.title}>
        {t('brought.year-line', {
          year: schoolYear,
          period: t(`period.${year.period}`),
          grade: year.grade,
          school: year.school,
        })}
      </h2>
      <Source year={year} />
      <Disclosure label={t('brought.values', { year: schoolYear })}>
        <dl className={styles.values}>
          {values.map(({ field, value }) => [
            <dt key={`${field} `} className={styles.field}>
              {fieldTitle(field, locale)}
            </dt>,
            <dd key={field} className={styles.value}>
              {valueText(field, value, locale, t)}
            </dd>,
          ])}
        </dl>
      </Disclosure>
      <DownloadButton
        label={t('brought.file', { year: schoolYear })}
        fetchFile={(call) => call('broughtYearFile', { params })}
      />
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      {decides && (
        <div className={styles.acts}>
          {!own && (
            <Button appearance="primary" disabledFocusable={act.busy} onClick={() => decide(true)}>
              {t('brought.confirm')}
            </Button>
          )}
          <Button disabledFocusable={act.busy} onClick={() => decide(false)}>
            {t(own ? 'brought.take-back' : 'brought.drop')}
          </Button>
        </div>
      )}
    </li>
  );
}

function Source({ year }: Pick<BroughtYearItemProps, 'year'>) {
  const { t, moment, day } = useWords();
  const { className, since, period } = year;
  const { kind, source, fileName, verdict, state, own, decided, superseded } = year;
  return (
    <>
      <Muted>
        {kind === 'paper' ? t('brought.by-paper', { source }) : t('brought.by-file', { file: fileName })}{' '}
        {verdict !== null && t(`brought.verdict-${verdict}`)}
      </Muted>
      <Muted>
        {t('brought.entered', { name: year.enteredBy, when: moment(year.enteredAt) })}{' '}
        {decided &&
          t(state === 'dropped' ? 'brought.dropped' : 'brought.confirmed', {
            name: decided.by,
            when: moment(decided.at),
          })}
        {state === 'waiting' && t(own ? 'brought.waits-own' : 'brought.waits')}
        {superseded && ` ${t('brought.superseded')}`}
      </Muted>
      {isRecordSheet(period) && state !== 'dropped' && !superseded && (
        <Muted>
          {className !== null && since !== null
            ? t('brought.in-course', { class: className, day: day(since) })
            : t('brought.not-in-course')}
        </Muted>
      )}
    </>
  );
}
