/** What needs nothing but a reason: withdrawing a case, and the principal's word on its limit. */
import { useAnnounce } from '../frame/announcer.js';
import { ReasonForm } from '../parts/reason-form.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';
import type { FormProps } from './form-props.js';

interface SentReasonProps extends Pick<FormProps, 'onBack' | 'onDone'> {
  readonly label: string;
  readonly hint?: string;
  readonly saved: string;
  readonly send: (reason: string) => Promise<unknown>;
}

function SentReason({ label, hint, saved, send, onBack, onDone }: SentReasonProps) {
  const { t } = useWords();
  const announce = useAnnounce();
  const act = useAct();
  const save = (reason: string): void =>
    void act.run(async () => {
      await send(reason);
      announce(saved);
      onDone();
    });
  return (
    <ReasonForm
      label={label}
      words={{
        reason: t('supplementary.reason'),
        ...(hint !== undefined && { hint }),
        missing: t('supplementary.reason-short'),
        send: t(act.busy ? 'supplementary.saving' : 'supplementary.save'),
        back: t('supplementary.cancel'),
      }}
      act={act}
      onSend={save}
      onBack={onBack}
    />
  );
}

export function WithdrawForm({ sheet: { classId }, one: { pupil, name }, ...ways }: FormProps) {
  const { t } = useWords();
  const session = useSession();
  return (
    <SentReason
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
    <SentReason
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
