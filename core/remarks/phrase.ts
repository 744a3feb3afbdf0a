/** A phrase of the remark bank, and what makes one fit to be kept. */
import { GRADES, type Grade, LAST_GRADE } from '../law/law.js';
import { WIDEST } from '../law/widest.js';
import { parseCell } from '../rules/parse-cell.js';
import { type Given, type Refusal, refusal, type RefusalCode } from '../codes/refusal.js';
import { squash } from '../text/normalise.js';
import type { RawCell } from '../sheet/raw-cell.js';
import { levelsFor, type PhraseAbout, type PhraseLevel, remarkFieldOf } from './about.js';
import { NAME_SLOT, strangeSlot, tidySlots } from './name-slot.js';
import type { PhraseScope } from './scope.js';

/** Grades a phrase is meant for, both ends included. */
export interface GradeRange {
  readonly from: Grade;
  readonly to: Grade;
}

export interface PhraseBody {
  readonly about: PhraseAbout;
  /** Null fits every level. */
  readonly level: PhraseLevel | null;
  /** Null fits every grade. */
  readonly grades: GradeRange | null;
  /** NFC, no longer than a remark may be; `{tên}` stands for the pupil's given name. */
  readonly text: string;
}

export interface Phrase extends PhraseBody {
  readonly id: string;
  readonly scope: PhraseScope;
}

export type JudgedPhrase =
  { readonly ok: true; readonly phrase: PhraseBody } | { readonly ok: false; readonly refusal: Refusal };

/** What somebody gives to be kept, from a form or a row of a file: the text is judged as the remark it will be. */
export function judgePhrase(given: Omit<PhraseBody, 'text'> & { readonly text: RawCell }): JudgedPhrase {
  const { about, level, grades } = given;
  const no = <Code extends RefusalCode>(code: Code, ...params: Given<Code>): JudgedPhrase => ({
    ok: false,
    refusal: refusal(code, ...params),
  });
  if (level !== null && !levelsFor(about).includes(level)) return no('bank-level');
  if (grades && !(GRADES.includes(grades.from) && GRADES.includes(grades.to) && grades.from <= grades.to)) {
    return no('bank-grades');
  }
  const parsed = parseCell(remarkFieldOf(about), given.text);
  if (!parsed.ok) {
    return parsed.issues.some(({ rule }) => rule === 'text-too-long')
      ? no('bank-text-long', { limit: WIDEST.remark, length: parsed.typed.length })
      : no('bank-text-unreadable');
  }
  if (parsed.value === null) return no('bank-text-missing');
  const text = tidySlots(parsed.value);
  const slot = strangeSlot(text);
  if (slot !== null) return no('bank-slot', { slot });
  // A name alone says nothing about a pupil.
  if (!/\p{L}/u.test(text.replaceAll(NAME_SLOT, ''))) return no('bank-text-missing');
  return { ok: true, phrase: { about, level, grades: wholeSchool(grades) ? null : grades, text } };
}

const wholeSchool = (grades: GradeRange | null): boolean => grades?.from === GRADES[0] && grades.to === LAST_GRADE;

/** The same for phrases that say the same of the same: two of them in one bank are one too many. */
export const phraseKey = ({ about, level, grades, text }: PhraseBody): string =>
  [about, level ?? '', grades ? `${grades.from}-${grades.to}` : '', squash(text)].join('\n');
