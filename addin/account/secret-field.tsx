/** A password to type, hidden until it is asked to be shown: the typing method often changes letters unseen. */
import { Button, Field, Input } from '@fluentui/react-components';
import { type RefObject, useState } from 'react';
import { useStyles } from '../sign-in/password-field.js';
import { useWords } from '../words/words.js';

export interface SecretFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly missing?: string | undefined;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
}

export function SecretField({ label, hint, value, onChange, autoComplete, missing, inputRef }: SecretFieldProps) {
  const { t } = useWords();
  const styles = useStyles();
  const [shown, setShown] = useState(false);
  return (
    <Field
      label={label}
      {...(hint !== undefined && { hint })}
      {...(missing !== undefined && { validationMessage: missing })}
    >
      <Input
        className={styles.box}
        {...(inputRef && { input: { ref: inputRef } })}
        type={shown ? 'text' : 'password'}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        value={value}
        onChange={(_, data) => onChange(data.value)}
        contentAfter={
          <Button
            appearance="transparent"
            size="small"
            aria-label={`${t(shown ? 'sign-in.hide' : 'sign-in.show')}: ${label}`}
            onClick={() => setShown(!shown)}
          >
            {t(shown ? 'sign-in.hide-short' : 'sign-in.show-short')}
          </Button>
        }
      />
    </Field>
  );
}
