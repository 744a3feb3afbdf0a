/** Dates of one year, kept in one act. */
import { Button, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { SchoolYear } from '../../core/law/law-for.js';
import type { SchoolCalendar } from '../../core/law/school-calendar.js';
import { calendarFaults } from '../../core/law/school-year.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { column, paper, row } from '../parts/styles.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';
import { CalendarFields } from './calendar-fields.js';

const useStyles = makeStyles({ form: { ...column('12px'), ...paper }, acts: row('8px') });

export interface CalendarFormProps {
  readonly title: string;
  readonly submit: string;
  readonly year: SchoolYear;
  readonly first: SchoolCalendar;
  readonly save: (calendar: SchoolCalendar) => Promise<void>;
  readonly onClose: () => void;
}

export function CalendarForm({ title, submit, year, first, save, onClose }: CalendarFormProps) {
  const { t } = useWords();
  const styles = useStyles();
  const act = useAct();
  const [calendar, setCalendar] = useState(first);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (calendarFaults(year, calendar).length > 0) return;
    void act.run(async () => {
      await save(calendar);
      onClose();
    });
  };
  return (
    <form className={styles.form} aria-label={title} noValidate onSubmit={send}>
      <CalendarFields year={year} calendar={calendar} onChange={setCalendar} />
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
          {submit}
        </Button>
        <Button onClick={onClose}>{t('years.cancel')}</Button>
      </div>
    </form>
  );
}
