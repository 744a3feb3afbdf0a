/** What somebody types to look a transcript up, read as people write it. */
import { dayOfMonth, type Day } from '../codes/day.js';

/** As it was typed; every field is there, empty where nothing was. */
export interface TypedQuestion {
  readonly code: string;
  readonly birthDay: string;
  readonly lastFour: string;
}

export interface LookupQuestion {
  /** UUID in small letters. */
  readonly code: string;
  readonly birthDay: Day;
  /** As `lastFourOf` gives them. */
  readonly lastFour: string;
}

export type LookupFault = 'lacks' | 'malformed';
export type LookupFaults = Readonly<Partial<Record<keyof TypedQuestion, LookupFault>>>;

/** Longer than anything meant: a robot’s. */
const LONGEST = 200;

export function readQuestion(typed: TypedQuestion): LookupQuestion | LookupFaults {
  const [code, birthDay, lastFour] = [
    read(typed.code, codeOf),
    read(typed.birthDay, birthDayOf),
    read(typed.lastFour, lastFourOf),
  ];
  const faults: LookupFaults = {
    ...fault('code', code),
    ...fault('birthDay', birthDay),
    ...fault('lastFour', lastFour),
  };
  if (Object.keys(faults).length > 0) return faults;
  return { code: code!, birthDay: birthDay!, lastFour: lastFour! };
}

export const isQuestion = (read: LookupQuestion | LookupFaults): read is LookupQuestion =>
  'code' in read && read.code !== 'lacks' && read.code !== 'malformed';

/** Undefined where nothing is typed, null where it cannot be meant. */
const read = <T>(text: string, understand: (text: string) => T | null): T | null | undefined =>
  text.trim() === '' ? undefined : text.length > LONGEST ? null : understand(text.normalize('NFC'));

const fault = (field: keyof TypedQuestion, found: string | null | undefined): LookupFaults =>
  found === undefined ? { [field]: 'lacks' } : found === null ? { [field]: 'malformed' } : {};

/** From the paper: large letters, and whatever stands for the hyphens. Null for what is no code. */
export function codeOf(text: string): string | null {
  const digits = text.toLowerCase().replace(/[\s\u00AD\u2010-\u2015\u2212.-]/gu, '');
  if (!/^[0-9a-f]{32}$/.test(digits)) return null;
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join(
    '-',
  );
}

/** Day, month, year in this order, as everybody here writes them, or `2016-09-05`. */
function birthDayOf(text: string): Day | null {
  const shown = /^\D*(\d{1,2})\D+(\d{1,2})\D+(\d{4})\D*$/.exec(text) ?? /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(text);
  const [, day, month, year] = shown ?? [];
  const iso = /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/.exec(text);
  try {
    if (iso) return dayOfMonth(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    return shown ? dayOfMonth(Number(year), Number(month), Number(day)) : null;
  } catch {
    return null;
  }
}

/** The last four letters or digits; whoever types the whole number has typed them. Null for fewer. */
export function lastFourOf(text: string): string | null {
  const signs = [...text.toUpperCase()].filter((sign) => /[\p{L}\p{N}]/u.test(sign));
  return signs.length < 4 ? null : signs.slice(-4).join('');
}
