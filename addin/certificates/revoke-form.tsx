/** Thu hồi chứng thư: reason and time; with the authority's passphrase where the school's own list has to say it. */
import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { boxOfMoment, momentOfBox } from '../../core/codes/day.js';
import type { Certificate } from '../../core/contract/certificates.js';
import { useAnnounce } from '../frame/announcer.js';
import { useChosen } from '../frame/use-chosen.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { column, paper, row } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { commonName } from '../../core/signing/common-name.js';
import { useWords } from '../words/words.js';

const SHORTEST = 3;
const useStyles = makeStyles({
  form: { ...column('12px'), ...paper, width: '100%', maxWidth: '480px' },
  box: { minWidth: 0, width: '100%', '& input': { minWidth: 0 } },
  acts: row('8px'),
});

export interface RevokeFormProps {
  readonly certificate: Certificate;
  readonly onRevoked: () => void;
}

const rightNow = (): string => boxOfMoment(new Date());

export function RevokeForm(props: RevokeFormProps) {
  const { t } = useWords();
  const [revoking, setRevoking] = useChosen('revoke');
  const open = revoking === props.certificate.fingerprint;
  const setOpen = (wanted: boolean): void => setRevoking(wanted ? props.certificate.fingerprint : '');
  const place = useRef<HTMLSpanElement>(null);
  const been = useRef(false);
  useEffect(() => {
    if (open) been.current = true;
    else if (been.current) place.current?.querySelector('button')?.focus();
  }, [open]);
  const { certificate } = props;
  const name = certificate.holder?.name ?? commonName(certificate.subject);
  if (!open) {
    return (
      <span ref={place}>
        <Button aria-label={t('revoke.of', { name })} onClick={() => setOpen(true)}>
          {t('revoke.title')}
        </Button>
      </span>
    );
  }
  return <Form {...props} name={name} onClose={() => setOpen(false)} />;
}

interface FormProps extends RevokeFormProps {
  readonly name: string;
  readonly onClose: () => void;
}

function Form({ certificate, name, onRevoked, onClose }: FormProps) {
  const { t, moment } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const first = useRef<HTMLInputElement>(null);
  const [reason, setReason] = useState('');
  const [at, setAt] = useState(rightNow);
  const [passphrase, setPassphrase] = useState('');
  const [tried, setTried] = useState(false);
  useEffect(() => first.current?.focus(), []);
  const missing = { reason: reason.trim().length < SHORTEST, at: Number.isNaN(momentOfBox(at).getTime()) };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (missing.reason || missing.at) return;
    void act.run(async () => {
      const { published } = await session.call('revokeCertificate', {
        params: { fingerprint: certificate.fingerprint },
        body: {
          reason: reason.trim(),
          at: momentOfBox(at).toISOString(),
          ...(passphrase !== '' && { passphrase }),
        },
      });
      announce(t(published ? 'revoke.done-published' : 'revoke.done', { name }));
      onRevoked();
    });
  };
  return (
    <form className={styles.form} aria-label={t('revoke.of', { name })} noValidate onSubmit={submit}>
      <Field
        label={t('revoke.reason')}
        hint={t('revoke.reason-hint')}
        {...(tried && missing.reason && { validationMessage: t('revoke.reason-missing') })}
      >
        <Input
          className={styles.box}
          input={{ ref: first }}
          value={reason}
          maxLength={300}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <Field
        label={t('revoke.at')}
        hint={missing.at ? t('revoke.at-hint') : `${t('date.means', { day: moment(at) })}. ${t('revoke.at-hint')}`}
        {...(tried && missing.at && { validationMessage: t('revoke.at-missing') })}
      >
        <Input className={styles.box} type="datetime-local" value={at} onChange={(_, { value }) => setAt(value)} />
      </Field>
      {certificate.internal && (
        <Field label={t('revoke.passphrase')} hint={t('revoke.passphrase-hint')}>
          <Input
            className={styles.box}
            type="password"
            autoComplete="off"
            value={passphrase}
            onChange={(_, { value }) => setPassphrase(value)}
          />
        </Field>
      )}
      <Muted>{t('revoke.after')}</Muted>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
          {t('revoke.do')}
        </Button>
        <Button onClick={onClose}>{t('bank.cancel')}</Button>
      </div>
    </form>
  );
}
