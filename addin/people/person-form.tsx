/** A new account, or another name of one: the account is proposed from the name as it is typed. */
import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Person } from '../../core/contract/accounts.js';
import { proposedAccount } from '../../core/text/account-name.js';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { column, paper, row } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  form: { ...column('12px'), ...paper, maxWidth: '480px' },
  box: { minWidth: 0, width: '100%', '& input': { minWidth: 0 } },
  acts: row('8px'),
});

export interface PersonFormProps {
  /** Whose name changes; none where somebody is new. */
  readonly person?: Person;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

export function PersonForm({ person, onClose, onSaved }: PersonFormProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const first = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(person?.name ?? '');
  const [account, setAccount] = useState(person?.account ?? '');
  const [tried, setTried] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  useEffect(() => first.current?.focus(), []);
  const missing = name.trim() === '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (missing) return;
    void act.run(async () => {
      const typed = account.trim();
      const body = { name, ...(typed !== '' && { account: typed }) };
      const answer = person
        ? await session.call('renamePerson', { params: { id: person.userId }, body })
        : await session.call('createPerson', { body });
      announce(t('people.saved', { name: name.trim(), account: answer.account }));
      onSaved();
      if (person) return onClose();
      // The next one: in September there are ten of them.
      setMade(t('people.saved', { name: name.trim(), account: answer.account }));
      setName('');
      setAccount('');
      setTried(false);
      first.current?.focus();
    });
  };
  return (
    <form className={styles.form} noValidate onSubmit={submit} aria-label={t(person ? 'people.rename' : 'people.make')}>
      {made !== null && <Notice tone="done" title={made} />}
      {!person && <Muted>{t('people.new-hat')}</Muted>}
      <Field
        label={t('people.name')}
        hint={t('people.name-hint')}
        {...(tried && missing && { validationMessage: t('people.name-missing') })}
      >
        <Input
          className={styles.box}
          input={{ ref: first }}
          autoComplete="off"
          value={name}
          onChange={(_, { value }) => setName(value)}
        />
      </Field>
      <Field
        label={t('people.account')}
        hint={
          missing
            ? t('people.account-hint')
            : t('people.account-proposed', { account: proposedAccount(name, new Set()) })
        }
      >
        <Input
          className={styles.box}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={account}
          onChange={(_, { value }) => setAccount(value)}
        />
      </Field>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
          {t(person ? 'people.save' : 'people.make')}
        </Button>
        <Button onClick={onClose}>{t(made === null ? 'bank.cancel' : 'people.done')}</Button>
      </div>
    </form>
  );
}
