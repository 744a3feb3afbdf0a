/** The words of a bank's file, and what a person may have written for them. */
import { acceptedTokens, headerToken } from '../forms/header-words.js';
import { HOMEROOM_REMARK_LABEL } from '../forms/header-labels.js';
import { SUBJECT_NAMES, type SubjectCode } from '../fields/subjects.js';
import { TRAIT_GROUP_NAMES, TRAIT_NAMES, type TraitCode, type TraitGroup } from '../fields/traits.js';
import { GRADES, type Grade } from '../law/law.js';
import { RESULT_NAMES } from '../fields/level-names.js';
import { parseSubjectLevel, parseTraitLevel } from '../rules/parse-level.js';
import { fold } from '../text/normalise.js';
import { ABOUTS, type PhraseAbout, type PhraseLevel } from './about.js';
import type { GradeRange } from './phrase.js';
import type { PhraseScope } from './scope.js';
import { aboutLabel } from './labels.js';

export const BOOK_COLUMNS = ['scope', 'about', 'level', 'grades', 'text'] as const;
export type BookColumn = (typeof BOOK_COLUMNS)[number];

export const BOOK_HEADERS: Readonly<Record<BookColumn, string>> = {
  scope: 'Phạm vi',
  about: 'Môn hoặc phẩm chất',
  level: 'Mức',
  grades: 'Lớp',
  text: 'Nhận xét',
};

const HEADER_ALIASES: Readonly<Record<BookColumn, readonly string[]>> = {
  scope: ['Kho', 'Của ai'],
  about: ['Môn', 'Môn học', 'Phẩm chất', 'Môn, phẩm chất', 'Môn học hoặc phẩm chất', 'Môn hoặc phẩm chất, năng lực'],
  level: ['Mức đạt được', 'Mức độ'],
  grades: ['Khối', 'Khối lớp'],
  text: ['Nội dung nhận xét', 'Câu nhận xét', 'Nội dung', 'NX'],
};

const HEADERS: ReadonlyMap<string, BookColumn> = new Map(
  BOOK_COLUMNS.flatMap((column) =>
    [BOOK_HEADERS[column], ...HEADER_ALIASES[column]].map((text): [string, BookColumn] => [headerToken(text), column]),
  ),
);

export const columnOfHeader = (text: string): BookColumn | undefined => HEADERS.get(headerToken(text));

export const SCOPE_NAMES: Readonly<Record<PhraseScope, string>> = { school: 'Trường', own: 'Của tôi' };
const SCOPES: ReadonlyMap<string, PhraseScope> = new Map([
  ['truong', 'school'],
  ['cua truong', 'school'],
  ['nha truong', 'school'],
  ['cua toi', 'own'],
  ['toi', 'own'],
  ['rieng', 'own'],
  ['ca nhan', 'own'],
]);

export const readScope = (typed: string): PhraseScope | undefined => SCOPES.get(fold(typed));

/** Later entries win: "Khoa học" alone is the subject, the competence is "Năng lực Khoa học". */
const ABOUT_TOKENS: ReadonlyMap<string, PhraseAbout> = new Map([
  ...aliased(TRAIT_NAMES, (code: TraitCode) => `trait.${code}`),
  ...aliased(TRAIT_GROUP_NAMES, (code: TraitGroup) => `traits.${code}`),
  ...aliased(SUBJECT_NAMES, (code: SubjectCode) => `subject.${code}`),
  ...[...acceptedTokens(HOMEROOM_REMARK_LABEL), 'gvcn', 'chu nhiem', 'nhan xet chung'].map(
    (token): [string, PhraseAbout] => [token, 'homeroom'],
  ),
  ...ABOUTS.map((about): [string, PhraseAbout] => [headerToken(aboutLabel(about)), about]),
]);

function aliased<C extends string>(
  names: Readonly<Record<C, string>>,
  about: (code: C) => PhraseAbout,
): [string, PhraseAbout][] {
  return (Object.entries(names) as [C, string][]).flatMap(([code, name]) =>
    [...acceptedTokens(name)].map((token): [string, PhraseAbout] => [token, about(code)]),
  );
}

export const readAbout = (typed: string): PhraseAbout | undefined => {
  const token = headerToken(typed);
  return ABOUT_TOKENS.get(token) ?? ABOUT_TOKENS.get(token.replace(/^mon (?:hoc )?/, ''));
};

const ANY = new Set(['', 'moi muc', 'tat ca', 'moi lop', 'moi', 'bat ki', 'bat ky']);
const RESULT_TOKENS: ReadonlyMap<string, PhraseLevel> = new Map(
  (Object.entries(RESULT_NAMES) as [PhraseLevel, string][]).flatMap(([code, name]): [string, PhraseLevel][] => [
    [fold(name), code],
    [fold(code), code],
  ]),
);

/** A level as sheets have it: letter, code or words. Null for every level, undefined where it is not understood. */
export function readLevel(typed: string, about: PhraseAbout): PhraseLevel | null | undefined {
  if (ANY.has(fold(typed))) return null;
  if (about === 'homeroom') return RESULT_TOKENS.get(fold(typed));
  const parsed = about.startsWith('subject.') ? parseSubjectLevel(typed) : parseTraitLevel(typed);
  return parsed.ok ? (parsed.value as PhraseLevel | null) : undefined;
}

const GRADE = `(?:lop |khoi )?([${GRADES.join('')}])`;
const GRADE_RANGE = new RegExp(`^${GRADE}(?: ?(?:-|–|,|;|den|toi|va) ?${GRADE})?$`);

/** `4`, `lớp 4`, `4 đến 5`, `4,5`, `4-5`; null for every grade, undefined where it is not understood. */
export function readGrades(typed: string): GradeRange | null | undefined {
  const words = fold(typed);
  if (ANY.has(words)) return null;
  const match = GRADE_RANGE.exec(words);
  if (!match) return undefined;
  const [from, to] = [gradeOf(match[1]!), gradeOf(match[2] ?? match[1]!)];
  return from <= to ? { from, to } : undefined;
}

const gradeOf = (digit: string): Grade => GRADES.find((grade) => String(grade) === digit)!;
