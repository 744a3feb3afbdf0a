/**
 * Texts of the hidden sheet that are written again as they were read: nearly all of a class that comes back is as it was,
 * and putting it into words again would be a tenth of the work.
 */
import type { RawSheet } from '../../workbook/raw.js';
import type { HiddenBook } from '../../workbook/read-hidden-sheet.js';

/** What JSON that we wrote never holds, and what a cell might lose. */
const NOT_WRITTEN = /[\0-\x1f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/;
const LONGEST = 30_000;

/** By the pupil, and by the values of a pupil, that each says. A text that is not as we write it is left out. */
export function textsAsRead({ rows }: RawSheet, { parts }: HiddenBook): ReadonlyMap<object, readonly string[]> {
  const texts = new Map<object, readonly string[]>();
  /** Parts by their keys, in their order, each with how many of its pupils and of its rows of the base were met. */
  const met = new Map<
    unknown,
    { readonly part: HiddenBook['parts'][number] | undefined; pupil: number; base: number }
  >();
  for (const [kind, key, ...cells] of rows) {
    if (kind === 'part' && !met.has(key)) met.set(key, { part: parts[met.size], pupil: 0, base: 0 });
    const of = met.get(key);
    if (!of || (kind !== 'pupil' && kind !== 'base')) continue;
    const pupil = of.part?.context.pupils[of[kind]++];
    if (!pupil || !cells.every(isAsWritten)) continue;
    const id = JSON.stringify(pupil.id);
    const said = kind === 'pupil' ? pupil : of.part?.base[pupil.id];
    // Rows stand in the order of the pupils; the id each begins with says whether they do here.
    if (said && cells[0]?.startsWith(kind === 'pupil' ? `{"id":${id},` : `[${id},`)) texts.set(said, cells);
  }
  return texts;
}

const isAsWritten = (cell: unknown): cell is string =>
  typeof cell === 'string' && cell.length <= LONGEST && !NOT_WRITTEN.test(cell);
