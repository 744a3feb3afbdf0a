/** A hat given to somebody from a day on; by the principal alone the administrator's for a week at most. */
import { Button, Field, makeStyles } from '@fluentui/react-components';
import { DaySpan } from './day-span.js';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { addDays } from '../../core/codes/day.js';
import { type Hat, HATS } from '../../core/codes/hats.js';
import type { Hats } from '../../core/contract/hats.js';
import { LENT_AT_MOST } from '../../core/duties/change-hats.js';
import type { SubjectCode } from '../../core/fields/subjects.js';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { ListSelect } from '../parts/list-select.js';
import { Muted } from '../parts/muted.js';
import { column, paper, row } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { HeadScope } from './head-scope.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  form: { ...column('12px'), ...paper },
  parts: { display: 'grid', gap: '12px', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))' },
  box: { minWidth: 0, width: '100%', '& input': { minWidth: 0 } },
  acts: row('8px'),
});

export interface HatFormProps {
  readonly answer: Hats;
  readonly onDone: (changed: boolean) => void;
}

export function HatForm({ answer, onDone }: HatFormProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const form = useRef<HTMLFormElement>(null);
  const [hat, setHat] = useState<Hat>('vice-principal');
  const [userId, setUserId] = useState('');
  const [fromDay, setFromDay] = useState(answer.today);
  const [toDay, setToDay] = useState('');
  const [grades, setGrades] = useState<readonly number[]>([]);
  const [subjects, setSubjects] = useState<readonly SubjectCode[]>([]);
  const [tried, setTried] = useState(false);
  useEffect(() => form.current?.querySelector('select')?.focus(), []);
  const lent = answer.alone && hat === 'administrator';
  const wrong = { person: userId === '', from: fromDay === '', to: toDay !== '' && toDay < fromDay };

  const choose = (value: string): void => {
    setHat(value as Hat);
    if (answer.alone && value === 'administrator') setToDay(addDays(fromDay || answer.today, LENT_AT_MOST - 1));
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (wrong.person || wrong.from || wrong.to) return;
    const scope = hat === 'head' ? { grades: [...grades], subjects: [...subjects] } : null;
    void act.run(async () => {
      const change = { kind: 'give' as const, userId, hat, fromDay, toDay: toDay === '' ? null : toDay, scope };
      const { waits } = await session.call('changeHats', { body: { changes: [change] } });
      announce(t(waits === null ? 'hats.saved' : 'hats.sent'));
      onDone(true);
    });
  };
  return (
    <form ref={form} className={styles.form} aria-label={t('hats.give')} noValidate onSubmit={save}>
      <div className={styles.parts}>
        <Field label={t('hats.which')}>
          <ListSelect value={hat} onChoose={choose}>
            {HATS.map((one) => (
              <option key={one} value={one}>
                {t(`hats.${one}`)}
              </option>
            ))}
          </ListSelect>
        </Field>
        <Field
          label={t('duties.person')}
          {...(tried && wrong.person && { validationMessage: t('duties.person-missing') })}
        >
          <ListSelect value={userId} onChoose={setUserId}>
            <option value="">{t('duties.person-none')}</option>
            {answer.people.map((one) => (
              <option key={one.userId} value={one.userId}>
                {one.name}
              </option>
            ))}
          </ListSelect>
        </Field>
        <DaySpan
          className={styles.box}
          from={fromDay}
          to={toDay}
          onFrom={setFromDay}
          onTo={setToDay}
          wrong={{ from: tried && wrong.from, to: tried && wrong.to }}
        />
      </div>
      {hat === 'head' && (
        <HeadScope grades={grades} subjects={subjects} onGrades={setGrades} onSubjects={setSubjects} />
      )}
      {lent && <Muted>{t('hats.lent')}</Muted>}
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
          {t(answer.alone ? 'hats.save' : 'hats.propose')}
        </Button>
        <Button onClick={() => onDone(false)}>{t('duties.cancel')}</Button>
      </div>
    </form>
  );
}
