import type { PupilId } from '../sheet/values.js';
import { nameKey } from '../text/name-key.js';
import { type Word, wordsOf } from '../text/words.js';
import type { Issue } from './issue.js';
import { type Owners, ownersOfNames } from './owners-of-names.js';
import type { Rule } from './sheet-view.js';

/** Words before a name that do not belong to it. */
const CALLED = new Set(['em', 'bạn', 'cháu', 'con', 'trò', 'sinh', 'của', 'cùng', 'với', 'và', 'khen'].map(nameKey));
/** Words by which a remark speaks of its own pupil, so that even a single given name says who is meant. */
const OWN = new Set(['em', 'cháu', 'con'].map(nameKey));
// Names of the country and of its capital's lake look like a middle and a given name.
const PLACES = new Set(
  ['Việt Nam', 'Hồ Chí Minh', 'Chí Minh', 'Hà Nội'].map((name) => name.split(' ').map(nameKey).join(' ')),
);

/**
 * Another pupil's name in a remark, mostly from copying. Given names are ordinary words (An, Bình, Mai), so a single
 * one counts only after Em; otherwise the full name, or middle and given name, written with capitals or all in capitals.
 * In shouted sentences a single one is no name at all, and middle and given name are one where a sentence begins.
 */
export const ruleRemarkNames: Rule = ({ rows }) => {
  const issues: Issue[] = [];
  const owners = ownersOfNames(rows);
  for (const { pupil, cells, columns } of rows) {
    for (const { field } of columns.remarks) {
      const remark = cells[field];
      const found = remark === undefined ? undefined : foreignName(remark, pupil.id, owners);
      if (!found) continue;
      issues.push({ rule: 'remark-names-other', severity: 'warning', pupil: pupil.id, field, params: found });
    }
  }
  return issues;
};

// A name shows as a capital inside a sentence; most remarks have none and need no closer look.
const CAPITAL_INSIDE = /[^\s.!?](?:\s+|['’ʼ])[A-Z\u00c0-\u00de\u0102\u0110\u0128\u0168\u01a0\u01af\u1ea0-\u1ef8]/;

type Found = { readonly name: string; readonly otherPupil: PupilId };

/** The first name in a remark that is another pupil's. */
export function foreignName(remark: string, own: PupilId, owners: Owners): Found | undefined {
  if (!CAPITAL_INSIDE.test(remark)) return undefined;
  const text = remark.normalize('NFC');
  const words = wordsOf(text);
  for (let first = 0; first < words.length; first++) {
    if (!words[first]!.capital) continue;
    let last = first;
    while (last + 1 < words.length && follows(text, words[last]!, words[last + 1]!)) last++;
    const before =
      first > 0 && BLANKS.test(between(text, words[first - 1]!, words[first]!)) ? words[first - 1] : undefined;
    const found = inRun(text, words.slice(first, last + 1), before, own, owners);
    if (found) return found;
    first = last;
  }
  return undefined;
}

const BLANKS = /^[^\S\r\n]+$/;
const APOSTROPHE = /^['’ʼ]$/;

const between = (text: string, word: Word, next: Word): string => text.slice(word.end, next.start);

/** The next word is capital too and only blanks stand between, or it belongs to the name behind an apostrophe (Bh'nướch). */
function follows(text: string, word: Word, next: Word): boolean {
  const gap = between(text, word, next);
  return APOSTROPHE.test(gap) || (next.capital && BLANKS.test(gap));
}

/** A run of capital words, and the small word before it: a name stands at its beginning, after a word of address or after a sentence's first word. */
function inRun(text: string, run: readonly Word[], before: Word | undefined, own: PupilId, owners: Owners) {
  const shown = run.map(({ start, end }) => text.slice(start, end));
  const keys = shown.map(nameKey);
  const loud = shouted(text);
  const called = (at: number): string | undefined =>
    at > 0 ? keys[at - 1] : before && nameKey(text.slice(before.start, before.end));
  let at = 0;
  while (at < keys.length) {
    const length = nameLength(keys, at, owners);
    const ids = length > 0 ? owners.names.get(keys.slice(at, at + length).join(' '))! : undefined;
    if (ids?.includes(own)) {
      at += length;
      continue;
    }
    const around =
      loud || [shown[at - 1], shown[at + (length || 1)]].some((word) => word !== undefined && shouted(word));
    const inCapitals = shouted(shown[at]!) && around;
    const whole = owners.whole.has(keys.slice(at, at + length).join(' '));
    const next = keys[at + (length || 1)];
    const ends = next === undefined || !owners.words.has(next);
    const begins =
      at === 0 || CALLED.has(keys[at - 1]!) || (at === 1 && before === undefined && !owners.words.has(keys[0]!));
    const addressed = CALLED.has(called(at) ?? '') || (at === 0 && beginsSentence(text, run[0]!));
    if (ids && (inCapitals ? whole || addressed : begins && (whole || ends)))
      return { name: text.slice(run[at]!.start, run[at + length - 1]!.end), otherPupil: ids[0]! };
    // Shouted words of praise (EM HIỀN LÀNH) are no names.
    const single = ends && !inCapitals && OWN.has(called(at) ?? '') ? owners.given.get(keys[at]!) : undefined;
    if (single && !single.includes(own)) return { name: shown[at]!, otherPupil: single[0]! };
    at++;
  }
  return undefined;
}

/** Words of the longest name that begins at a place; 0 where none does. Places of the country are no names. */
function nameLength(keys: readonly string[], at: number, { names, longest }: Owners): number {
  for (let length = Math.min(longest, keys.length - at); length > 1; length--) {
    const name = keys.slice(at, at + length).join(' ');
    if (names.has(name) && !PLACES.has(name)) return length;
  }
  return 0;
}

const beginsSentence = (text: string, { start }: Word): boolean => /(?:^|[.!?\n])\s*$/.test(text.slice(0, start));

const shouted = (word: string): boolean => word.length > 1 && word === word.toUpperCase();
