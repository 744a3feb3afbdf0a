/** What rests on a year brought along, and keeps it: prints of released records, covers, and records people have signed. */
import type { RefusalCode } from '../../../../core/codes/refusal.js';
import { isRecordSheet } from '../../../../core/law/record-sheet.js';
import { broughtLine } from '../../../../core/record/brought-course.js';
import { isSigned, statesWhere } from '../../../../core/record/record-states.js';
import { refuse } from '../../../ground/refused.js';
import { type Brought, broughtBy, countsAmong } from '../../../store/brought-of-class.js';
import type { Reader } from '../../../store/reader.js';
import { listOf, select } from '../../../store/sql.js';
import { UNIT_IN_HAND } from '../../../store/unit-sql.js';

/** Each: the moments when something of a pupil's was made of the years that counted then. $1 pupil. */
const SEALS = `
  SELECT s.received_at AS made FROM unit_seals s JOIN units u ON u.id = s.unit_id JOIN records r ON r.id = u.record_id
  WHERE r.pupil_id = $1`;
/** Signed or not: the principal signs what was confirmed, whatever the course of study says by then. A reopened one has none. */
const COVERS = 'SELECT k.confirmed_at AS made FROM covers k WHERE k.pupil_id = $1 AND k.facts IS NOT NULL';
/** Followed by states. A returned one is in none of them. */
const VERSIONS = `
  SELECT v.made_at AS made FROM records r JOIN ${UNIT_IN_HAND}
  JOIN record_versions v ON v.record_id = r.id AND v.version = u.version WHERE r.pupil_id = $1 AND u.state IN `;
const SIGNED = statesWhere(isSigned);

/**
 * `hers`: all years the pupil brings along, `row` among them; one that another took the place of keeps what was made before that.
 * Refuses with erasure-released, erasure-on-cover and erasure-on-record.
 */
export async function refuseWhatRests(db: Reader, hers: readonly Brought[], row: Brought): Promise<void> {
  const counted = (moment: string): boolean => countsAmong(broughtBy(hers, moment)).some(({ id }) => id === row.id);
  const refuseWhere = async (code: RefusalCode & `erasure-${string}`, sql: string, more: readonly string[] = []) => {
    const lines = await select<{ readonly made: string }>(db, sql, [row.pupil, ...more]);
    if (lines.some(({ made }) => counted(made))) throw refuse(code);
  };
  await refuseWhere('erasure-released', SEALS);
  // What is signed names it as a line of the course of study alone.
  if (!isRecordSheet(row.period) || broughtLine(row) === null) return;
  await refuseWhere('erasure-on-cover', COVERS);
  await refuseWhere('erasure-on-record', VERSIONS + listOf(SIGNED, 2), SIGNED);
}
