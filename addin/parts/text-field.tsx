import { Field, Input, makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({ box: { minWidth: 0, width: '100%', '& input': { minWidth: 0 } } });

export interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with it, once she has tried to go on. */
  readonly fault?: string | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly limit: number;
  readonly type?: 'text' | 'password';
  readonly autoComplete?: string;
}

/** A line to be typed. */
export function TextField({ label, hint, fault, value, onChange, limit, type = 'text', ...more }: TextFieldProps) {
  const styles = useStyles();
  return (
    <Field label={label} {...(hint !== undefined && { hint })} {...(fault && { validationMessage: fault })}>
      <Input
        className={styles.box}
        type={type}
        value={value}
        maxLength={limit}
        autoComplete={more.autoComplete ?? 'off'}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}
