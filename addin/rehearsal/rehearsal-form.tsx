/** What is to be rehearsed: until when, which sheet, closed by what, shown by class or by person. */
import { Field, Input, makeStyles } from '@fluentui/react-components';
import { isDay } from '../../core/codes/day.js';
import { SHEET_PERIODS } from '../../core/codes/periods.js';
import type { Rehearsal } from '../../core/contract/rehearsal.js';
import { CLOSED_BY } from '../../core/rehearsal/rehearse.js';
import { ListSelect } from '../parts/list-select.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '12px', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 220px), 1fr))' },
});

export interface RehearsalFormProps {
  readonly shown: Pick<Rehearsal, 'today' | 'lastDay' | 'day'> | null;
  readonly period: string;
  readonly by: string;
  readonly view: string;
  readonly onDay: (day: string) => void;
  readonly onPeriod: (period: string) => void;
  readonly onBy: (by: string) => void;
  readonly onView: (view: string) => void;
}

export function RehearsalForm({ shown, period, by, view, onDay, onPeriod, onBy, onView }: RehearsalFormProps) {
  const { t } = useWords();
  const styles = useStyles();
  return (
    <div className={styles.form}>
      <Field label={t('rehearsal.day')}>
        <Input
          // The answer's day is the one that counts once it is there; while a day is typed, the box is the browser's own.
          key={shown?.day ?? ''}
          type="date"
          defaultValue={shown?.day ?? ''}
          min={shown?.today ?? ''}
          max={shown?.lastDay ?? ''}
          onChange={(_, { value }) => isDay(value) && onDay(value)}
        />
      </Field>
      <Field label={t('rehearsal.sheet')}>
        <ListSelect value={period} onChoose={onPeriod}>
          <option value="">{t('rehearsal.newest')}</option>
          {SHEET_PERIODS.map((one) => (
            <option key={one} value={one}>
              {t(`period.${one}`)}
            </option>
          ))}
          <option value="all">{t('rehearsal.all-sheets')}</option>
        </ListSelect>
      </Field>
      <Field label={t('rehearsal.by')}>
        <ListSelect value={by} onChoose={onBy}>
          {CLOSED_BY.map((one) => (
            <option key={one} value={one}>
              {t(`rehearsal.by-${one}`)}
            </option>
          ))}
        </ListSelect>
      </Field>
      <Field label={t('rehearsal.show')}>
        <ListSelect value={view} onChoose={onView}>
          <option value="">{t('rehearsal.by-class')}</option>
          <option value="person">{t('rehearsal.by-person')}</option>
        </ListSelect>
      </Field>
    </div>
  );
}
