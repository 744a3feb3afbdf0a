/** Ask for a certificate: a PIN twice, the key's file to keep, then the request. Nothing private is sent. */
import { Button, Checkbox, Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { breaks, column, paper, row } from '../parts/styles.js';
import { Working } from '../frame/working.js';
import { useMe } from '../session/use-me.js';
import { useWords } from '../words/words.js';
import { pinFault, SHORTEST_PIN } from './pin-fault.js';
import { spoken } from './standing.js';
import { type Kind, type Request, useRequest } from './use-request.js';

const useStyles = makeStyles({
  form: { ...column('12px'), ...paper, maxWidth: '560px', outlineStyle: 'none' },
  box: { minWidth: 0, width: '100%', '& input': { minWidth: 0 } },
  acts: row('8px'),
  text: { margin: 0, ...breaks },
  file: { fontWeight: tokens.fontWeightSemibold },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase400 },
});

export interface RequestFormProps {
  readonly onClose: () => void;
  readonly onSent: () => void;
}

export function RequestForm({ onClose, onSent }: RequestFormProps) {
  const request = useRequest();
  const { t } = useWords();
  const announce = useAnnounce();
  if (request.stage === 'asking') return <PinForm request={request} onClose={onClose} />;
  if (request.stage === 'saved') {
    const send = async (): Promise<void> => {
      if (!(await request.send())) return;
      announce(t('request.sent'));
      onSent();
    };
    return <SavedForm request={request} onSend={() => void send()} onClose={onClose} />;
  }
  return (
    <Notice tone="done" title={t('request.sent')} actions={<Button onClick={onClose}>{t('bank.import-close')}</Button>}>
      {t('request.sent-next')}
    </Notice>
  );
}

function PinForm({ request, onClose }: { readonly request: Request; readonly onClose: () => void }) {
  const { t } = useWords();
  const styles = useStyles();
  const clerk = useMe()?.can.includes('hold-school-certificate') === true;
  const [kind, setKind] = useState<Kind>(clerk ? 'organisation' : 'personal');
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const fault = pinFault(pin);
  const differs = pin !== again;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!fault && !differs) void request.make(kind, pin);
  };
  const field = (value: string, change: (value: string) => void, ref?: typeof first) => (
    <Input
      className={styles.box}
      {...(ref && { input: { ref } })}
      type="password"
      autoComplete="new-password"
      value={value}
      onChange={(_, data) => change(data.value)}
    />
  );
  return (
    <form className={styles.form} aria-label={t('mine.ask')} noValidate onSubmit={submit}>
      <p className={styles.text}>{t('request.lead')}</p>
      {clerk && (
        <Field label={t('request.for')}>
          <RadioGroup value={kind} onChange={(_, { value }) => setKind(value as Kind)}>
            <Radio value="organisation" label={t('certificate.kind-organisation')} />
            <Radio value="personal" label={t('certificate.kind-personal')} />
          </RadioGroup>
        </Field>
      )}
      <Field
        label={t('request.pin')}
        hint={t('request.pin-hint', { n: SHORTEST_PIN })}
        {...(tried && fault && { validationMessage: t(`request.pin-${fault}`, { n: SHORTEST_PIN }) })}
      >
        {field(pin, setPin, first)}
      </Field>
      <Field
        label={t('request.pin-again')}
        {...(tried && !fault && differs && { validationMessage: t('request.pin-differs') })}
      >
        {field(again, setAgain)}
      </Field>
      {request.busy && <Working text={t('request.making')} />}
      {request.failure !== null && <FailureNotice failure={request.failure} />}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={request.busy}>
          {t('request.make')}
        </Button>
        <Button onClick={onClose}>{t('bank.cancel')}</Button>
      </div>
    </form>
  );
}

interface SavedFormProps {
  readonly request: Request;
  readonly onSend: () => void;
  readonly onClose: () => void;
}

function SavedForm({ request, onSend, onClose }: SavedFormProps) {
  const { t } = useWords();
  const styles = useStyles();
  const [kept, setKept] = useState(false);
  const [tried, setTried] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const { made } = request;
  if (!made) return null;
  return (
    <div ref={box} tabIndex={-1} role="group" aria-label={t('mine.ask')} className={styles.form}>
      <Notice tone="info" title={t('request.saved', { file: made.file })}>
        {t('request.saved-keep')}
      </Notice>
      <p className={styles.text}>
        {t('request.compare')} <span className={styles.code}>{spoken(made.keyFingerprint)}</span>
      </p>
      <Checkbox label={t('request.kept')} checked={kept} onChange={(_, { checked }) => setKept(checked === true)} />
      {tried && !kept && <Muted>{t('request.keep-first')}</Muted>}
      {request.failure !== null && <FailureNotice failure={request.failure} />}
      <div className={styles.acts}>
        <Button
          appearance="primary"
          disabledFocusable={request.busy}
          onClick={() => {
            setTried(true);
            if (kept) onSend();
          }}
        >
          {t('request.send')}
        </Button>
        <Button onClick={request.saveAgain}>{t('request.save-again')}</Button>
        <Button onClick={onClose}>{t('bank.cancel')}</Button>
      </div>
    </div>
  );
}
