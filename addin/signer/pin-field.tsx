/** Where a PIN is typed: kept by no browser, shown to nobody. */
import { Field, Input } from '@fluentui/react-components';
import type { Ref } from 'react';
import { useStyles as useBoxStyles } from '../sign-in/password-field.js';
import { useWords } from '../words/words.js';

export interface PinFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (pin: string) => void;
  readonly missing: boolean;
  readonly box: Ref<HTMLInputElement>;
}

export function PinField({ label, hint, value, onChange, missing, box }: PinFieldProps) {
  const { t } = useWords();
  const boxStyles = useBoxStyles();
  return (
    <Field label={label} hint={hint} {...(missing && { validationMessage: t('signer.pin-missing') })}>
      <Input
        className={boxStyles.box}
        input={{ ref: box }}
        size="large"
        type="password"
        // No browser offers to keep it.
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={value}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}
