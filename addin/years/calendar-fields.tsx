/** The dates a school sets for a year, each with what keeps it lawful beside it. */
import { Field, Input, makeStyles } from '@fluentui/react-components';
import type { Day } from '../../core/codes/day.js';
import type { CalendarPlace } from '../../core/law/school-year.js';
import { calendarFaults, calendarLimits } from '../../core/law/school-year.js';
import { lawFor, type SchoolYear } from '../../core/law/law-for.js';
import type { SchoolCalendar } from '../../core/law/school-calendar.js';
import { refusalBody } from '../../core/words/render.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  grid: { display: 'grid', gap: '12px', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))' },
  box: { minWidth: 0, width: '100%', '& input': { minWidth: 0 } },
});

export interface CalendarFieldsProps {
  readonly year: SchoolYear;
  readonly calendar: SchoolCalendar;
  /** Of a year whose dates are set for the first time: days before it have passed. */
  readonly today?: Day;
  readonly onChange: (calendar: SchoolCalendar) => void;
}

export function CalendarFields({ year, calendar, today, onChange }: CalendarFieldsProps) {
  const { t, day, locale } = useWords();
  const styles = useStyles();
  const { periods } = lawFor(year);
  const faults = new Map(calendarFaults(year, calendar).map(({ place, refusal }) => [place, refusal]));
  const lawful = t('calendar.lawful', { day: day(calendarLimits(year).closes.to) });
  const dates: readonly { readonly place: CalendarPlace; readonly value: string; readonly label: string }[] = [
    { place: 'begins', value: calendar.begins, label: t('calendar.begins') },
    ...periods.map((period) => ({
      place: period,
      value: calendar.closes[period] ?? '',
      label: t('calendar.period', { period: t(`period.${period}`) }),
    })),
    { place: 'ends', value: calendar.ends, label: t('calendar.ends') },
  ];
  const hint = (place: CalendarPlace, value: string): string => {
    const means = value === '' ? t('calendar.none') : t('date.means', { day: day(value) });
    return place === periods.at(-1) || place === 'ends' ? `${means}. ${lawful}` : means;
  };
  return (
    <div className={styles.grid}>
      {dates.map(({ place, value, label }) => {
        const fault = faults.get(place);
        const words = fault && refusalBody(fault, locale);
        // Lawful, and seldom meant: a school that begins in November has mid-term behind it.
        const isPast = !words && place !== 'begins' && value !== '' && today !== undefined && value < today;
        return (
          <Field
            key={place}
            label={label}
            hint={hint(place, value)}
            {...(words && { validationMessage: `${words.reason} ${words.remedy}` })}
            {...(isPast && { validationState: 'warning', validationMessage: t('calendar.past') })}
          >
            <Input
              className={styles.box}
              type="date"
              value={value}
              onChange={(_, data) => onChange(withDay(calendar, place, data.value))}
            />
          </Field>
        );
      })}
    </div>
  );
}

/** A period without a day has no deadline; the year itself always begins and ends. */
function withDay(calendar: SchoolCalendar, place: CalendarPlace, day: string): SchoolCalendar {
  if (place === 'begins' || place === 'ends') return { ...calendar, [place]: day };
  const { [place]: _, ...others } = calendar.closes;
  return { ...calendar, closes: day === '' ? others : { ...others, [place]: day } };
}
