import { refuse } from '../../../ground/refused.js';
import { broughtOf } from '../../../store/brought-of-class.js';
import type { Reader } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';
import { refuseWhatRests } from './what-rests.js';

/** A year brought along, as far as its erasure asks. */
export interface ErasableRow {
  readonly id: string;
  readonly pupil: string;
  readonly schoolYear: string;
  readonly enteredBy: string;
  /** It was decided by a second person, which is a row of its own. */
  readonly decided: boolean;
}

const WHOSE = 'SELECT pupil_id AS pupil FROM brought_years WHERE id = $1';

/**
 * What may be erased: a year told from paper that no released record, no cover in hand and no signed record rests on. Refuses
 * with not-found, erasure-signed and what `refuseWhatRests` says.
 */
export async function erasableRow(db: Reader, id: string): Promise<ErasableRow> {
  const [whose] = await select<{ readonly pupil: string }>(db, WHOSE, [id]);
  if (!whose) throw refuse('not-found');
  const hers = await broughtOf(db, [whose.pupil]);
  const row = hers.find((one) => one.id === id)!;
  if (row.kind !== 'paper') throw refuse('erasure-signed');
  await refuseWhatRests(db, hers, row);
  const { pupil, schoolYear, enteredBy, decidedAt } = row;
  return { id, pupil, schoolYear, enteredBy, decided: decidedAt !== null };
}
