/** Lịch năm học: the year as a picture and a list, its dates moved by who may, how they came about. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { YearCalendar } from '../../core/contract/calendar.js';
import { yearBand } from '../../core/calendar/year-band.js';
import { Loading } from '../frame/loading.js';
import { useChosen } from '../frame/use-chosen.js';
import { useMedia, WIDE } from '../frame/use-media.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Section } from '../parts/section.js';
import { column, paper, row } from '../parts/styles.js';
import { YearChoice } from '../parts/year-choice.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { BandList } from './band-list.js';
import { BandPicture } from './band-picture.js';
import { LawfulForm } from './lawful-form.js';
import { LawfulList } from './lawful-list.js';
import { MoveForm } from './move-form.js';
import { moveText } from './touch-notice.js';
import { MoreList } from '../lists/more-list.js';

const useStyles = makeStyles({
  band: { ...column('16px'), ...paper },
  acts: row('8px'),
  what: { margin: 0 },
});

export function CalendarView() {
  const { t } = useWords();
  const [year, setYear] = useChosen('year');
  const asking = useAnswer('yearCalendar', { query: year === '' ? {} : { year } });
  const { state } = asking;
  const answer = state.kind === 'ready' ? state.answer : null;
  return (
    <>
      <YearChoice answer={answer} chosen={year} onChoose={setYear} />
      {state.kind === 'loading' && <Loading text={t('dates.loading')} rows={5} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={asking.again} />}
      {answer && <Year key={answer.schoolYear} answer={answer} onChanged={asking.renew} />}
    </>
  );
}

function Year({ answer, onChanged }: { readonly answer: YearCalendar; readonly onChanged: () => void }) {
  const words = useWords();
  const { t, moment } = words;
  const styles = useStyles();
  const wide = useMedia(WIDE);
  const box = useKeptFocus<HTMLElement>();
  const [form, setForm] = useChosen('form');
  const { schoolYear, calendar, today, past, changes, lawful, can } = answer;
  const band = yearBand(schoolYear, calendar, today);
  const close = (): void => setForm('');
  const moves = can.includes('set-calendar') && !past;
  const proposes = can.includes('propose-lawful-day');
  return (
    <>
      <Section raised box={box} title={t('dates.title', { year: schoolYear })} lead={t('dates.lead')}>
        <BandPicture band={band} today={today} wide={wide} />
        <BandList spans={band.spans} today={today} />
        {form === '' && (moves || proposes) && (
          <div className={styles.acts}>
            {moves && (
              <Button appearance="primary" onClick={() => setForm('move')}>
                {t('dates.move-form')}
              </Button>
            )}
            {proposes && <Button onClick={() => setForm('lawful')}>{t('dates.lawful')}</Button>}
          </div>
        )}
        {form === 'move' && moves && <MoveForm answer={answer} onMoved={onChanged} onClose={close} />}
        {form === 'lawful' && proposes && <LawfulForm answer={answer} onDone={onChanged} onClose={close} />}
      </Section>
      {lawful.length > 0 && (
        <Section raised title={t('dates.documents')}>
          <LawfulList moves={lawful} onDecided={onChanged} />
        </Section>
      )}
      {changes.length > 0 && (
        <Section raised title={t('dates.changes')}>
          <MoreList
            items={changes}
            keyOf={({ at }) => at}
            textOf={({ by, reason, moves: moved }) =>
              [by, reason, ...moved.map((move) => moveText(move, words))].join(' ')
            }
          >
            {({ by, at, reason, moves: moved }) => (
              <>
                {moved.map((move) => (
                  <p key={`${move.period} ${move.grade}`} className={styles.what}>
                    {moveText(move, words)}
                  </p>
                ))}
                <Muted>{t('dates.change', { name: by, when: moment(at), reason })}</Muted>
              </>
            )}
          </MoreList>
        </Section>
      )}
    </>
  );
}
