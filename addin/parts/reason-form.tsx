/** A form that asks for nothing but a reason: the box has the focus at once, and again where the reason is too short. */
import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { FailureNotice } from './failure-notice.js';
import { column, row } from './styles.js';

/** Letters a reason has at least; the contracts' own, as the most is. */
export const SHORTEST_REASON = 3;
const LONGEST = 500;
const useStyles = makeStyles({ form: column('12px'), acts: row('8px') });

export interface ReasonFormProps {
  /** What the form is for, as it is read aloud. */
  readonly label: string;
  /** Words of the box, of what is said where the reason is too short, and of the two buttons. */
  readonly words: {
    readonly reason: string;
    readonly hint?: string;
    readonly missing: string;
    readonly send: string;
    readonly back: string;
  };
  /** Letters it has at least, where the contract asks for more than most. */
  readonly shortest?: number;
  readonly act: { readonly busy: boolean; readonly failure: unknown };
  readonly onSend: (reason: string) => void;
  readonly onBack: () => void;
  /** Said before the box. */
  readonly children?: ReactNode;
}

export function ReasonForm({
  label,
  words,
  shortest = SHORTEST_REASON,
  act,
  onSend,
  onBack,
  children,
}: ReasonFormProps) {
  const styles = useStyles();
  const box = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const reason = typed.trim();
  const short = reason.length < shortest;
  useEffect(() => box.current?.focus(), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (short) box.current?.focus();
    else onSend(reason);
  };
  return (
    <form className={styles.form} aria-label={label} noValidate onSubmit={submit}>
      {children}
      <Field
        label={words.reason}
        {...(words.hint !== undefined && { hint: words.hint })}
        {...(tried && short && { validationMessage: words.missing })}
      >
        <Textarea
          textarea={{ ref: box, maxLength: LONGEST }}
          value={typed}
          resize="vertical"
          onChange={(_, { value }) => setTyped(value)}
        />
      </Field>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
          {words.send}
        </Button>
        <Button onClick={onBack}>{words.back}</Button>
      </div>
    </form>
  );
}
