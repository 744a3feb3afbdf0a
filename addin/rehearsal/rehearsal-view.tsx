/** Thử khóa sổ: what would stay open or be refused, who owes what, and the way to tell them. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { Rehearsal } from '../../core/contract/rehearsal.js';
import { Loading } from '../frame/loading.js';
import { goTo } from '../frame/route.js';
import { useChosen } from '../frame/use-chosen.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { column, row } from '../parts/styles.js';
import { YearChoice } from '../parts/year-choice.js';
import { useWords } from '../words/words.js';
import { ClassCard } from './class-card.js';
import { PersonCard } from './person-card.js';
import { RehearsalForm } from './rehearsal-form.js';
import { Remind, type RemindProps } from './remind.js';
import { byPerson, totalOf } from './sums.js';
import { useRehearsed } from './use-rehearsed.js';
import { useFinding } from '../lists/use-finding.js';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  all: column('16px'),
  acts: row('8px'),
  cards: { display: 'grid', gap: '12px', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 380px), 1fr))' },
});

export function RehearsalView() {
  const { t } = useWords();
  const styles = useStyles();
  const [view, setView] = useChosen('view');
  const { state, again, renew, chosen, dated, sheets, by, setYear, setDay, setPeriod, setBy } = useRehearsed();
  const rehearsal = state.kind === 'ready' ? state.answer : null;
  return (
    <div className={styles.all}>
      <Muted>{t('rehearsal.lead')}</Muted>
      <YearChoice answer={rehearsal} chosen={chosen['year'] ?? ''} onChoose={setYear} />
      <RehearsalForm
        {...{ shown: rehearsal, period: sheets ?? '', by, view }}
        {...{ onDay: setDay, onPeriod: setPeriod, onBy: setBy, onView: setView }}
      />
      {state.kind === 'loading' && <Loading text={t('rehearsal.loading')} rows={6} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {rehearsal && (
        <Rehearsed
          rehearsal={rehearsal}
          period={sheets}
          dated={dated}
          people={view === 'person'}
          onDone={renew}
          onMeeting={() => goTo('locks', ['rehearsal', 'meeting'], chosen)}
        />
      )}
    </div>
  );
}

interface CardsProps<T> {
  readonly place: string;
  readonly items: readonly T[];
  readonly textOf: (item: T) => string;
  readonly label: string;
  readonly children: (item: T) => ReactNode;
}

function Cards<T>({ place, items, textOf, label, children }: CardsProps<T>) {
  const styles = useStyles();
  const { box, found } = useFinding(place, items, textOf, label);
  return (
    <>
      {box}
      <div className={styles.cards}>{found.map(children)}</div>
    </>
  );
}

interface RehearsedProps {
  readonly rehearsal: Rehearsal;
  readonly period: RemindProps['period'];
  readonly dated: boolean;
  readonly people: boolean;
  readonly onDone: () => void;
  readonly onMeeting: () => void;
}

function Rehearsed({ rehearsal, period, dated, people, onDone, onMeeting }: RehearsedProps) {
  const { t, day } = useWords();
  const styles = useStyles();
  const { rows, can } = rehearsal;
  if (rows.length === 0) return <Notice tone="info" title={t('rehearsal.no-classes')} />;
  const { missing, refused } = totalOf(rows);
  const owing = byPerson(rows);
  const reminds = can.includes('remind');
  const asked = { rehearsal, period, dated, onDone };
  const sum = {
    ...{ classes: new Set(rows.map(({ classId }) => classId)).size, rows: rows.length, missing, refused },
    day: day(rehearsal.day),
  };
  return (
    <>
      {owing.length === 0 && missing === 0 ? (
        <Notice tone="done" title={t('rehearsal.all-done', { day: day(rehearsal.day) })} />
      ) : (
        <Notice tone={refused > 0 ? 'warning' : 'info'} title={t('rehearsal.sum', sum)} />
      )}
      <div className={styles.acts}>
        {reminds && owing.length > 0 && (
          <Remind {...asked} classIds={null} userIds={null} primary label={t('rehearsal.remind-all')} />
        )}
        <Button onClick={onMeeting}>{t('rehearsal.meeting')}</Button>
      </div>
      {people ? (
        <Cards place="person" items={owing} textOf={({ name }) => name} label={t('list.find')}>
          {(person) => <PersonCard key={person.userId} {...asked} person={person} reminds={reminds} />}
        </Cards>
      ) : (
        <Cards place="class" items={rows} textOf={({ className }) => className} label={t('list.find-class')}>
          {(one) => <ClassCard key={`${one.classId} ${one.grade}`} {...asked} one={one} reminds={reminds} />}
        </Cards>
      )}
    </>
  );
}
