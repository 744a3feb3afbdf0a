/** A PKCS#12 file and its PIN. Both stay in this page: the file as it is, the PIN until the button is pressed. */
import { Button, Field, makeStyles, tokens } from '@fluentui/react-components';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { SigningRefused } from '../../core/signing/signer.js';
import { Stopped } from '../api/failures.js';
import { breaks, column, row } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { type KeyFile, readKeyFile } from './key-file.js';
import { openKeyFile } from './open-key-file.js';
import { PinField } from './pin-field.js';
import { SigningFailure } from './signing-failure.js';
import type { KeyFormProps } from './key-form-props.js';

const useStyles = makeStyles({
  form: column('12px'),
  file: { ...row('8px'), ...breaks },
  name: { ...breaks, fontWeight: tokens.fontWeightSemibold },
  main: { alignSelf: 'flex-start', '@media (max-width: 479px)': { alignSelf: 'stretch' } },
});

export function KeyFileForm({ certificates, act, busy, onRefused, onOpen }: KeyFormProps) {
  const { t } = useWords();
  const styles = useStyles();
  const [file, setFile] = useState<KeyFile | null>(null);
  const [pin, setPin] = useState('');
  const [missing, setMissing] = useState<'file' | 'pin' | null>(null);
  const [unread, setUnread] = useState<unknown>(null);
  const picker = useRef<HTMLInputElement>(null);
  const pinBox = useRef<HTMLInputElement>(null);
  const chooser = useRef<HTMLDivElement>(null);
  // The file is chosen: what comes next is its PIN.
  useEffect(() => {
    if (file) pinBox.current?.focus();
  }, [file]);

  const take = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    setMissing(null);
    try {
      setFile(await readKeyFile(chosen));
      setUnread(null);
    } catch (cause) {
      // A drive taken out between choosing and reading is no file either.
      setFile(null);
      const refused = cause instanceof SigningRefused ? cause : new SigningRefused('not-a-key-file');
      setUnread(refused);
      onRefused(refused.code);
    }
  };

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setMissing(file ? null : 'file');
    if (!file) return chooser.current?.querySelector('button')?.focus();
    const given = pin;
    setPin('');
    const opened = await onOpen((watching) =>
      openKeyFile(file, given, certificates, watching).catch((cause: unknown) => {
        // A file may have no PIN; where it has one, nothing was tried that could be wrong.
        const isWanted = given === '' && cause instanceof SigningRefused && cause.code === 'wrong-pin';
        if (!isWanted) throw cause;
        setMissing('pin');
        throw new Stopped();
      }),
    );
    if (opened === null) pinBox.current?.focus();
  };

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <Field
        label={t('signer.file')}
        hint={t('signer.file-hint')}
        {...(missing === 'file' && { validationMessage: t('signer.file-missing') })}
      >
        <div ref={chooser} role="group" className={styles.file}>
          <input
            ref={picker}
            type="file"
            hidden
            accept=".p12,.pfx,application/x-pkcs12"
            onChange={(event) => {
              void take(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
          {file && <span className={styles.name}>{file.name}</span>}
          <Button onClick={() => picker.current?.click()}>{t(file ? 'signer.choose-other' : 'signer.choose')}</Button>
        </div>
      </Field>
      {unread !== null && <SigningFailure failure={unread} />}
      <PinField
        label={t('signer.pin')}
        hint={t('signer.pin-hint')}
        value={pin}
        onChange={setPin}
        missing={missing === 'pin'}
        box={pinBox}
      />
      <Button className={styles.main} type="submit" appearance="primary" size="large" disabledFocusable={busy}>
        {act}
      </Button>
    </form>
  );
}
