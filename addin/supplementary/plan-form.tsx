/** The homeroom teacher's plan for a pupil. */
import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useAnnounce } from '../frame/announcer.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';
import { CaseForm } from './case-form.js';
import type { FormProps } from './form-props.js';

const SHORTEST = 10;

export function PlanForm({ sheet, one, onBack, onDone }: FormProps) {
  const { t } = useWords();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const [plan, setPlan] = useState(one.plan?.text ?? '');
  const [tried, setTried] = useState(false);
  const { classId } = sheet;
  const { pupil, name, fields: seen } = one;
  const short = plan.trim().length < SHORTEST;
  const save = (): boolean => {
    setTried(true);
    if (short) return false;
    void act.run(async () => {
      await session.call('planSupplementary', { params: { classId }, body: { pupil, plan: plan.trim(), seen } });
      announce(t('supplementary.plan-saved', { name }));
      onDone();
    });
    return true;
  };
  return (
    <CaseForm
      label={t(one.plan ? 'supplementary.replan-act-of' : 'supplementary.plan-act-of', { name })}
      save={t('supplementary.plan-save')}
      act={act}
      onSave={save}
      onBack={onBack}
    >
      <Field
        label={t('supplementary.plan')}
        hint={t('supplementary.plan-hint')}
        {...(tried && short && { validationMessage: t('supplementary.plan-short') })}
      >
        <Textarea
          textarea={{ maxLength: 2000 }}
          value={plan}
          resize="vertical"
          onChange={(_, { value }) => setPlan(value)}
        />
      </Field>
    </CaseForm>
  );
}
