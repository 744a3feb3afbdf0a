/** What texts say of the assessment time. Several may each say a half of it ("Học kì I", "Giữa kì"); all said must be one. */
import { type Period } from '../codes/periods.js';
import { headerToken } from '../forms/header-words.js';

/** Every half that is said; both of a pair where the texts contradict each other. */
export interface Said {
  readonly mid: boolean;
  readonly end: boolean;
  readonly first: boolean;
  readonly second: boolean;
}

export const NOTHING_SAID: Said = { mid: false, end: false, first: false, second: false };

/** `headerToken` writes y as i. */
const MID = /\bgiua\b|\b(?:gk|g ?hk)(?:ii?|[12])?\b/;
const END = /\bcuoi (?:hoc )?(?:ki|hk|nam)|\bca nam\b|\bhet (?:hoc )?(?:ki|hk|nam)|\b(?:ck|c ?hk)(?:ii?|[12])?\b/;
const YEAR_END = /\b(?:cuoi|ca|het) nam\b/;
const TERM = '\\b(?:hoc ki|(?<!dinh )ki|[gc] ?hk|hk|[gc]k) ?';
const FIRST = new RegExp(`${TERM}(?:1|i|mot)\\b`);
const SECOND = new RegExp(`${TERM}(?:2|ii|hai)\\b`);
const WORD = /^(?:giua|cuoi|het|ca|hoc|ki|nam|mot|hai|ii?|[12]|[gc]|[gc]?hk(?:ii?|[12])?|[gc]k(?:ii?|[12])?)$/;

export function saidIn(text: string): Said {
  const token = headerToken(text);
  return {
    mid: MID.test(token),
    end: END.test(token),
    first: FIRST.test(token),
    second: SECOND.test(token) || YEAR_END.test(token),
  };
}

/** What stands in a cell for the time of assessment, where CN is `cuối năm`. */
export const saidInMoment = (text: string): Said => saidIn(headerToken(text) === 'cn' ? 'cuối năm' : text);

export const saidTogether = (all: readonly Said[]): Said => ({
  mid: all.some(({ mid }) => mid),
  end: all.some(({ end }) => end),
  first: all.some(({ first }) => first),
  second: all.some(({ second }) => second),
});

export const isSilent = ({ mid, end, first, second }: Said): boolean => !(mid || end || first || second);

export const isSameSaid = (a: Said, b: Said): boolean =>
  a.mid === b.mid && a.end === b.end && a.first === b.first && a.second === b.second;

export const contradicts = ({ mid, end, first, second }: Said): boolean => (mid && end) || (first && second);

/** The one time that is said; a term alone is its end. Null where nothing, a half, or two of them are said. */
export function periodSaid(said: Said): Period | null {
  const { mid, first, second } = said;
  if (contradicts(said) || !(first || second)) return null;
  if (mid) return first ? 'mid-term-1' : 'mid-term-2';
  return first ? 'term-1' : 'year-end';
}

/** Whether what is said can be meant of a period: all of it, or the half that is said. */
export function fitsPeriod(said: Said, period: Period): boolean {
  if (contradicts(said)) return false;
  const whole = periodSaid(said);
  if (whole !== null) return whole === period;
  const isMid = period === 'mid-term-1' || period === 'mid-term-2';
  return !(said.mid && !isMid) && !(said.end && isMid);
}

/** A header that says a time and nothing else: "Giữa học kì I", "CK2". */
export const isPeriodAlone = (text: string): boolean =>
  !isSilent(saidIn(text)) &&
  headerToken(text)
    .split(' ')
    .every((word) => WORD.test(word));
