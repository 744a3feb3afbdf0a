/** Fields the forms of pupils share. */
import { Field, Input } from '@fluentui/react-components';
import { useId } from 'react';
import type { Pupils } from '../../core/contract/pupils.js';
import { GRADES, type Grade } from '../../core/law/law.js';
import { ListSelect } from '../parts/list-select.js';
import { useWords } from '../words/words.js';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What the browser offers as she types. */
  readonly offers?: readonly string[];
}

export function TextField({ label, value, onChange, offers = [] }: TextFieldProps) {
  const list = useId();
  return (
    <Field label={label}>
      <Input
        value={value}
        autoComplete="off"
        spellCheck={false}
        {...(offers.length > 0 && { list })}
        onChange={(_, { value: typed }) => onChange(typed)}
      />
      {offers.length > 0 && (
        <datalist id={list}>
          {offers.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </Field>
  );
}

export function DayField({ label, value, onChange }: TextFieldProps) {
  const { t, day } = useWords();
  return (
    <Field label={label} {...(value !== '' && { hint: t('date.means', { day: day(value) }) })}>
      <Input type="date" value={value} onChange={(_, { value: chosen }) => onChange(chosen)} />
    </Field>
  );
}

interface SexFieldProps {
  readonly value: 'F' | 'M';
  readonly onChange: (value: 'F' | 'M') => void;
}

export function SexField({ value, onChange }: SexFieldProps) {
  const { t } = useWords();
  return (
    <Field label={t('pupils.sex')}>
      <ListSelect value={value} onChoose={(chosen) => onChange(chosen === 'F' ? 'F' : 'M')}>
        <option value="F">{t('pupils.female')}</option>
        <option value="M">{t('pupils.male')}</option>
      </ListSelect>
    </Field>
  );
}

interface PlaceFieldsProps {
  readonly classes: Pupils['classes'];
  readonly classId: string;
  readonly grade: Grade;
  readonly onChange: (classId: string, grade: Grade) => void;
}

/** A class, and the grade in it: its own, or which of a combined class's. */
export function PlaceFields({ classes, classId, grade, onChange }: PlaceFieldsProps) {
  const { t } = useWords();
  const gradesOf = (id: string): readonly Grade[] => {
    const grades = classes.find((one) => one.id === id)?.grades ?? [];
    return grades.length > 0 ? grades : GRADES;
  };
  const pick = (id: string): void => {
    const grades = gradesOf(id);
    onChange(id, grades.includes(grade) ? grade : grades[0]!);
  };
  return (
    <>
      <Field label={t('pupils.class')}>
        <ListSelect value={classId} onChoose={pick}>
          {classes.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </ListSelect>
      </Field>
      <Field label={t('pupils.grade')}>
        <ListSelect value={String(grade)} onChoose={(chosen) => onChange(classId, Number(chosen) as Grade)}>
          {gradesOf(classId).map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </ListSelect>
      </Field>
    </>
  );
}
