/** A stored file beside what the school has at this moment. */
import { compare, type Comparison } from '../../../../core/import/compare.js';
import type { KnownSchool } from '../../../../core/import/known-school.js';
import type { PupilsRead } from '../../../../core/import/read-pupils.js';
import { sha256 } from '../../../ground/digests.js';
import type { Reader } from '../../../store/reader.js';
import { loadKnown } from './load-known.js';

export interface Held {
  readonly known: KnownSchool;
  readonly comparison: Comparison;
  /** Of what was compared: whoever carries it out carries out what she has seen. */
  readonly seen: string;
}

export async function holdAgainst(
  db: Reader,
  { file, schoolYear, day }: { readonly file: PupilsRead; readonly schoolYear: string; readonly day: string },
): Promise<Held> {
  const known = await loadKnown(db, schoolYear, day);
  const comparison = compare(file.candidates, known);
  return { known, comparison, seen: seenOf(comparison) };
}

/** Rows by what becomes of them; what is the same need not be seen. */
const seenOf = ({ rows, refused, newClasses }: Comparison): string =>
  sha256(
    JSON.stringify([
      rows
        .filter(({ kind }) => kind !== 'same')
        .map(({ at, kind, pupil, changes, choices }) => [at, kind, pupil?.code, changes, choices]),
      refused.map(({ sheet, row, refusal }) => [sheet, row, refusal.code]),
      newClasses,
    ]),
  );
