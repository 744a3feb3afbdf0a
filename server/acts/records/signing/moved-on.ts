/**
 * Which signed records say otherwise than the school's facts do today. Values of a signed pupil change no more, so only
 * facts beside them can move; they hardly ever do, and a stamp of them says that they have not.
 */
import { RECORD_SHEET } from '../../../../core/law/record-sheet.js';
import type { SheetContext } from '../../../../core/sheet/context.js';
import type { PupilId } from '../../../../core/sheet/values.js';
import { sha256 } from '../../../ground/digests.js';
import type { Reader, Writer } from '../../../store/reader.js';
import { listOf, select, write } from '../../../store/sql.js';
import type { ContextNow } from '../../sheets/load-sheet-context.js';

export interface MovedOn {
  /** Of the facts the records were held against. */
  readonly stamp: string;
  readonly pupils: readonly PupilId[];
}

/** Everything of a record that stands in no context and in no sheet. Followed by a list of classes. */
const FACTS = `
  SELECT own.class_id AS "classId", (SELECT profile || former FROM school WHERE id = 1) AS school,
    (SELECT string_agg(a.user_id || ' ' || COALESCE(u.personal_id, ''), ';' ORDER BY a.id)
      FROM assignments a JOIN users u ON u.id = a.user_id
      WHERE a.class_id = own.class_id AND a.duty = 'homeroom' AND a.responsible) AS teachers,
    string_agg(e.pupil_id || ' ' || COALESCE(p.personal_id, '') || ' ' || c.school_year_id || ' ' || e.from_day || ' '
      || c.name, ';' ORDER BY e.pupil_id, c.school_year_id, e.from_day, c.id) AS course,
    (SELECT string_agg(b.id || COALESCE(' ' || d.decided_at, ''), ';' ORDER BY b.id)
      FROM brought_years b LEFT JOIN brought_decisions d ON d.brought_id = b.id
      WHERE b.pupil_id IN (SELECT m.pupil_id FROM enrolments m WHERE m.class_id = own.class_id)) AS brought
  FROM enrolments own
  JOIN classes k ON k.id = own.class_id
  JOIN enrolments e ON e.pupil_id = own.pupil_id
  JOIN classes c ON c.id = e.class_id AND c.school_year_id <= k.school_year_id
  JOIN pupils p ON p.id = e.pupil_id
  WHERE own.class_id IN `;

interface FactsLine {
  readonly classId: string;
  readonly school: string;
  readonly teachers: string | null;
  readonly course: string;
  readonly brought: string | null;
}

/** Stamps of the facts of some classes' records, by class. One statement; none for no class. */
export async function factStamps(db: Reader, contexts: readonly SheetContext[]): Promise<ReadonlyMap<string, string>> {
  if (contexts.length === 0) return new Map();
  const ids = contexts.map(({ class: { id } }) => id);
  const lines = await select<FactsLine>(db, `${FACTS}${listOf(ids)} GROUP BY own.class_id`, ids);
  const byClass = new Map(lines.map((line) => [line.classId, line]));
  return new Map(
    contexts.map(({ school, class: klass, pupils }) => {
      const { code, name } = school;
      const all = [code, name, klass, pupils, Object.values(byClass.get(klass.id) ?? {})];
      return [klass.id, sha256(JSON.stringify(all)).slice(0, 16)];
    }),
  );
}

const KEEP = `UPDATE sheets SET moved_on = $1 WHERE class_id = $2 AND period = '${RECORD_SHEET}'`;

export const keepMovedOn = (db: Writer, classId: string, moved: MovedOn): Promise<void> =>
  write(db, KEEP, [JSON.stringify(moved), classId]);

/** The first signature of a class on its records, which say what the facts say. Two statements; none at later ones. */
export async function beginMovedOn(db: Writer, context: ContextNow): Promise<void> {
  if (context.closed.size > 0) return;
  const stamp = (await factStamps(db, [context])).get(context.class.id)!;
  await keepMovedOn(db, context.class.id, { stamp, pupils: [] });
}
