/** What a vendor's sheet says of itself: year, period, grade, class, subject, and which program wrote it. */
import type { Period } from '../codes/periods.js';
import { type SubjectCode, SUBJECT_NAMES, SUBJECTS } from '../fields/subjects.js';
import { acceptedTokens, headerToken } from '../forms/header-words.js';
import { isSchoolYear } from '../law/law-for.js';
import type { Grade } from '../law/law.js';
import { textAt } from '../workbook/raw-text.js';
import type { LocatedVendorSheet } from './locate-sheet.js';
import { isSilent, periodSaid, type Said, saidIn, saidInMoment, saidTogether } from './said-period.js';

export type Vendor = 'vnedu' | 'smas' | 'misa' | 'csdl';
/** The whole class, one subject, or remarks on qualities and competences. */
export type Layout = 'class' | 'subject' | 'traits';

export interface SheetFacts {
  readonly vendor: Vendor | null;
  readonly layout: Layout;
  readonly schoolYear: string | null;
  /** Null where nothing, a half or two of them are said. */
  readonly period: Period | null;
  /** What is said of the period where that is a half ("Giữa kì"), or contradicts itself: the texts, each once. */
  readonly periodInDoubt?: { readonly said: Said; readonly texts: readonly string[] };
  readonly grade: Grade | null;
  readonly className: string | null;
  /** Of a sheet about one subject. */
  readonly subject: SubjectCode | null;
}

const VENDORS: readonly (readonly [Vendor, RegExp])[] = [
  ['vnedu', /\bv(?:n|iet) ?edu\b/],
  ['smas', /\bsmas\b/],
  ['misa', /\bmisa\b|\bemis\b/],
  ['csdl', /\bcsdl\b|\bco so du lieu (?:nganh|giao duc)\b/],
];

/** `fileName` without what a browser adds to it means nothing more than the title does, and counts last. */
export function factsOf(located: LocatedVendorSheet, fileName: string): SheetFacts {
  const { sheet, band, columns } = located;
  const titles: string[] = [];
  for (let row = 1; row < band.first; row++)
    for (let column = 1; column <= (sheet.rows[row - 1]?.length ?? 0); column++) {
      const text = textAt(sheet, row, column);
      if (text !== '' && text !== titles.at(-1)) titles.push(text);
    }
  const below = (meaning: string): string[] => {
    const at = columns.find((column) => column.meaning === meaning)?.at;
    if (at === undefined) return [];
    const texts = sheet.rows.slice(band.last).map((_, i) => textAt(sheet, band.last + 1 + i, at));
    return [...new Set(texts.filter((text) => text !== ''))];
  };
  // Without what a browser adds to a second copy: "(1)" is no term.
  const fileText = fileName.replace(/\.\w+$/, '').replace(/\s*\(\d+\)$/, '');
  const file = fileText.replace(/_/g, ' ');
  const moments = below('moment');
  const said = [...titles, ...moments, sheet.name, file];
  const className = first([...titles, sheet.name, file], classIn) ?? first(below('class').slice(0, 1), plainClass);
  const layout = layoutOf(located);
  return {
    vendor: vendorOf([...said, ...columns.map(({ header }) => header)], located),
    layout,
    schoolYear: first([...titles, ...moments, sheet.name, fileText], yearIn),
    ...periodOf([...titles, sheet.name], moments, file),
    grade: className === null ? first(said, gradeIn) : (Number(className[0]) as Grade),
    className,
    subject: layout === 'subject' ? (first(titles, subjectNamed) ?? first([sheet.name, file], subjectAlone)) : null,
  };
}

/** By everything the sheet says; by the file's name too, where that is not enough. */
function periodOf(
  texts: readonly string[],
  moments: readonly string[],
  file: string,
): Pick<SheetFacts, 'period' | 'periodInDoubt'> {
  const all = [
    ...texts.map((text) => ({ text, said: saidIn(text) })),
    ...moments.map((text) => ({ text, said: saidInMoment(text) })),
  ];
  const together = (): Said => saidTogether(all.map(({ said }) => said));
  if (periodSaid(together()) === null) all.push({ text: file, said: saidIn(file) });
  const said = together();
  const period = periodSaid(said);
  if (period !== null || isSilent(said)) return { period };
  const spoken = all.filter((one) => !isSilent(one.said)).map(({ text }) => text);
  return { period, periodInDoubt: { said, texts: [...new Set(spoken)] } };
}

function first<T>(texts: readonly string[], read: (text: string) => T | null): T | null {
  for (const text of texts) {
    const found = read(text);
    if (found !== null) return found;
  }
  return null;
}

function yearIn(text: string): string | null {
  for (const [, from, to] of text.matchAll(/(20\d\d)\s*[-–—/_]\s*(20\d\d)/g))
    if (isSchoolYear(`${from}-${to}`)) return `${from}-${to}`;
  return null;
}

// 4_1 is how 4/1 is written where a name may hold no slash: the name of a sheet.
const CLASS =
  /(?<=^|[^\p{L}])l(?:ớp|op)\s*:?\s*([1-5](?:_\d{1,2}|[\p{L}\d]{0,3}(?:[./-][\p{L}\d]{1,3})?))(?![\p{L}\d])/giu;

/** "Khối lớp: 4" is no class; a class with a letter says more than one without. */
function classIn(text: string): string | null {
  const named = [...text.matchAll(CLASS)]
    .filter(({ index }) => !/kh(?:ố|o)i\s*$/iu.test(text.slice(0, index)))
    .map(([, name]) => name!.toUpperCase());
  return named.find((name) => name.length > 1) ?? named[0] ?? null;
}
const plainClass = (text: string): string | null =>
  classIn(text) ?? (/^[1-5][\p{L}\d./_-]{0,6}$/u.test(text) ? text.toUpperCase() : null);

function gradeIn(text: string): Grade | null {
  const found = /\b(?:khoi|lop) ?([1-5])\b/.exec(headerToken(text));
  return found ? (Number(found[1]) as Grade) : null;
}

/** `Môn: Toán`, `MÔN TIẾNG VIỆT LỚP 4A`. */
function subjectNamed(text: string): SubjectCode | null {
  const token = headerToken(text);
  const after = /\bmon(?: hoc)? (?!hoc va )(.+)$/.exec(token)?.[1];
  return after === undefined ? null : beginning(after);
}

/** CN alone may be `cuối năm`. */
const subjectAlone = (text: string): SubjectCode | null =>
  subjectNamed(text) ?? (/^cn\b/.test(headerToken(text)) ? null : beginning(headerToken(text)));

/** The longest name of a subject that a text begins with, whole words only. */
function beginning(text: string): SubjectCode | null {
  let [best, length]: [SubjectCode | null, number] = [null, 0];
  for (const subject of SUBJECTS)
    for (const token of acceptedTokens(SUBJECT_NAMES[subject]))
      if (token.length > length && `${text} `.startsWith(`${token} `)) [best, length] = [subject, token.length];
  return best;
}

function layoutOf({ columns }: LocatedVendorSheet): Layout {
  const has = (fits: (meaning: string) => boolean): boolean =>
    columns.some(({ meaning }) => meaning !== null && fits(meaning));
  if (has((meaning) => meaning.startsWith('subject.') || meaning.startsWith('trait.'))) return 'class';
  if (has((meaning) => meaning.startsWith('one.'))) return 'subject';
  return has((meaning) => meaning.startsWith('traits.')) ? 'traits' : 'class';
}

/** By its own word; vnEdu's class sheet also by its order: competences before qualities, Đạo đức after Toán. */
function vendorOf(texts: readonly string[], located: LocatedVendorSheet): Vendor | null {
  const tokens = texts.map(headerToken);
  const named = VENDORS.find(([, pattern]) => tokens.some((token) => pattern.test(token)));
  if (named) return named[0];
  const order = located.columns.map(({ meaning }) => meaning as string);
  const before = (one: string, other: string): boolean => {
    const [a, b] = [order.indexOf(one), order.indexOf(other)];
    return a >= 0 && b >= 0 && a < b;
  };
  const isVnEdu =
    before('trait.TU_CHU_TU_HOC', 'trait.YEU_NUOC') &&
    before('subject.DD.level', 'subject.NN1.level') &&
    before('subject.CN.level', 'subject.TIN.level');
  return isVnEdu ? 'vnedu' : null;
}
