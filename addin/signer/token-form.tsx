/** A USB token behind the signing program on this computer: its PIN, and nothing else. */
import { Button, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useRef, useState } from 'react';
import { Muted } from '../parts/muted.js';
import { column } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';
import type { KeyFormProps } from './key-form-props.js';
import { openToken, PinWanted } from './open-token.js';
import { PinField } from './pin-field.js';
import { reportForeign } from './report-refusal.js';

const useStyles = makeStyles({
  form: column('12px'),
  main: { alignSelf: 'flex-start', '@media (max-width: 479px)': { alignSelf: 'stretch' } },
});

export function TokenForm({ certificates, act, busy, onOpen }: KeyFormProps) {
  const { t } = useWords();
  const styles = useStyles();
  const { call } = useSession();
  const [pin, setPin] = useState('');
  const [missing, setMissing] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const command = `npm run -s hocba -- signer --origin ${location.origin} --module …`;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setMissing(false);
    const given = pin;
    setPin('');
    const opened = await onOpen(() =>
      openToken(given, certificates, (asked) => reportForeign(call, asked)).catch((cause: unknown) => {
        setMissing(cause instanceof PinWanted);
        throw cause;
      }),
    );
    if (opened === null) box.current?.focus();
  };

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <p>{t('signer.token-needs')}</p>
      <PinField
        label={t('signer.token-pin')}
        hint={t('signer.token-hint')}
        value={pin}
        onChange={setPin}
        missing={missing}
        box={box}
      />
      <Button className={styles.main} type="submit" appearance="primary" size="large" disabledFocusable={busy}>
        {act}
      </Button>
      <Muted>{t('signer.token-command', { command })}</Muted>
    </form>
  );
}
