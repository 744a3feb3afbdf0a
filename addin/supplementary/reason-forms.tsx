/** What needs nothing but a reason: withdrawing a case, and the principal's word on its limit. */
import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useAnnounce } from '../frame/announcer.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';
import { CaseForm } from './case-form.js';
import type { FormProps } from './form-props.js';

const SHORTEST = 3;

interface ReasonFormProps extends Pick<FormProps, 'onBack' | 'onDone'> {
  readonly label: string;
  readonly hint?: string;
  readonly saved: string;
  readonly send: (reason: string) => Promise<unknown>;
}

function ReasonForm({ label, hint, saved, send, onBack, onDone }: ReasonFormProps) {
  const { t } = useWords();
  const announce = useAnnounce();
  const act = useAct();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const short = reason.trim().length < SHORTEST;
  const save = (): boolean => {
    setTried(true);
    if (short) return false;
    void act.run(async () => {
      await send(reason.trim());
      announce(saved);
      onDone();
    });
    return true;
  };
  return (
    <CaseForm label={label} save={t('supplementary.save')} act={act} onSave={save} onBack={onBack}>
      <Field
        label={t('supplementary.reason')}
        {...(hint !== undefined && { hint })}
        {...(tried && short && { validationMessage: t('supplementary.reason-short') })}
      >
        <Textarea
          textarea={{ maxLength: 500 }}
          value={reason}
          resize="vertical"
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
    </CaseForm>
  );
}

export function WithdrawForm({ sheet: { classId }, one: { pupil, name }, ...ways }: FormProps) {
  const { t } = useWords();
  const session = useSession();
  return (
    <ReasonForm
      {...ways}
      label={t('supplementary.withdraw-act-of', { name })}
      hint={t('supplementary.withdraw-hint')}
      saved={t('supplementary.withdrawn', { name })}
      send={(reason) => session.call('withdrawSupplementary', { params: { classId }, body: { pupil, reason } })}
    />
  );
}

export function LimitForm({ sheet: { classId }, one: { pupil, name, unlimited }, ...ways }: FormProps) {
  const { t } = useWords();
  const session = useSession();
  const lifts = unlimited === null;
  return (
    <ReasonForm
      {...ways}
      label={t(lifts ? 'supplementary.unlimit-act-of' : 'supplementary.limit-act-of', { name })}
      {...(lifts && { hint: t('supplementary.unlimit-hint') })}
      saved={t('supplementary.limit-saved', { name })}
      send={(reason) =>
        session.call('limitSupplementary', { params: { classId }, body: { pupil, unlimited: lifts, reason } })
      }
    />
  );
}
