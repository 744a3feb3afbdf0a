import type { PupilId } from '../sheet/values.js';
import { type Word, wordsOf } from '../text/words.js';
import type { Issue } from './issue.js';
import type { PupilRow, Rule } from './sheet-view.js';

/** Words before a name that do not belong to it. */
const CALLED = new Set(['em', 'bạn', 'cháu', 'con', 'trò', 'sinh', 'của', 'cùng', 'với']);
/** Words by which a remark speaks of its own pupil, so that even a single given name says who is meant. */
const OWN = new Set(['em', 'cháu', 'con']);
// Names of the country and of its capital's lake look like a middle and a given name.
const PLACES = new Set(['Việt Nam', 'Hồ Chí Minh', 'Chí Minh', 'Hà Nội']);

/**
 * Another pupil's name in a remark, mostly from copying. Given names are ordinary words (An, Bình, Mai), so a single
 * one counts only after Em; otherwise the full name, or middle and given name, written with capitals.
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
const CAPITAL_INSIDE = /[^\s.!?] [A-Z\u00c0-\u00de\u0102\u0110\u0128\u0168\u01a0\u01af\u1ea0-\u1ef8]/;

interface Owners {
  /** Full names and middle-and-given names. */
  readonly names: ReadonlyMap<string, readonly PupilId[]>;
  readonly given: ReadonlyMap<string, readonly PupilId[]>;
  /** Number of words of the longest name. */
  readonly longest: number;
}

function ownersOfNames(rows: readonly PupilRow[]): Owners {
  const names = new Map<string, PupilId[]>();
  const given = new Map<string, PupilId[]>();
  let longest = 2;
  const add = (map: Map<string, PupilId[]>, name: string, id: PupilId): void => {
    const ids = map.get(name);
    if (!ids) map.set(name, [id]);
    else if (!ids.includes(id)) ids.push(id);
  };
  for (const { pupil } of rows) {
    const words = pupil.name.split(' ');
    longest = Math.max(longest, words.length);
    if (words.length > 1) add(names, pupil.name, pupil.id);
    if (words.length > 2) add(names, words.slice(-2).join(' '), pupil.id);
    add(given, words.at(-1)!, pupil.id);
  }
  return { names, given, longest };
}

function foreignName(remark: string, own: PupilId, owners: Owners): { name: string; otherPupil: PupilId } | undefined {
  if (!CAPITAL_INSIDE.test(remark)) return undefined;
  const words = wordsOf(remark);
  for (let first = 0; first < words.length; first++) {
    if (!words[first]!.capital) continue;
    let last = first;
    while (last + 1 < words.length && follows(remark, words[last]!, words[last + 1]!)) last++;
    const found =
      first === last ? single(remark, words, first, own, owners) : inRun(remark, words, first, last, own, owners);
    if (found) return found;
    first = last;
  }
  return undefined;
}

/** The next word is capital too and only a space stands between. */
const follows = (text: string, word: Word, next: Word): boolean =>
  next.capital && next.start === word.end + 1 && text.charCodeAt(word.end) === 32;

/** A run of capital words: the name must fill it, but for a word of address in front. */
function inRun(remark: string, words: readonly Word[], first: number, last: number, own: PupilId, owners: Owners) {
  const start = CALLED.has(textOf(remark, words[first]!).toLowerCase()) ? first + 1 : first;
  if (start === last) return single(remark, words, last, own, owners);
  if (last - start >= owners.longest) return undefined;
  const name = remark.slice(words[start]!.start, words[last]!.end);
  return PLACES.has(name) ? undefined : foreign(name, owners.names.get(name), own);
}

function single(remark: string, words: readonly Word[], at: number, own: PupilId, owners: Owners) {
  const before = words[at - 1];
  if (!before || words[at]!.start !== before.end + 1 || !OWN.has(textOf(remark, before).toLowerCase()))
    return undefined;
  const name = textOf(remark, words[at]!);
  return foreign(name, owners.given.get(name), own);
}

const textOf = (text: string, { start, end }: Word): string => text.slice(start, end);

const foreign = (name: string, ids: readonly PupilId[] | undefined, own: PupilId) =>
  ids && !ids.includes(own) ? { name, otherPupil: ids[0]! } : undefined;
