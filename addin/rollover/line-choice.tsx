/** Classes of the next year for the pupils of a line: of those who go up, of those who stay. */
import type { RolloverLine } from '../../core/contract/rollover.js';
import { gradeAfter } from '../../core/rollover/proposal.js';
import { useState } from 'react';
import { ActForm } from '../forms/act-form.js';
import { TextField } from '../parts/text-field.js';
import { useWords } from '../words/words.js';
import type { RolloverActs } from './rollover-acts.js';

export interface LineChoiceProps {
  readonly line: RolloverLine;
  readonly acts: RolloverActs;
  readonly onClose: () => void;
}

export function LineChoice({ line, acts, onClose }: LineChoiceProps) {
  const { t } = useWords();
  const { classId, className, grade } = line;
  const next = gradeAfter(grade);
  const [up, setUp] = useState(line.up ?? '');
  const [stays, setStays] = useState(line.stays ?? '');
  const save = async (): Promise<void> => {
    const changed = [
      ...(next !== null && up !== (line.up ?? '') ? [{ goes: 'up' as const, className: up.trim() || null }] : []),
      ...(stays !== (line.stays ?? '') ? [{ goes: 'stays' as const, className: stays.trim() || null }] : []),
    ];
    if (changed.length > 0) await acts.choose({ lines: changed.map((one) => ({ classId, grade, ...one })) });
    onClose();
  };
  return (
    <ActForm
      title={t('rollover.change', { class: className, grade })}
      lead={t('rollover.class-hint', { grade: next ?? grade })}
      save={save}
      onCancel={onClose}
    >
      {next !== null && (
        <TextField limit={50} label={t('rollover.up-class', { grade: next })} value={up} onChange={setUp} />
      )}
      <TextField limit={50} label={t('rollover.stays-class', { grade })} value={stays} onChange={setStays} />
    </ActForm>
  );
}
