/** The principal's answer to a proposal, with her reason. */
import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Retest } from '../../core/contract/retests.js';
import { useAnnounce } from '../frame/announcer.js';
import { useAct } from '../session/use-act.js';
import { useSession } from '../session/session-context.js';
import { CaseForm } from '../supplementary/case-form.js';
import { useWords } from '../words/words.js';

const SHORTEST = 3;

export interface RetestFormProps {
  readonly classId: string;
  readonly one: Retest;
  /** The test in words. */
  readonly of: string;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

export function AnswerForm({
  classId,
  one,
  of,
  agreed,
  onBack,
  onDone,
}: RetestFormProps & { readonly agreed: boolean }) {
  const { t } = useWords();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const [answer, setAnswer] = useState('');
  const [tried, setTried] = useState(false);
  const short = answer.trim().length < SHORTEST;
  const save = (): boolean => {
    setTried(true);
    if (short) return false;
    void act.run(async () => {
      const body = { retest: one.id, agreed, answer: answer.trim() };
      await session.call('decideRetest', { params: { classId }, body });
      announce(t('retests.decided'));
      onDone();
    });
    return true;
  };
  return (
    <CaseForm
      label={t(agreed ? 'retests.agree-of' : 'retests.refuse-of', { of })}
      save={t(agreed ? 'retests.agree' : 'retests.refuse')}
      act={act}
      onSave={save}
      onBack={onBack}
    >
      <Field
        label={t('retests.reason')}
        {...(tried && short && { validationMessage: t('supplementary.reason-short') })}
      >
        <Textarea
          textarea={{ maxLength: 500 }}
          value={answer}
          resize="vertical"
          onChange={(_, { value }) => setAnswer(value)}
        />
      </Field>
    </CaseForm>
  );
}
