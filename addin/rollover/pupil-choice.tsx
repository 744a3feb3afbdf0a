/** Where one pupil goes: a class of a grade she may come to, or away. */
import { Field } from '@fluentui/react-components';
import { useState } from 'react';
import type { RolloverPupil } from '../../core/contract/rollover.js';
import { type Grade, GRADES } from '../../core/law/law.js';
import { gradesOpen } from '../../core/rollover/proposal.js';
import { ListSelect } from '../parts/list-select.js';
import { ActForm } from '../forms/act-form.js';
import { TextField } from '../parts/text-field.js';
import { useWords } from '../words/words.js';
import type { RolloverActs } from './rollover-acts.js';

const LEFT = 'left';
const PROPOSED = 'proposed';

export interface PupilChoiceProps {
  readonly pupil: RolloverPupil;
  /** Null where she was in no class. */
  readonly grade: Grade | null;
  readonly acts: RolloverActs;
  readonly onClose: () => void;
}

export function PupilChoice({ pupil: one, grade, acts, onClose }: PupilChoiceProps) {
  const { t } = useWords();
  const { pupil, name, standing, to } = one;
  const grades = GRADES.filter(gradesOpen(standing, grade));
  const [goes, setGoes] = useState(to?.kind === 'class' ? String(to.grade) : String(grades[0] ?? LEFT));
  const [className, setClassName] = useState(to?.kind === 'class' ? to.className : '');
  const destination = () => {
    if (goes === PROPOSED) return null;
    if (goes === LEFT) return { kind: 'left' as const };
    return { kind: 'class' as const, className, grade: Number(goes) as Grade };
  };
  const save = async (): Promise<void> => {
    await acts.choose({ pupils: [{ pupil, to: destination() }] });
    onClose();
  };
  return (
    <ActForm title={t('rollover.choose', { name })} save={save} onCancel={onClose}>
      <Field label={t('rollover.goes')}>
        <ListSelect value={goes} onChoose={setGoes}>
          {grades.map((each) => (
            <option key={each} value={each}>
              {t('rollover.goes-grade', { grade: each })}
            </option>
          ))}
          <option value={LEFT}>{t('rollover.goes-left')}</option>
          {one.isChosen && <option value={PROPOSED}>{t('rollover.take-back')}</option>}
        </ListSelect>
      </Field>
      {goes !== LEFT && goes !== PROPOSED && (
        <TextField limit={50} label={t('rollover.class')} value={className} onChange={setClassName} />
      )}
    </ActForm>
  );
}
