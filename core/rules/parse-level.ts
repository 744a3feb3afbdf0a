import type { SubjectLevel, TraitLevel } from '../codes/levels.js';
import { asItLooks, lookalikeIn } from '../text/lookalikes.js';
import { fold, squash } from '../text/normalise.js';
import type { RawScalar } from '../sheet/raw-cell.js';
import { refused, shown, taken } from './cell-issue.js';
import type { ParsedCell } from './parse-cell.js';

// Spellings without accents and in lower case; none means two things within one family.
const SUBJECT: ReadonlyMap<string, SubjectLevel> = new Map<string, SubjectLevel>([
  ['t', 'HTT'],
  ['htt', 'HTT'],
  ['hoan thanh tot', 'HTT'],
  ['tot', 'HTT'],
  ['h', 'HT'],
  ['ht', 'HT'],
  ['hoan thanh', 'HT'],
  ['c', 'CHT'],
  ['cht', 'CHT'],
  ['chua hoan thanh', 'CHT'],
]);

// dd is Telex for đ, typed while the typing program was off.
const TRAIT: ReadonlyMap<string, TraitLevel> = new Map<string, TraitLevel>([
  ['t', 'TOT'],
  ['tot', 'TOT'],
  ['d', 'DAT'],
  ['dd', 'DAT'],
  ['dat', 'DAT'],
  ['c', 'CCG'],
  ['ccg', 'CCG'],
  ['can co gang', 'CCG'],
]);

// Words of either family as they are written with accents: a wrong accent is another word (tột, đất);
// hòan for hoàn is the one slip everybody makes.
const WRITTEN: ReadonlySet<string> = new Set([
  'hoàn thành tốt',
  'tốt',
  'hoàn thành',
  'chưa hoàn thành',
  'đạt',
  'cần cố gắng',
  'đ',
  'đd',
  'dđ',
  'hòan thành tốt',
  'hòan thành',
  'chưa hòan thành',
]);

/** One letter is nearly all there is in such cells: understood without any normalising. */
const SUBJECT_LETTER = atOnce(SUBJECT);
const TRAIT_LETTER = atOnce(TRAIT).set('Đ', taken('DAT')).set('đ', taken('DAT'));

function atOnce(spellings: ReadonlyMap<string, string>): Map<string, ParsedCell> {
  return new Map(
    [...spellings].flatMap(([spelling, level]): [string, ParsedCell][] => [
      [spelling, taken(level)],
      [spelling.toUpperCase(), taken(level)],
    ]),
  );
}

function understand<L>(typed: string, spellings: ReadonlyMap<string, L>): L | undefined {
  const words = squash(typed);
  const plain = fold(words);
  return words === plain || WRITTEN.has(words) ? spellings.get(plain) : undefined;
}

/** A level in letters of another alphabet is named as such: a person sees nothing wrong with it. */
function alike<L extends string>(typed: string, spellings: ReadonlyMap<string, L>): ParsedCell | undefined {
  const seen = asItLooks(squash(typed).toUpperCase());
  const level = seen && understand(seen, spellings);
  const found = level && lookalikeIn(typed);
  return found ? refused('letter-lookalike', typed, { typed: shown(typed), ...found }, level) : undefined;
}

/** Level of a subject: letter, code, whole words, with or without accents (TT27 article 7.1a). */
export function parseSubjectLevel(raw: RawScalar): ParsedCell {
  const typed = String(raw);
  const known = SUBJECT_LETTER.get(typed);
  if (known) return known;
  if (squash(typed) === '') return taken(null);
  const level = understand(typed, SUBJECT);
  if (level) return taken(level);
  return (
    alike(typed, SUBJECT) ?? refused(understand(typed, TRAIT) ? 'level-of-traits' : 'level-of-subject-unknown', typed)
  );
}

/** Level of a quality or competence (TT27 article 7.2). */
export function parseTraitLevel(raw: RawScalar): ParsedCell {
  const typed = String(raw);
  const known = TRAIT_LETTER.get(typed);
  if (known) return known;
  if (squash(typed) === '') return taken(null);
  const level = understand(typed, TRAIT);
  if (level) return taken(level);
  return (
    alike(typed, TRAIT) ?? refused(understand(typed, SUBJECT) ? 'level-of-subjects' : 'level-of-trait-unknown', typed)
  );
}
