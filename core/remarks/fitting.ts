/** Which phrases fit a remark cell, best first. */
import { WIDEST } from '../law/widest.js';
import type { TraitCode } from '../fields/traits.js';
import { aboutOf, isTraitAbout, remarkFieldOf } from './about.js';
import { withName } from './name-slot.js';
import type { Phrase } from './phrase.js';
import { type CellLevels, levelsOf, type RemarkCell } from './remark-cell.js';

export interface FittingPhrase {
  readonly phrase: Phrase;
  /** The remark as it would stand in this pupil's cell. */
  readonly text: string;
  /** Made for just this level; else it is for any, or the pupil's level is not known yet. */
  readonly exact: boolean;
}

/**
 * The phrases of a cell's subject or block for the pupil's level and grade, best first; each text once. While her level
 * is not entered only phrases for every level fit, unless `levels: 'all'` asks for a list to choose from.
 */
export function fittingPhrases(
  phrases: readonly Phrase[],
  cell: RemarkCell,
  { levels = 'fitting' }: { readonly levels?: 'fitting' | 'all' } = {},
): readonly FittingPhrase[] {
  const known = levelsOf(cell);
  const whole = aboutOf(cell.field);
  const ranked = phrases.flatMap((phrase) => {
    if (whole === null || remarkFieldOf(phrase.about) !== cell.field) return [];
    const { grades } = phrase;
    if (grades && (cell.grade < grades.from || cell.grade > grades.to)) return [];
    const own = ownLevel(phrase, known);
    const unknown = own === null;
    if (phrase.level !== null && phrase.level !== own && !(unknown && levels === 'all')) return [];
    const text = withName(phrase.text, cell.name);
    // A long name may make a phrase too long that is not.
    if (text.length > WIDEST.remark) return [];
    return [{ phrase, text, exact: phrase.level !== null && !unknown, rank: rankOf(phrase, known) }];
  });
  const seen = new Set<string>();
  return ranked
    .sort((a, b) => Number(b.exact) - Number(a.exact) || a.rank - b.rank || compare(a.phrase.id, b.phrase.id))
    .flatMap(({ phrase, text, exact }) => {
      if (seen.has(text)) return [];
      seen.add(text);
      return [{ phrase, text, exact }];
    });
}

/** The level a phrase must be for: its own trait's where it speaks of one. */
function ownLevel({ about }: Phrase, { level, traits }: CellLevels): string | null {
  return isTraitAbout(about) ? (traits.get(about.slice('trait.'.length) as TraitCode) ?? null) : level;
}

/** Smaller is better: what a pupil has to work at where traits differ, then the whole block, her grade, her teacher. */
function rankOf({ about, level, grades, scope }: Phrase, { mixed }: CellLevels): number {
  const trait = isTraitAbout(about);
  const place = trait ? (mixed && level === 'CCG' ? 0 : 2) : 1;
  return place * 100 + (grades ? grades.to - grades.from : 5) * 10 + (scope === 'own' ? 0 : 1);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
