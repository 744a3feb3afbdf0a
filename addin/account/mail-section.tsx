/** Where reminders are mailed to: her own, with her word whether she wants them; for who keeps accounts, the address alone. */
import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { MailSetting } from '../../core/contract/mail.js';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { column } from '../parts/styles.js';
import { TextField } from '../parts/text-field.js';
import { useAct } from '../session/use-act.js';
import { useAnswer } from '../session/use-answer.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';

const LONGEST = 254;
const useStyles = makeStyles({
  form: { ...column('12px'), maxWidth: '480px' },
  start: { alignSelf: 'flex-start' },
});

/** Nothing where the server hands in no letters, but for an address kept from before. */
export function OwnMailSection({ state, renew }: Pick<ReturnType<typeof useAnswer<'ownMail'>>, 'state' | 'renew'>) {
  const { t } = useWords();
  const session = useSession();
  if (state.kind !== 'ready' || !isShown(state.answer)) return null;
  const save = async (address: string | null, off: boolean): Promise<void> => {
    await session.call('setOwnMail', { body: { address, off } });
    renew();
  };
  return (
    <Section raised title={t('account.mail')} lead={t('account.mail-lead')}>
      <MailForm setting={state.answer} own onSave={save} />
    </Section>
  );
}

const isShown = ({ offered, address }: MailSetting): boolean => offered || address !== null;

export function PersonMail({ userId: id }: { readonly userId: string }) {
  const session = useSession();
  const { state, renew } = useAnswer('personMail', { params: { id } });
  if (state.kind !== 'ready' || !isShown(state.answer)) return null;
  const save = async (address: string | null): Promise<void> => {
    await session.call('setPersonMail', { params: { id }, body: { address } });
    renew();
  };
  return <MailForm setting={state.answer} own={false} onSave={save} />;
}

interface MailFormProps {
  readonly setting: MailSetting;
  readonly own: boolean;
  readonly onSave: (address: string | null, off: boolean) => Promise<void>;
}

function MailForm({ setting, own, onSave }: MailFormProps) {
  const { t } = useWords();
  const styles = useStyles();
  const announce = useAnnounce();
  const act = useAct();
  const [address, setAddress] = useState(setting.address ?? '');
  const [on, setOn] = useState(!setting.off);
  const [saved, setSaved] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setSaved(false);
    void act.run(async () => {
      const typed = address.trim();
      await onSave(typed === '' ? null : typed, !on);
      setSaved(true);
      announce(t('account.mail-saved'));
    });
  };
  if (!setting.offered) {
    const remove = (): void => void act.run(() => onSave(null, setting.off));
    return (
      <div className={styles.form}>
        <Muted>{t('account.mail-kept', { address: setting.address ?? '' })}</Muted>
        {act.failure !== null && <FailureNotice failure={act.failure} />}
        <Button className={styles.start} disabledFocusable={act.busy} onClick={remove}>
          {t('account.mail-remove')}
        </Button>
      </div>
    );
  }
  return (
    <form className={styles.form} noValidate onSubmit={submit} aria-label={t('account.mail')}>
      {setting.refused && <Notice tone="warning" title={t('account.mail-refused')} />}
      <TextField
        label={t('account.mail-address')}
        hint={t('account.mail-hint')}
        value={address}
        limit={LONGEST}
        autoComplete={own ? 'email' : 'off'}
        onChange={setAddress}
      />
      {own && (
        <Checkbox label={t('account.mail-on')} checked={on} onChange={(_, { checked }) => setOn(checked === true)} />
      )}
      {!own && setting.off && <Muted>{t('account.mail-off')}</Muted>}
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      {saved && <Notice tone="done" title={t('account.mail-saved')} />}
      <Button className={styles.start} type="submit" disabledFocusable={act.busy}>
        {t('account.mail-save')}
      </Button>
    </form>
  );
}
