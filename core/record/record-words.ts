/** How the values of a record read in the package: its own words, always Vietnamese (CV 2088 appendix 2: levels in words). */
import { SUBJECT_NAMES } from '../fields/subjects.js';
import { lawById } from '../law/law-for.js';
import { LAST_GRADE } from '../law/law.js';
import { LEVEL_NAMES, RESULT_NAMES } from '../fields/level-names.js';
import type { PupilOnRecord, SubjectOnRecord, YearRecord } from './year-record.js';

export const SEX_WORDS = { F: 'Nữ', M: 'Nam' } as const;
/** In the place of a result for a pupil whom nobody assesses (decision 26). */
export const NOT_ASSESSED = 'Không đánh giá';
/** In the place of a yes or no where the question is not asked. */
export const NOT_ASKED = 'Không xét';
/** In the place of a district, a tier that ended on 1/7/2025. */
export const NO_DISTRICT = 'Không có';
/** In the place of a mother nobody has told the school of. */
export const NOT_TOLD = 'Không có thông tin';

export const yesOrNo = (answer: boolean): string => (answer ? 'Có' : 'Không');

/** An orphan's record waits for nobody: whoever brings her up stands in another tag. */
export const motherWords = ({ mother, father, guardian }: PupilOnRecord): string | null =>
  mother ?? ((father ?? guardian) ? NOT_TOLD : null);

/** The circular a year was assessed by, as it is cited. */
export const lawWords = ({ law }: YearRecord): string => lawById(law).source;

/** Ngoại ngữ 1 with its language. */
export const subjectWords = ({ foreignLanguage }: YearRecord, { code }: SubjectOnRecord): string =>
  code === 'NN1' && foreignLanguage ? `${SUBJECT_NAMES.NN1} (${foreignLanguage})` : SUBJECT_NAMES[code];

export function resultWords({ mode, result }: YearRecord): string | null {
  if (result) return RESULT_NAMES[result];
  return mode === 'not-assessed' ? NOT_ASSESSED : null;
}

export function completedWords({ mode, completed }: YearRecord): string | null {
  if (completed !== null) return yesOrNo(completed);
  return mode === 'not-assessed' ? NOT_ASKED : null;
}

export function promotedWords({ grade, promoted }: YearRecord): string | null {
  if (promoted !== null) return yesOrNo(promoted);
  return grade === LAST_GRADE ? NOT_ASKED : null;
}

export const completedPrimaryWords = ({ grade, completed }: YearRecord): string | null =>
  grade === LAST_GRADE && completed !== null ? yesOrNo(completed) : null;

/** The line printed under "Hoàn thành chương trình lớp học/chương trình tiểu học". */
export function completionLine({ grade, completed }: YearRecord): string | null {
  if (completed === null) return null;
  const what = grade === LAST_GRADE ? 'chương trình tiểu học' : `chương trình lớp ${grade}`;
  return `${RESULT_NAMES[completed ? 'HT' : 'CHT']} ${what}`;
}

/** The homeroom teacher's remark, then those of the subjects, a line each: the package has one place for all of them. */
export function remarkLines(record: YearRecord): string | null {
  const ofSubjects = record.subjects.flatMap((subject) =>
    subject.remark ? [`${subjectWords(record, subject)}: ${subject.remark}`] : [],
  );
  return [...(record.homeroomRemark ? [record.homeroomRemark] : []), ...ofSubjects].join('\n') || null;
}

export const levelWords = ({ level }: SubjectOnRecord): string | null => level && LEVEL_NAMES[level];
