/** Grades and subjects a head of tổ looks after. */
import { Checkbox, makeStyles } from '@fluentui/react-components';
import { useId } from 'react';
import { type SubjectCode, SUBJECTS } from '../../core/fields/subjects.js';
import { capital, subjectTitle } from '../words/field-name.js';
import { useWords } from '../words/words.js';

const GRADES = [1, 2, 3, 4, 5];
const useStyles = makeStyles({
  boxes: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 180px), 1fr))' },
});

export interface HeadScopeProps {
  readonly grades: readonly number[];
  readonly subjects: readonly SubjectCode[];
  readonly onGrades: (grades: readonly number[]) => void;
  readonly onSubjects: (subjects: readonly SubjectCode[]) => void;
}

const toggled = <T,>(all: readonly T[], one: T, on: boolean): readonly T[] =>
  on ? [...all, one] : all.filter((other) => other !== one);

export function HeadScope({ grades, subjects, onGrades, onSubjects }: HeadScopeProps) {
  const { t, locale } = useWords();
  const styles = useStyles();
  const [ofGrades, ofSubjects] = [useId(), useId()];
  return (
    <>
      <div role="group" aria-labelledby={ofGrades}>
        <span id={ofGrades}>{t('hats.grades')}</span>
        <div className={styles.boxes}>
          {GRADES.map((grade) => (
            <Checkbox
              key={grade}
              label={t('hats.grade', { grade })}
              checked={grades.includes(grade)}
              onChange={(_, { checked }) => onGrades(toggled(grades, grade, checked === true))}
            />
          ))}
        </div>
      </div>
      <div role="group" aria-labelledby={ofSubjects}>
        <span id={ofSubjects}>{t('hats.subjects')}</span>
        <div className={styles.boxes}>
          {SUBJECTS.map((subject) => (
            <Checkbox
              key={subject}
              label={capital(subjectTitle(subject, locale))}
              checked={subjects.includes(subject)}
              onChange={(_, { checked }) => onSubjects(toggled(subjects, subject, checked === true))}
            />
          ))}
        </div>
      </div>
    </>
  );
}
