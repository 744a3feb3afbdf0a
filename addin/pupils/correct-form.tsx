import { useState } from 'react';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';
import { ActForm } from '../forms/act-form.js';
import { DayField, SexField, TextField } from './fields.js';
import type { FormProps } from './pupil-acts.js';

/** Who a pupil is, as a decision has it (decision 27). */
export function CorrectForm({ pupil, school, onAnswer, onCancel }: FormProps) {
  const { t } = useWords();
  const session = useSession();
  const [name, setName] = useState(pupil.name);
  const [birthDate, setBirthDate] = useState(pupil.birthDate);
  const [sex, setSex] = useState(pupil.sex);
  const [personalId, setPersonalId] = useState(pupil.personalId ?? '');
  const [decision, setDecision] = useState('');
  const [decidedOn, setDecidedOn] = useState(school.today);
  const save = async (): Promise<void> => {
    const who = { name, birthDate: birthDate || pupil.birthDate, sex, personalId: personalId.trim() || null };
    const body = { ...who, decision: decision.trim() || ' ', decidedOn: decidedOn || school.today };
    onAnswer(await session.call('correctPupil', { params: { pupilId: pupil.code }, body }));
  };
  return (
    <ActForm title={t('pupils.act-correct')} lead={t('pupils.correct-lead')} save={save} onCancel={onCancel}>
      <TextField label={t('pupils.decision')} value={decision} onChange={setDecision} />
      <DayField label={t('pupils.decided-on')} value={decidedOn} onChange={setDecidedOn} />
      <TextField label={t('pupils.name')} value={name} onChange={setName} />
      <DayField label={t('pupils.birth')} value={birthDate} onChange={setBirthDate} />
      <SexField value={sex} onChange={setSex} />
      <TextField label={t('pupils.personal-id')} value={personalId} onChange={setPersonalId} />
    </ActForm>
  );
}
