/** Classes and people of the sample school, and who teaches what. */
import type { SubjectCode } from '../../core/fields/subjects.js';
import type { Grade } from '../../core/law/law.js';
import type { Hat } from '../../core/rights/actor.js';
import type { Sex } from './names.js';

/** How far the current year's year-end sheet has come. */
export type Progress = 'complete' | 'few-gaps' | 'half' | 'doubtful' | 'most';

export interface SampleClass {
  readonly name: string;
  /** A combined class (lớp ghép) has two. */
  readonly grades: readonly Grade[];
  readonly optionalSubjects: readonly SubjectCode[];
  readonly progress: Progress;
}

const oneGrade = (name: string, progress: Progress): SampleClass => {
  const grade = Number(name[0]) as Grade;
  return { name, grades: [grade], optionalSubjects: grade <= 2 ? ['NN1'] : [], progress };
};

/** 4A is the class to try with, 4B the one with mistakes, 5A half-filled, 2+3C the combined one. */
export const CLASSES: readonly SampleClass[] = [
  oneGrade('1A', 'complete'),
  oneGrade('1B', 'most'),
  oneGrade('2A', 'complete'),
  oneGrade('2B', 'most'),
  oneGrade('3A', 'complete'),
  oneGrade('3B', 'most'),
  oneGrade('4A', 'few-gaps'),
  oneGrade('4B', 'doubtful'),
  oneGrade('5A', 'half'),
  oneGrade('5B', 'complete'),
  { name: '2+3C', grades: [2, 3], optionalSubjects: [], progress: 'most' },
];

export interface SamplePerson {
  readonly account: string;
  readonly sex: Sex;
  readonly hats: readonly Hat[];
  /** The class she is homeroom teacher of. */
  readonly homeroom?: string;
}

const homeroomAccount = (className: string): string => `gv${className.toLowerCase().replace('+', '')}`;

/** Everybody with an account, in the order the start table shows them. */
export const PEOPLE: readonly SamplePerson[] = [
  { account: 'quantri', sex: 'M', hats: ['administrator'] },
  { account: 'hieutruong', sex: 'F', hats: ['principal'] },
  { account: 'phohieutruong', sex: 'M', hats: ['vice-principal'] },
  { account: 'vanthu', sex: 'F', hats: ['clerk'] },
  { account: 'doankiemtra', sex: 'M', hats: ['inspector'] },
  ...CLASSES.map(({ name }, index): SamplePerson => ({
    account: homeroomAccount(name),
    sex: index === 9 ? 'M' : 'F',
    hats: ['teacher'],
    homeroom: name,
  })),
  { account: 'gvtienganh1', sex: 'F', hats: ['teacher'] },
  { account: 'gvtienganh2', sex: 'F', hats: ['teacher'] },
  { account: 'gvtinhoc', sex: 'M', hats: ['teacher'] },
  { account: 'gvamnhac', sex: 'F', hats: ['teacher'] },
  { account: 'gvmithuat', sex: 'F', hats: ['teacher'] },
  { account: 'gvthechat', sex: 'M', hats: ['teacher'] },
];

/**
 * Who teaches a subject in a class. Homeroom teachers teach most themselves (decision 10), in grades 1 and 2 nearly
 * everything; the homeroom teacher of 5B also teaches Công nghệ in grades 4 and 5.
 */
export function teacherOf(subject: SubjectCode, klass: SampleClass): string {
  const grade = Math.max(...klass.grades);
  const homeroom = homeroomAccount(klass.name);
  const combined = klass.grades.length > 1;
  switch (subject) {
    case 'NN1':
      return grade <= 3 ? 'gvtienganh1' : 'gvtienganh2';
    case 'TIN':
      return 'gvtinhoc';
    case 'CN':
      return grade >= 4 ? 'gv5b' : homeroom;
    case 'AN':
      return combined ? homeroom : 'gvamnhac';
    case 'MT':
      return grade >= 3 && !combined ? 'gvmithuat' : homeroom;
    case 'GDTC':
      return grade >= 3 && !combined ? 'gvthechat' : homeroom;
    default:
      return homeroom;
  }
}
