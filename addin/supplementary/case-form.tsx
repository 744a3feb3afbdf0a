/** A form inside a pupil's card: its fields, why the act did not succeed, and two buttons. */
import { Button, makeStyles } from '@fluentui/react-components';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { FailureNotice } from '../parts/failure-notice.js';
import { column, row } from '../parts/styles.js';
import type { Act } from '../session/use-act.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({ form: column('12px'), acts: row('8px') });

export interface CaseFormProps {
  readonly label: string;
  readonly save: string;
  readonly act: Act;
  /** False where something is missing: the first field takes the focus. */
  readonly onSave: () => boolean;
  readonly onBack: () => void;
  readonly children: ReactNode;
}

export function CaseForm({ label, save, act, onSave, onBack, children }: CaseFormProps) {
  const { t } = useWords();
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  const first = (): void => form.current?.querySelector<HTMLElement>('textarea, select, input')?.focus();
  useEffect(first, []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!onSave()) first();
  };
  return (
    <form ref={form} className={styles.form} aria-label={label} noValidate onSubmit={submit}>
      {children}
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
          {act.busy ? t('supplementary.saving') : save}
        </Button>
        <Button onClick={onBack}>{t('supplementary.cancel')}</Button>
      </div>
    </form>
  );
}
