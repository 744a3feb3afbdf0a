/** Days of one grade's own, lớp 5 first (H26): empty where it goes with all others. */
import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { YearCalendar } from '../../core/contract/calendar.js';
import type { Day } from '../../core/codes/day.js';
import type { Period } from '../../core/codes/periods.js';
import { type Grade, GRADES } from '../../core/law/law.js';
import { lawFor, type SchoolYear } from '../../core/law/law-for.js';
import type { CalendarFault } from '../../core/law/school-year.js';
import { refusalBody } from '../../core/words/render.js';
import { ListSelect } from '../parts/list-select.js';
import { column } from '../parts/styles.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  box: { ...column('12px'), border: 'none', margin: 0, padding: 0, minWidth: 0 },
  grid: { display: 'grid', gap: '12px', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))' },
  input: { minWidth: 0, width: '100%', '& input': { minWidth: 0 } },
  choice: { maxWidth: '280px' },
});

export interface GradeFieldsProps {
  readonly year: SchoolYear;
  readonly calendar: YearCalendar['calendar'];
  readonly faults: readonly CalendarFault[];
  readonly onChange: (calendar: YearCalendar['calendar']) => void;
}

export function GradeFields({ year, calendar, faults, onChange }: GradeFieldsProps) {
  const { t, day, locale } = useWords();
  const styles = useStyles();
  const [grade, setGrade] = useState<Grade>(5);
  const own = calendar.byGrade?.[grade] ?? {};
  const withDay = (period: Period, value: Day): void => {
    const { [period]: _, ...others } = own;
    const days = value === '' ? others : { ...others, [period]: value };
    onChange({ ...calendar, byGrade: { ...calendar.byGrade, [grade]: days } });
  };
  return (
    <fieldset className={styles.box}>
      <Field className={styles.choice} label={t('dates.grade')} hint={t('dates.grade-hint')}>
        <ListSelect
          value={String(grade)}
          onChoose={(value) => setGrade(GRADES.find((one) => String(one) === value) ?? 5)}
        >
          {GRADES.map((one) => (
            <option key={one} value={String(one)}>
              {t('dates.lane-grade', { grade: one })}
            </option>
          ))}
        </ListSelect>
      </Field>
      <div className={styles.grid}>
        {lawFor(year).periods.map((period) => {
          const value = own[period] ?? '';
          const fault = faults.find((one) => one.grade === grade && one.place === period);
          const words = fault && refusalBody(fault.refusal, locale);
          const all = calendar.closes[period];
          return (
            <Field
              key={period}
              label={t('dates.grade-period', { grade, period: t(`period.${period}`) })}
              hint={
                value !== ''
                  ? t('date.means', { day: day(value) })
                  : all === undefined
                    ? t('calendar.none')
                    : t('dates.as-all', { day: day(all) })
              }
              {...(words && { validationMessage: `${words.reason} ${words.remedy}` })}
            >
              <Input
                className={styles.input}
                type="date"
                value={value}
                onChange={(_event, data) => withDay(period, data.value)}
              />
            </Field>
          );
        })}
      </div>
    </fieldset>
  );
}
