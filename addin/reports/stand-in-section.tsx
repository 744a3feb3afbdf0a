/** Ký thay (H12): a replacement of a former year waits for somebody who has gone; the principal names who signs in the place. */
import { Button, Field, makeStyles, Select } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { StandIns } from '../../core/contract/reports.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { LongTextField } from '../parts/long-text-field.js';
import { SHORTEST_REASON } from '../parts/reason-form.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { breaks, column, paper } from '../parts/styles.js';
import { useFormFocus } from '../parts/use-form-focus.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useAct } from '../session/use-act.js';
import { useAnswer } from '../session/use-answer.js';
import { useSession } from '../session/session-context.js';
import { subjectTitle } from '../words/field-name.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({ form: { ...column('12px'), ...paper, ...breaks }, act: { alignSelf: 'flex-start' } });

interface Props {
  readonly onDone: (said: string) => void;
}

/** Nothing where nobody has to be named, but for who has just been. */
export function StandInSection({ onDone }: Props) {
  const { t } = useWords();
  const { state, again, renew } = useAnswer('standIns', {});
  const box = useKeptFocus<HTMLElement>('box');
  const [done, setDone] = useState<string | null>(null);
  if (state.kind === 'failed') return <FailureNotice failure={state.failure} onRetry={again} />;
  if (state.kind !== 'ready' || (state.answer.waiting.length === 0 && done === null)) return null;
  const { waiting, people } = state.answer;
  return (
    <Section raised box={box} title={t('reports.stand-ins')} lead={t('reports.stand-ins-lead')}>
      {done !== null && <Notice tone="done" title={done} />}
      {waiting.map((one) => (
        <StandInForm
          key={one.line}
          one={one}
          people={people}
          onDone={(said) => {
            setDone(said);
            renew();
            onDone(said);
          }}
        />
      ))}
    </Section>
  );
}

interface FormProps extends Props {
  readonly one: StandIns['waiting'][number];
  readonly people: StandIns['people'];
}

function StandInForm({ one, people, onDone }: FormProps) {
  const { t, locale } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const [userId, setUser] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { form, toFault } = useFormFocus({ opened: false });
  const short = reason.trim().length < SHORTEST_REASON;
  const facts = { class: one.className, year: one.schoolYear, former: one.former, names: one.pupils.join(', ') };
  const said =
    one.subject === null
      ? t('reports.stand-in-homeroom', facts)
      : t('reports.stand-in-subject', { ...facts, subject: subjectTitle(one.subject, locale) });
  const name = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (userId === '' || short) {
      toFault();
      return;
    }
    void act.run(async () => {
      await session.call('nameStandIn', { body: { line: one.line, userId, reason: reason.trim() } });
      onDone(t('reports.stand-in-done', { name: people.find((person) => person.userId === userId)?.name ?? '' }));
    });
  };
  return (
    <form ref={form} className={styles.form} aria-label={said} noValidate onSubmit={name}>
      <span>{said}</span>
      <Field
        label={t('reports.stand-in-who')}
        {...(tried && userId === '' && { validationMessage: t('reports.stand-in-nobody') })}
      >
        <Select value={userId} onChange={(_, { value }) => setUser(value)}>
          <option value="">{t('reports.stand-in-choose')}</option>
          {people.map((person) => (
            <option key={person.userId} value={person.userId}>
              {person.name}
            </option>
          ))}
        </Select>
      </Field>
      <LongTextField
        label={t('reports.stand-in-reason')}
        value={reason}
        onChange={setReason}
        limit={500}
        fault={tried && short ? t('reports.stand-in-why') : null}
      />
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <Button className={styles.act} type="submit" disabledFocusable={act.busy}>
        {t('reports.stand-in-do')}
      </Button>
    </form>
  );
}
