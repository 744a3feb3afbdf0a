/** The document that appoints who leads, as it was signed. */
import { Button, Field, Input, makeStyles, Textarea } from '@fluentui/react-components';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { CAPACITIES, type Capacity } from '../../core/codes/capacities.js';
import type { Leaders } from '../../core/contract/leaders.js';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { ListSelect } from '../parts/list-select.js';
import { Muted } from '../parts/muted.js';
import { column, paper, row } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  form: { ...column('12px'), ...paper },
  parts: { display: 'grid', gap: '8px 12px', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))' },
  box: { minWidth: 0, width: '100%', '& input': { minWidth: 0 } },
  acts: row('8px'),
});

export interface LeaderFormProps {
  readonly answer: Leaders;
  readonly onDone: (changed: boolean) => void;
}

export function LeaderForm({ answer, onDone }: LeaderFormProps) {
  const { t, day: shown } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const form = useRef<HTMLFormElement>(null);
  const [capacity, setCapacity] = useState<Capacity>('principal');
  const [userId, setUserId] = useState('');
  const [number, setNumber] = useState('');
  const [day, setDay] = useState(answer.today);
  const [fromDay, setFromDay] = useState(answer.today);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input')?.focus(), []);
  // Only a vice principal can be in charge as one.
  const people = answer.people.filter(({ vicePrincipal }) => capacity !== 'in-charge' || vicePrincipal);
  const chosen = people.some((one) => one.userId === userId) ? userId : '';
  const missing = (value: string) =>
    tried && value.trim() === '' ? { validationMessage: t('leaders.missing') } : undefined;

  const save = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if ([chosen, number, day, fromDay, reason].some((value) => value.trim() === '')) return;
    void act.run(async () => {
      const body = { userId: chosen, capacity, number: number.trim(), day, fromDay, reason: reason.trim() };
      const { waits } = await session.call('enterLeader', { body });
      announce(t(waits === null ? 'leaders.saved' : 'leaders.sent'));
      onDone(true);
    });
  };
  const dayField = (label: string, value: string, set: (value: string) => void) => (
    <Field label={label} {...(value !== '' && { hint: t('date.means', { day: shown(value) }) })} {...missing(value)}>
      <Input className={styles.box} type="date" value={value} onChange={(_, data) => set(data.value)} />
    </Field>
  );
  return (
    <form ref={form} className={styles.form} aria-label={t('leaders.enter')} noValidate onSubmit={save}>
      <Muted>{t('leaders.enter-lead')}</Muted>
      <div className={styles.parts}>
        <Field label={t('leaders.capacity')}>
          <ListSelect value={capacity} onChoose={(value) => setCapacity(CAPACITIES.find((one) => one === value)!)}>
            {CAPACITIES.map((one) => (
              <option key={one} value={one}>
                {t(`leaders.office.${one}`)}
              </option>
            ))}
          </ListSelect>
        </Field>
        <Field label={t('leaders.person')} {...missing(chosen)}>
          <ListSelect value={chosen} onChoose={setUserId}>
            <option value="">{t('duties.person-none')}</option>
            {people.map((one) => (
              <option key={one.userId} value={one.userId}>
                {one.name}
              </option>
            ))}
          </ListSelect>
        </Field>
        <Field label={t('leaders.number')} {...missing(number)}>
          <Input
            className={styles.box}
            value={number}
            maxLength={100}
            autoComplete="off"
            onChange={(_, { value }) => setNumber(value)}
          />
        </Field>
        {dayField(t('leaders.day'), day, setDay)}
        {dayField(t('leaders.from'), fromDay, setFromDay)}
      </div>
      <Field label={t('leaders.reason')} hint={t('leaders.reason-hint')} {...missing(reason)}>
        <Textarea value={reason} maxLength={300} onChange={(_, { value }) => setReason(value)} />
      </Field>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
          {t(answer.alone ? 'leaders.save' : 'leaders.propose')}
        </Button>
        <Button onClick={() => onDone(false)}>{t('leaders.cancel')}</Button>
      </div>
    </form>
  );
}
