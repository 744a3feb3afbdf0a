import { useState } from 'react';
import type { Pupils } from '../../core/contract/pupils.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';
import { ActForm } from '../forms/act-form.js';
import { DayField, PlaceFields, SexField, TextField } from './fields.js';

export interface EnrolFormProps {
  readonly school: Pupils;
  /** Empty where no class is chosen. */
  readonly classId: string;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

/** A pupil who joins: new to the school, or coming back under her code. */
export function EnrolForm({ school: { classes, today }, classId: chosen, onSaved, onCancel }: EnrolFormProps) {
  const { t } = useWords();
  const session = useSession();
  const first = classes.find(({ id }) => id === chosen) ?? classes[0]!;
  const [place, setPlace] = useState({ classId: first.id, grade: first.grades[0] ?? 1 });
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [birthDate, setBirthDate] = useState('');
  const [sex, setSex] = useState<'F' | 'M'>('F');
  const [personalId, setPersonalId] = useState('');
  const [day, setDay] = useState(today);
  const save = async (): Promise<void> => {
    const body = {
      code,
      name,
      birthDate: birthDate || today,
      sex,
      personalId: personalId.trim() || null,
      ...place,
      day,
    };
    await session.call('enrolPupil', { body });
    onSaved();
  };
  return (
    <ActForm title={t('pupils.add')} save={save} onCancel={onCancel}>
      <TextField label={t('pupils.code')} value={code} onChange={setCode} />
      <TextField label={t('pupils.name')} value={name} onChange={setName} />
      <DayField label={t('pupils.birth')} value={birthDate} onChange={setBirthDate} />
      <SexField value={sex} onChange={setSex} />
      <TextField label={t('pupils.personal-id')} value={personalId} onChange={setPersonalId} />
      <PlaceFields {...place} classes={classes} onChange={(classId, grade) => setPlace({ classId, grade })} />
      <DayField label={t('pupils.day')} value={day} onChange={setDay} />
    </ActForm>
  );
}
