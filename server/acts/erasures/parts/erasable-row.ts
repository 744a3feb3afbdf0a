import { refuse } from '../../../ground/refused.js';
import type { Reader } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';

/** A year brought along, as far as its erasure asks. */
export interface ErasableRow {
  readonly id: string;
  readonly pupil: string;
  readonly schoolYear: string;
  readonly enteredBy: string;
  /** It was decided by a second person, which is a row of its own. */
  readonly decided: boolean;
}

interface Line extends Omit<ErasableRow, 'decided'> {
  readonly kind: 'paper' | 'signed';
  readonly accepted: boolean | number | null;
  readonly decidedAt: string | null;
}

const ROW = `
  SELECT b.id, b.pupil_id AS pupil, b.school_year AS "schoolYear", b.kind, b.entered_by AS "enteredBy", d.accepted,
    d.decided_at AS "decidedAt"
  FROM brought_years b LEFT JOIN brought_decisions d ON d.brought_id = b.id WHERE b.id = $1`;
/** A print is made anew of what counted when its seal came (`loadBroughtYears`). */
const PRINTED = `
  SELECT s.id FROM unit_seals s JOIN units u ON u.id = s.unit_id JOIN records r ON r.id = u.record_id
  WHERE r.pupil_id = $1 AND s.received_at >= $2 LIMIT 1`;

/**
 * What may be erased: a year told from paper that no released record rests on. Refuses with not-found, erasure-signed and
 * erasure-released.
 */
export async function erasableRow(db: Reader, id: string): Promise<ErasableRow> {
  const [line] = await select<Line>(db, ROW, [id]);
  if (!line) throw refuse('not-found');
  const { kind, accepted, decidedAt, ...row } = line;
  if (kind !== 'paper') throw refuse('erasure-signed');
  const counted = Boolean(accepted) && decidedAt !== null;
  if (counted && (await select(db, PRINTED, [row.pupil, decidedAt])).length > 0) throw refuse('erasure-released');
  return { ...row, decided: decidedAt !== null };
}
