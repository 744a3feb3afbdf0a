import { carries, statesWhere } from '../../../../core/record/record-states.js';
import { places, select } from '../../../store/sql.js';
import type { Reading } from '../../../runner/deps.js';

export interface StandingLook {
  readonly classId: string;
  readonly pupil: string;
  readonly userId: string;
  readonly by: string;
  readonly at: string;
}

const APPROVED = statesWhere((state) => carries(state, 'principal'));

/** Of the current year, and of those it followed. A look counts as long as the unit it saw stands approved or released as it was seen: a return ends it. */
const LOOKS = `
  SELECT l.class_id AS "classId", l.pupil_id AS pupil, l.looked_by AS "userId", u.name AS "by", l.looked_at AS "at"
  FROM looks l
  JOIN units r ON r.id = l.unit_id AND r.version = l.version AND r.state IN (${places(1, APPROVED)})
  JOIN users u ON u.id = l.looked_by
  WHERE l.class_id IN (
    SELECT c.id FROM classes c WHERE c.school_year_id IN (SELECT y.id FROM school_years y WHERE y.current OR y.ended_on IS NOT NULL))
  ORDER BY l.looked_at, l.id`;

/** Every look that counts, oldest first. One statement. */
export const standingLooks = ({ db }: Pick<Reading, 'db'>): Promise<StandingLook[]> =>
  select<StandingLook>(db, LOOKS, APPROVED);
