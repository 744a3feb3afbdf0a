import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { type Ref, useState } from 'react';
import { useWords } from '../words/words.js';

/** Without it the box keeps the browser's own width, too wide for a narrow pane. */
export const useStyles = makeStyles({ box: { minWidth: 0, width: '100%', '& input': { minWidth: 0 } } });

export interface PasswordFieldProps {
  readonly inputRef: Ref<HTMLInputElement>;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly missing: boolean;
}

/** A password that can be shown: the typing method often changes letters unseen. */
export function PasswordField({ inputRef, value, onChange, missing }: PasswordFieldProps) {
  const { t } = useWords();
  const styles = useStyles();
  const [shown, setShown] = useState(false);
  const toggle = (
    <Button
      appearance="transparent"
      size="small"
      aria-label={t(shown ? 'sign-in.hide' : 'sign-in.show')}
      onClick={() => setShown(!shown)}
    >
      {t(shown ? 'sign-in.hide-short' : 'sign-in.show-short')}
    </Button>
  );
  return (
    <Field label={t('sign-in.password')} {...(missing && { validationMessage: t('sign-in.password-missing') })}>
      <Input
        className={styles.box}
        // Fluent's own `ref` has no usable type under exactOptionalPropertyTypes; the slot's has.
        input={{ ref: inputRef }}
        size="large"
        name="password"
        type={shown ? 'text' : 'password'}
        autoComplete="current-password"
        autoCapitalize="none"
        spellCheck={false}
        value={value}
        onChange={(_, data) => onChange(data.value)}
        contentAfter={toggle}
      />
    </Field>
  );
}
