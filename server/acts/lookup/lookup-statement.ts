import { type RecordState, statesWhere } from '../../../core/record/record-states.js';
import { isPublic } from '../../../core/record/validity.js';
import { listOf } from '../../store/sql.js';

/** Of states a unit is spoken of in. */
export const PUBLIC_STATES = statesWhere(isPublic);

const STATES = listOf(PUBLIC_STATES, 2);

/**
 * The unit with a code, or else its neighbour: what is asked and read is the same whether there is one or not, and only
 * comparing the code tells. $1 code, then `PUBLIC_STATES`.
 */
export const UNIT_AT_CODE = `
  SELECT u.id, u.lookup_code AS "code", u.state, u.replaced_by AS "replacedBy", n.released_at AS "replacedAt",
    (SELECT MAX(m.at) FROM unit_moves m WHERE m.unit_id = u.id) AS "movedAt",
    u.digest, u.issue, u.released_at AS "releasedAt", v.document,
    h.signed_at AS "homeroomAt", h.signature AS "homeroomText",
    p.signed_at AS "principalAt", p.brought AS "principalBrought", p.signature AS "principalText"
  FROM units u
  JOIN record_versions v ON v.record_id = u.record_id AND v.version = u.version
  JOIN record_signatures h ON h.record_id = u.record_id AND h.version = u.version AND h.slot = 'homeroom'
  JOIN record_signatures p ON p.record_id = u.record_id AND p.version = u.version AND p.slot = 'principal'
  LEFT JOIN units n ON n.id = u.replaced_by
  WHERE u.id = COALESCE(
    (SELECT id FROM units WHERE lookup_code >= $1 AND state IN ${STATES} ORDER BY lookup_code LIMIT 1),
    (SELECT id FROM units WHERE state IN ${STATES} ORDER BY lookup_code LIMIT 1))`;

export interface UnitAtCode {
  readonly id: number;
  readonly code: string;
  readonly state: RecordState;
  readonly replacedBy: number | null;
  readonly replacedAt: string | null;
  /** Of its last move: of a recalled unit, its recall. */
  readonly movedAt: string | null;
  readonly digest: string;
  readonly issue: string;
  readonly releasedAt: string;
  readonly document: string;
  readonly homeroomAt: string;
  readonly homeroomText: string;
  readonly principalAt: string;
  readonly principalBrought: string;
  readonly principalText: string;
}
