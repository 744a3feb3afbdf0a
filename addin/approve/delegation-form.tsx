import { Button, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { column, paper, row } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { today } from '../words/today.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  form: { ...column('12px'), ...paper },
  pair: { display: 'grid', gap: '12px', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 160px), 1fr))' },
  box: { minWidth: 0, width: '100%', '& input': { minWidth: 0 } },
  acts: row('8px'),
});

export interface DelegationFormProps {
  readonly vicePrincipals: readonly { readonly userId: string; readonly name: string }[];
  readonly onDone: (saved: boolean) => void;
}

/** A new delegation: to whom, from when to when, by which document. */
export function DelegationForm({ vicePrincipals, onDone }: DelegationFormProps) {
  const { t, day } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const [userId, setUserId] = useState(vicePrincipals[0]?.userId ?? '');
  const [fromDay, setFromDay] = useState(today());
  const [toDay, setToDay] = useState('');
  const [document, setDocument] = useState('');
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input')?.focus(), []);
  if (vicePrincipals.length === 0) {
    return (
      <Notice
        tone="info"
        title={t('delegation.no-vice')}
        actions={<Button onClick={() => onDone(false)}>{t('bank.cancel')}</Button>}
      />
    );
  }
  const missing = { from: fromDay === '', to: toDay === '' || toDay < fromDay, document: document.trim() === '' };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (missing.from || missing.to || missing.document) return;
    void act.run(async () => {
      await session.call('saveDelegation', { body: { userId, fromDay, toDay, document: document.trim() } });
      announce(t('delegation.saved'));
      onDone(true);
    });
  };
  return (
    <form ref={form} className={styles.form} aria-label={t('delegation.add')} noValidate onSubmit={submit}>
      <Field label={t('delegation.to-whom')}>
        <Select value={userId} onChange={(_, { value }) => setUserId(value)}>
          {vicePrincipals.map((one) => (
            <option key={one.userId} value={one.userId}>
              {one.name}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.pair}>
        <Field
          label={t('delegation.from')}
          {...(fromDay !== '' && { hint: t('date.means', { day: day(fromDay) }) })}
          {...(tried && missing.from && { validationMessage: t('delegation.from-missing') })}
        >
          <Input className={styles.box} type="date" value={fromDay} onChange={(_, { value }) => setFromDay(value)} />
        </Field>
        <Field
          label={t('delegation.to')}
          {...(toDay !== '' && { hint: t('date.means', { day: day(toDay) }) })}
          {...(tried && missing.to && { validationMessage: t('delegation.to-missing') })}
        >
          <Input className={styles.box} type="date" value={toDay} onChange={(_, { value }) => setToDay(value)} />
        </Field>
      </div>
      <Field
        label={t('delegation.document')}
        {...(tried && missing.document && { validationMessage: t('delegation.document-missing') })}
      >
        <Input
          className={styles.box}
          value={document}
          maxLength={100}
          autoComplete="off"
          onChange={(_, { value }) => setDocument(value)}
        />
      </Field>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
          {t('delegation.save')}
        </Button>
        <Button onClick={() => onDone(false)}>{t('bank.cancel')}</Button>
      </div>
    </form>
  );
}
