/** Which optional subjects a class is taught, which foreign language, and whether the former count. */
import { Checkbox } from '@fluentui/react-components';
import { useId } from 'react';
import type { Taught } from '../../core/contract/taught.js';
import { SUBJECTS } from '../../core/fields/subjects.js';
import { gradesWithChoice, lawFor } from '../../core/law/law-for.js';
import type { Grade } from '../../core/law/law.js';
import { capital, subjectTitle } from '../words/field-name.js';
import { useWords } from '../words/words.js';
import { TextField } from './fields.js';

/** Taught as Ngoại ngữ 1 in primary schools; another may be typed. */
const LANGUAGES = ['Tiếng Anh', 'Tiếng Pháp', 'Tiếng Trung Quốc', 'Tiếng Nhật', 'Tiếng Hàn', 'Tiếng Nga', 'Tiếng Đức'];

export interface TaughtFieldsProps {
  readonly schoolYear: string;
  /** Of the class; none where nobody is in it yet, and every choice is offered. */
  readonly grades: readonly Grade[];
  readonly value: Taught;
  readonly onChange: (value: Taught) => void;
}

export function TaughtFields({ schoolYear, grades, value, onChange }: TaughtFieldsProps) {
  const { t, locale } = useWords();
  const label = useId();
  const law = lawFor(schoolYear);
  const choices = SUBJECTS.map((subject) => ({ subject, of: gradesWithChoice(law, subject) })).filter(
    ({ subject, of }) =>
      value.optionalSubjects.includes(subject) ||
      (of.length > 0 && (grades.length === 0 || grades.some((grade) => of.includes(grade)))),
  );
  return (
    <>
      <div role="group" aria-labelledby={label}>
        <span id={label}>{t('pupils.optional')}</span>
        {choices.map(({ subject, of }) => (
          <div key={subject}>
            <Checkbox
              label={t('pupils.optional-of', {
                subject: capital(subjectTitle(subject, locale)),
                grades: of.join(', '),
              })}
              checked={value.optionalSubjects.includes(subject)}
              onChange={(_, { checked }) => {
                const others = value.optionalSubjects.filter((other) => other !== subject);
                onChange({ ...value, optionalSubjects: checked === true ? [...others, subject] : others });
              }}
            />
          </div>
        ))}
      </div>
      <TextField
        label={t('pupils.language')}
        value={value.foreignLanguage}
        offers={LANGUAGES}
        onChange={(foreignLanguage) => onChange({ ...value, foreignLanguage })}
      />
      <Checkbox
        label={t('pupils.optional-counts')}
        checked={value.optionalSubjectsCount}
        onChange={(_, { checked }) => onChange({ ...value, optionalSubjectsCount: checked === true })}
      />
    </>
  );
}
