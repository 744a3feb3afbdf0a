import { Field, Input } from '@fluentui/react-components';
import { type RefObject, useEffect } from 'react';
import { useWords } from '../words/words.js';
import { useStyles } from './password-field.js';

export interface CodeFieldProps {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly missing: boolean;
}

/** Of the second factor, or a recovery code: it appears when the server has asked for it, and takes the focus. */
export function CodeField({ inputRef, value, onChange, missing }: CodeFieldProps) {
  const { t } = useWords();
  const styles = useStyles();
  useEffect(() => inputRef.current?.focus(), [inputRef]);
  return (
    <Field
      label={t('sign-in.code')}
      hint={t('sign-in.code-hint')}
      {...(missing && { validationMessage: t('sign-in.code-missing') })}
    >
      <Input
        className={styles.box}
        input={{ ref: inputRef }}
        size="large"
        name="code"
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        value={value}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}
