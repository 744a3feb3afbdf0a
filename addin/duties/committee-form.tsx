/** A decision on Ban Quản trị as it was signed: number, day, members, tasks, deputies. */
import { Button, Checkbox, Field, Input, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Committee } from '../../core/contract/committee.js';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { ListSelect } from '../parts/list-select.js';
import { column, paper, row } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  form: { ...column('12px'), ...paper },
  parts: { display: 'grid', gap: '8px 12px', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))' },
  member: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  box: { minWidth: 0, width: '100%', '& input': { minWidth: 0 } },
  acts: row('8px'),
});

interface Member {
  readonly userId: string;
  readonly task: string;
  readonly deputy: boolean;
}
const EMPTY: Member = { userId: '', task: '', deputy: false };

export interface CommitteeFormProps {
  readonly answer: Committee;
  readonly onDone: (changed: boolean) => void;
}

export function CommitteeForm({ answer, onDone }: CommitteeFormProps) {
  const { t, day: shown } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const form = useRef<HTMLFormElement>(null);
  const [number, setNumber] = useState('');
  const [day, setDay] = useState(answer.today);
  // A new decision mostly names those of the one before.
  const [members, setMembers] = useState<readonly Member[]>(
    answer.now?.members.map(({ userId, task, deputy }) => ({ userId, task, deputy })) ?? [EMPTY],
  );
  const [tried, setTried] = useState(false);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const set = (at: number, change: Partial<Member>): void =>
    setMembers(members.map((one, place) => (place === at ? { ...one, ...change } : one)));
  const complete = members.every(({ userId, task }) => userId !== '' && task.trim() !== '');

  const save = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (number.trim() === '' || day === '' || !complete || members.length === 0) return;
    void act.run(async () => {
      const body = { number: number.trim(), day, members: members.map((one) => ({ ...one, task: one.task.trim() })) };
      const { waits } = await session.call('enterCommittee', { body });
      announce(t(waits === null ? 'committee.saved' : 'hats.sent'));
      onDone(true);
    });
  };
  return (
    <form ref={form} className={styles.form} aria-label={t('committee.enter')} noValidate onSubmit={save}>
      <div className={styles.parts}>
        <Field
          label={t('committee.number')}
          {...(tried && number.trim() === '' && { validationMessage: t('committee.number-missing') })}
        >
          <Input
            className={styles.box}
            value={number}
            maxLength={100}
            autoComplete="off"
            onChange={(_, { value }) => setNumber(value)}
          />
        </Field>
        <Field
          label={t('committee.day')}
          {...(day !== '' && { hint: t('date.means', { day: shown(day) }) })}
          {...(tried && day === '' && { validationMessage: t('committee.day-missing') })}
        >
          <Input className={styles.box} type="date" value={day} onChange={(_, { value }) => setDay(value)} />
        </Field>
      </div>
      {members.map((one, at) => (
        <fieldset key={at} className={styles.member} aria-label={t('committee.member', { n: at + 1 })}>
          <div className={styles.parts}>
            <Field
              label={t('committee.member', { n: at + 1 })}
              {...(tried && one.userId === '' && { validationMessage: t('duties.person-missing') })}
            >
              <ListSelect value={one.userId} onChoose={(userId) => set(at, { userId })}>
                <option value="">{t('duties.person-none')}</option>
                {answer.people.map((person) => (
                  <option key={person.userId} value={person.userId}>
                    {person.name}
                  </option>
                ))}
              </ListSelect>
            </Field>
            <Field
              label={t('committee.task')}
              {...(tried && one.task.trim() === '' && { validationMessage: t('committee.task-missing') })}
            >
              <Input
                className={styles.box}
                value={one.task}
                maxLength={200}
                onChange={(_, { value }) => set(at, { task: value })}
              />
            </Field>
          </div>
          <Checkbox
            label={t('committee.is-deputy')}
            checked={one.deputy}
            onChange={(_, { checked }) => set(at, { deputy: checked === true })}
          />
          {members.length > 1 && (
            <Button
              aria-label={t('committee.drop-of', { n: at + 1 })}
              onClick={() => setMembers(members.filter((__, place) => place !== at))}
            >
              {t('duties.undo')}
            </Button>
          )}
        </fieldset>
      ))}
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        <Button onClick={() => setMembers([...members, EMPTY])}>{t('committee.add')}</Button>
        <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
          {t(answer.alone ? 'committee.save' : 'committee.propose')}
        </Button>
        <Button onClick={() => onDone(false)}>{t('duties.cancel')}</Button>
      </div>
    </form>
  );
}
