/** The score of one more sitting, and its day. */
import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { FieldKey } from '../../core/fields/field-key.js';
import { fillOptions } from '../fill/keys.js';
import { useAnnounce } from '../frame/announcer.js';
import { ListSelect } from '../parts/list-select.js';
import { useAct } from '../session/use-act.js';
import { useSession } from '../session/session-context.js';
import { CaseForm } from '../supplementary/case-form.js';
import { today } from '../words/today.js';
import { useWords } from '../words/words.js';
import type { RetestFormProps } from './answer-form.js';

export function SitForm({ classId, one, of, onBack, onDone }: RetestFormProps) {
  const { t } = useWords();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const [score, setScore] = useState('');
  const [satOn, setSatOn] = useState(today);
  const [tried, setTried] = useState(false);
  const { id: retest, subject } = one;
  const number = one.attempts.length + 1;
  const field: FieldKey = `subject.${subject}.score`;
  const save = (): boolean => {
    setTried(true);
    if (score === '' || satOn === '') return false;
    void act.run(async () => {
      const body = { retest, subject, number, score: Number(score), satOn };
      await session.call('sitRetest', { params: { classId }, body });
      announce(t('retests.sat'));
      onDone();
    });
    return true;
  };
  return (
    <CaseForm label={t('retests.sit-of', { of })} save={t('retests.sit')} act={act} onSave={save} onBack={onBack}>
      <Field
        label={t('retests.new-score', { number })}
        {...(tried && score === '' && { validationMessage: t('retests.choose-missing') })}
      >
        <ListSelect value={score} onChoose={setScore}>
          <option value="">{t('retests.choose')}</option>
          {fillOptions(field).map(({ value }) => (
            <option key={value} value={value}>
              {value}
            </option>
          ))}
        </ListSelect>
      </Field>
      <Field label={t('retests.day')}>
        <Input type="date" value={satOn} onChange={(_, { value }) => setSatOn(value)} />
      </Field>
    </CaseForm>
  );
}
