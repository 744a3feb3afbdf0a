import type { PupilId } from '../../../../core/sheet/values.js';
import type { Reader } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';

/** Who planned a case of a class, and who limits it no more. */
export interface StoredCase {
  readonly plan: string;
  readonly plannedBy: string;
  readonly plannedAt: string;
  readonly unlimited: boolean;
  /** Empty while the result is limited. */
  readonly limitReason: string;
  readonly limitBy: string;
  readonly limitAt: string;
}

const CASES = `
  SELECT k.pupil_id AS "pupil", k.plan, p.name AS "plannedBy", k.planned_at AS "plannedAt", k.unlimited,
    COALESCE(k.limit_reason, '') AS "limitReason", COALESCE(l.name, '') AS "limitBy", COALESCE(k.limit_at, '') AS "limitAt"
  FROM supplementary_cases k JOIN users p ON p.id = k.planned_by LEFT JOIN users l ON l.id = k.limit_by
  WHERE k.class_id = $1 AND k.withdrawn_at IS NULL`;

type Line = Omit<StoredCase, 'unlimited'> & { readonly pupil: PupilId; readonly unlimited: boolean | number };

/** The standing cases of a class, by pupil. One statement. */
export async function loadCases(db: Reader, classId: string): Promise<ReadonlyMap<PupilId, StoredCase>> {
  const lines = await select<Line>(db, CASES, [classId]);
  return new Map(lines.map(({ pupil, ...line }) => [pupil, { ...line, unlimited: Boolean(line.unlimited) }]));
}
