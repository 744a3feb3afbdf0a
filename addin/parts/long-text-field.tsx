import { Field, Textarea } from '@fluentui/react-components';
import type { TextFieldProps } from './text-field.js';

/** Some lines to be typed. */
export function LongTextField({
  label,
  fault,
  value,
  onChange,
  limit,
}: Pick<TextFieldProps, 'label' | 'fault' | 'value' | 'onChange' | 'limit'>) {
  return (
    <Field label={label} {...(fault && { validationMessage: fault })}>
      <Textarea
        textarea={{ maxLength: limit }}
        value={value}
        resize="vertical"
        onChange={(_, typed) => onChange(typed.value)}
      />
    </Field>
  );
}
