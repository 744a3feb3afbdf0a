/** Năm học và các mốc ngày: the years there are, their dates changed and the next year opened by the principal. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { SchoolYearOnWire } from '../../core/contract/years.js';
import { lawFor } from '../../core/law/law-for.js';
import type { SchoolCalendar } from '../../core/law/school-calendar.js';
import { nextYear, proposedCalendar } from '../../core/law/school-year.js';
import { useAnnounce } from '../frame/announcer.js';
import { Loading } from '../frame/loading.js';
import { goTo } from '../frame/route.js';
import { useChosen } from '../frame/use-chosen.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Section } from '../parts/section.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { CalendarForm } from './calendar-form.js';

const useStyles = makeStyles({
  dates: { display: 'grid', gridTemplateColumns: 'auto auto', gap: '4px 16px', margin: 0, justifyContent: 'start' },
  day: { margin: 0 },
  button: { alignSelf: 'flex-start' },
});

export function YearsView() {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const box = useKeptFocus<HTMLElement>();
  const years = useAnswer('years', {});
  const [form, setForm] = useChosen('form');
  const act = useAct();
  const { state } = years;
  if (state.kind === 'loading') return <Loading text={t('years.loading')} />;
  if (state.kind === 'failed') return <FailureNotice failure={state.failure} onRetry={years.again} />;
  const { answer } = state;
  const { next } = answer;
  const sets = answer.can.includes('set-calendar');
  const current = answer.years.find((year) => year.current);
  const close = (): void => setForm('');
  const begin = (year: string): void =>
    void act.run(async () => {
      await session.call('beginYear', { params: { year }, body: {} });
      announce(t('rollover.begun', { year }));
      years.renew();
    });
  const open = (id: string) => async (calendar: SchoolCalendar) => {
    await session.call('openYear', { body: { id, calendar: onWire(calendar) } });
    announce(t('years.opened', { year: id }));
    years.renew();
  };
  return (
    <>
      {answer.years.map((year) => (
        <Section
          key={year.id}
          raised
          box={box}
          title={t('years.year', { year: year.id })}
          lead={year.current ? t('years.current') : undefined}
        >
          <Dates year={year} />
          {current && nextYear(current.id) === year.id && answer.can.includes('begin-year') && (
            <>
              <Muted>{t('rollover.begin-lead', { year: year.id })}</Muted>
              <Button className={styles.button} disabledFocusable={act.busy} onClick={() => begin(year.id)}>
                {t('rollover.begin', { year: year.id })}
              </Button>
              {act.failure !== null && <FailureNotice failure={act.failure} />}
            </>
          )}
          <Button className={styles.button} onClick={() => goTo('locks', ['calendar'], { year: year.id })}>
            {t('years.calendar', { year: year.id })}
          </Button>
        </Section>
      ))}
      {sets && next !== null && current && (
        <Section raised title={t('years.year', { year: next })} lead={t('years.open-lead', { year: current.id })}>
          {form === next ? (
            <CalendarForm
              title={t('years.open', { year: next })}
              submit={t('years.open', { year: next })}
              year={next}
              first={proposedCalendar(next)}
              save={open(next)}
              onClose={close}
            />
          ) : (
            <Button className={styles.button} onClick={() => setForm(next)}>
              {t('years.open', { year: next })}
            </Button>
          )}
        </Section>
      )}
    </>
  );
}

const onWire = ({ begins, ends, closes }: SchoolCalendar) => ({ begins, ends, closes: { ...closes } });

function Dates({ year: { id, calendar } }: { readonly year: SchoolYearOnWire }) {
  const { t, day } = useWords();
  const styles = useStyles();
  const shown = (date: string | undefined): string => (date === undefined ? t('calendar.none') : day(date));
  const lines = [
    [t('calendar.begins'), day(calendar.begins)],
    ...lawFor(id).periods.map((period) => [
      t('calendar.period', { period: t(`period.${period}`) }),
      shown(calendar.closes[period]),
    ]),
    [t('calendar.ends'), day(calendar.ends)],
  ];
  return (
    <dl className={styles.dates}>
      {lines.map(([name, value]) => [
        <dt key={`${name} `}>{name}</dt>,
        <dd key={name} className={styles.day}>
          {value}
        </dd>,
      ])}
    </dl>
  );
}
