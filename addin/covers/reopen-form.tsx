/** The principal's order that a cover begins anew: why, in her words. */
import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { CoverLine } from '../../core/contract/covers.js';
import { Refused } from '../api/failures.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { column, paper, row } from '../parts/styles.js';
import { useAct } from '../session/use-act.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';

/** Letters a reason has at least; the contract's own. */
export const SHORTEST = 3;
const useStyles = makeStyles({ form: { ...column('12px'), ...paper }, acts: row('8px') });

export interface ReopenFormProps {
  readonly classId: string;
  readonly line: CoverLine;
  readonly onBack: () => void;
  readonly onReopened: (name: string) => void;
}

export function ReopenForm({ classId, line, onBack, onReopened }: ReopenFormProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const box = useRef<HTMLTextAreaElement>(null);
  const [reason, setReason] = useState('');
  const [short, setShort] = useState(false);
  useEffect(() => box.current?.focus(), []);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (reason.trim().length < SHORTEST) {
      setShort(true);
      box.current?.focus();
      return;
    }
    await act.run(async () => {
      const body = { covers: [{ pupil: line.pupil, number: line.number }], reason: reason.trim() };
      const { covers } = await session.call('reopenCovers', { params: { classId }, body });
      const no = covers[0]?.refused;
      if (no) throw new Refused(409, no);
      onReopened(line.name);
    });
  };
  return (
    <form
      className={styles.form}
      aria-label={t('covers.reopen-of', { name: line.name })}
      noValidate
      onSubmit={(event) => void submit(event)}
    >
      <Muted>{t('covers.reopen-lead')}</Muted>
      <Field
        label={t('covers.reopen-reason')}
        {...(short && reason.trim().length < SHORTEST && { validationMessage: t('covers.late-hint') })}
      >
        <Textarea
          textarea={{ ref: box, maxLength: 500 }}
          value={reason}
          resize="vertical"
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
          {t('covers.reopen-do')}
        </Button>
        <Button onClick={onBack}>{t('covers.cancel')}</Button>
      </div>
    </form>
  );
}
