import { useState } from 'react';
import type { Pupils } from '../../core/contract/pupils.js';
import type { Taught } from '../../core/contract/taught.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';
import { ActForm } from '../forms/act-form.js';
import { TextField } from './fields.js';
import { TaughtFields } from './taught-fields.js';

/** As a class is opened: what every school has. */
const USUAL: Taught = { optionalSubjects: [], foreignLanguage: 'Tiếng Anh', optionalSubjectsCount: true };

export interface ClassFormProps {
  readonly schoolYear: string;
  /** Null for a new one. */
  readonly klass: Pupils['classes'][number] | null;
  /** Offered as she types; another may be typed. */
  readonly campuses: readonly string[];
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

export function ClassForm({ schoolYear, klass, campuses, onSaved, onCancel }: ClassFormProps) {
  const { t } = useWords();
  const session = useSession();
  const [name, setName] = useState(klass?.name ?? '');
  const [campus, setCampus] = useState(klass?.campus ?? '');
  const [taught, setTaught] = useState(klass?.taught ?? USUAL);
  const save = async (): Promise<void> => {
    await session.call('saveClass', {
      body: { classId: klass?.id ?? null, name, campus: campus.trim() || null, taught },
    });
    onSaved();
  };
  const title = klass ? t('pupils.change-class', { class: klass.name }) : t('pupils.add-class');
  return (
    <ActForm title={title} save={save} onCancel={onCancel}>
      <TextField label={t('pupils.class-name')} value={name} onChange={setName} />
      <TextField label={t('pupils.campus')} value={campus} onChange={setCampus} offers={campuses} />
      <TaughtFields schoolYear={schoolYear} grades={klass?.grades ?? []} value={taught} onChange={setTaught} />
    </ActForm>
  );
}
