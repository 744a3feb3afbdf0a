/** What a cell of a list of pupils says: each reader gives a value, null for an empty cell, or undefined for what it cannot be. */
import { isDay } from '../codes/day.js';
import { GRADES, type Grade } from '../law/law.js';
import type { RawCell, RawScalar } from '../sheet/raw-cell.js';
import { typingFault } from '../text/check-typing.js';
import { fold as foldAnew, mendEth, plain, tidy, withoutSoftHyphens } from '../text/normalise.js';
import { isSyllable } from '../text/syllables.js';

export const LONGEST_NAME = 100;
export const LONGEST_CODE = 32;
export const LONGEST_CLASS = 20;

/** The same few classes, sexes and grades stand in every row of a list. */
const MOST_KNOWN = 2000;

/** Remembers what it made of a text. */
function known<Made>(make: (text: string) => Made): (text: string) => Made {
  let texts = new Map<string, Made>();
  return (text) => {
    const there = texts.get(text);
    if (there !== undefined) return there;
    if (text.length > LONGEST_NAME) return make(text);
    if (texts.size >= MOST_KNOWN) texts = new Map();
    const made = make(text);
    texts.set(text, made);
    return made;
  };
}

export const fold = known(foldAnew);

type Content = RawScalar | { readonly date: string } | null;

/** A formula counts by what it shows; an error shows nothing anybody typed. */
function contentOf(cell: RawCell): Content {
  if (cell === null || typeof cell !== 'object') return cell;
  if ('date' in cell) return cell;
  return 'error' in cell ? `#${cell.error}` : cell.value;
}

const textOf = (content: Content): string =>
  content === null ? '' : typeof content === 'object' ? content.date : tidy(String(content));

export const cellText = (cell: RawCell): string => textOf(contentOf(cell));

/** Whether anything is seen in a cell; told from its first letter where that is plain. */
export function isFilled(cell: RawCell): boolean {
  if (typeof cell !== 'string') return cell !== null && (typeof cell !== 'object' || cellText(cell) !== '');
  return /^[\dA-Za-z]/.test(cell) || tidy(cell) !== '';
}

/** NGUYỄN VĂN AN is how a program shouts, not how a child is named. */
function calm(name: string): string {
  if (/[a-z]/.test(name) || name !== name.toUpperCase() || name === name.toLowerCase()) return name;
  return name
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

const isPlainWord = known((word) => /^[A-Za-z]+$/.test(word) || isSyllable(word.toLowerCase()));

export type NameFault = 'missing' | 'long' | 'no-name' | 'damaged';

/** A full name on one line, single spaces. */
export function readName(text: string): { readonly name: string } | { readonly fault: NameFault } {
  const tidied = withoutSoftHyphens(mendEth(tidy(text)));
  const name = calm(/\s\s|[^\S ]/.test(tidied) ? tidied.replace(/\s+/g, ' ') : tidied);
  if (name === '') return { fault: 'missing' };
  if (name.length > LONGEST_NAME) return { fault: 'long' };
  if (!/\p{L}/u.test(name) || /[\d@#<>=|{}]/u.test(name) || name.startsWith('+')) return { fault: 'no-name' };
  // Syllables and plain letters come from no old font and no other alphabet; what else stands there is looked at closely.
  if (name.split(' ').every(isPlainWord)) return { name };
  const fault = typingFault(name)?.kind;
  return fault === 'legacy' || fault === 'decoding' || fault === 'lookalikes' ? { fault: 'damaged' } : { name };
}

/** Excel counts days from 30/12/1899. */
const FIRST_SERIAL = Date.UTC(1899, 11, 30);
const MS_A_DAY = 86_400_000;
/** 1980 to 2060: a number that is no day of a pupil's is none. */
const SERIALS = { least: 29_221, most: 58_440 };

export function readBirthDate(cell: RawCell): string | null | undefined {
  const content = contentOf(cell);
  if (content !== null && typeof content === 'object') return content.date;
  if (typeof content === 'number') {
    if (!Number.isInteger(content) || content < SERIALS.least || content > SERIALS.most) return undefined;
    return new Date(FIRST_SERIAL + content * MS_A_DAY).toISOString().slice(0, 10);
  }
  const text = plain(textOf(content));
  if (text === '') return null;
  const written = /^(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4})$/.exec(text);
  if (written) return dayOf(written[3]!, written[2]!, written[1]!);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00:00(?:\.0+)?Z?)?$/.exec(text);
  return iso ? dayOf(iso[1]!, iso[2]!, iso[3]!) : undefined;
}

function dayOf(year: string, month: string, day: string): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
}

const SEXES = new Map<string, 'F' | 'M'>([
  ...['nu', 'f', 'female', 'gai'].map((word) => [word, 'F'] as const),
  ...['nam', 'm', 'male', 'trai'].map((word) => [word, 'M'] as const),
]);

export function readSex(cell: RawCell): 'F' | 'M' | null | undefined {
  const word = fold(cellText(cell));
  return word === '' ? null : SEXES.get(word);
}

/** A column headed "Nữ": ticked is a girl, empty a boy. */
export function readTick(cell: RawCell): 'F' | 'M' | undefined {
  const word = fold(cellText(cell));
  if (word === '' || word === 'nam' || word === '0' || word === 'false') return 'M';
  return ['x', 'nu', 'v', '1', 'true', '✓', '✔'].includes(word) ? 'F' : undefined;
}

/** A number loses its leading zeros in Excel; how many digits there must be brings them back. */
const digitsOf = (content: Content): string =>
  typeof content === 'number'
    ? Number.isSafeInteger(content) && content >= 0
      ? String(content)
      : '?'
    : plain(textOf(content)).replace(/[\s.'’]/g, '');

const PERSONAL_LENGTH = 12;
/** A province's code has three digits, and begins with 0: no more than two zeros can be lost. */
const MOST_LOST = 2;

/**
 * Số định danh cá nhân. Digits 4 to 6 say century with sex, and year of birth: a number that was shortened is taken when they
 * agree with the pupil's, so that no other number is made of it.
 */
export function readPersonalId(
  cell: RawCell,
  { birthDate, sex }: { readonly birthDate: string; readonly sex: 'F' | 'M' },
): string | null | undefined {
  const digits = digitsOf(contentOf(cell));
  if (digits === '') return null;
  if (!/^\d+$/.test(digits)) return undefined;
  if (digits.length === PERSONAL_LENGTH) return digits;
  const lost = PERSONAL_LENGTH - digits.length;
  if (lost < 0 || lost > MOST_LOST) return undefined;
  const whole = digits.padStart(PERSONAL_LENGTH, '0');
  const century = Math.floor(Number(birthDate.slice(0, 4)) / 100) - 19;
  const agrees =
    whole[3] === String(century * 2 + (sex === 'F' ? 1 : 0)) && whole.slice(4, 6) === birthDate.slice(2, 4);
  return agrees ? whole : undefined;
}

/** Twelve digits, as a person types them. */
export function readTypedPersonalId(text: string): string | undefined {
  const digits = plain(text).replace(/[\s.]/g, '');
  return /^\d{12}$/.test(digits) ? digits : undefined;
}

/** Mã học sinh, or the code of a lifelong record: letters, digits, few signs. */
export function readCode(cell: RawCell): string | null | undefined {
  if (cell === null) return null;
  const content = contentOf(cell);
  const code = typeof content === 'number' ? digitsOf(content) : plain(textOf(content)).replace(/^'/, '');
  if (code === '') return null;
  if (code.length > LONGEST_CODE) return undefined;
  return /^\d+$/.test(code) || /^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u.test(code) ? code : undefined;
}

/** "Lớp 4A", "4 a", "4A": one class. A class is told from another by this. */
export const classKey = known((name) => fold(name).replace(/^lop /, '').replace(/\s+/g, ''));

export const readClass = (cell: RawCell): string | null | undefined => classOf(cellText(cell));

const classOf = known((cell): string | null | undefined => {
  const text = plain(cell).replace(/^l[ớơo]p\s+/iu, '');
  if (text === '') return null;
  const name = text
    .replace(/\s+/g, ' ')
    .replace(/^(\d)\s+(?=\p{L})/u, '$1')
    .replace(/^(\d)(\p{Ll})(?=$|\d)/u, (_, digit: string, letter: string) => digit + letter.toUpperCase());
  return name.length <= LONGEST_CLASS && /^[\p{L}\p{N}]/u.test(name) ? name : undefined;
});

const isGrade = (grade: number): grade is Grade => GRADES.some((one) => one === grade);

export function readGrade(cell: RawCell): Grade | null | undefined {
  if (cell === null) return null;
  const text = fold(cellText(cell));
  if (text === '') return null;
  const [, digit] = /^(?:khoi|lop|khoi lop)?\s*0?(\d)$/.exec(text) ?? [];
  const grade = Number(digit);
  return isGrade(grade) ? grade : undefined;
}

/** The one grade a class's name says; null for a combined class, and for a name that says none. */
export const gradeOfClass = known((name): Grade | null => {
  const [, digit, next] = /^(\d)(.?)/.exec(classKey(name)) ?? [];
  const grade = Number(digit);
  return isGrade(grade) && !/[+,&\-\d]/.test(next ?? '') ? grade : null;
});
