/** How far each class of the current year has been sealed. */
import type { SealStep } from '../../../../core/contract/sealing.js';
import type { RecordState } from '../../../../core/record/record-states.js';
import { select } from '../../../store/sql.js';
import type { Deps } from '../../deps.js';
import { type StandingLook, standingLooks } from './looks.js';

/** A line per record; one with nulls for a class that has none. Approved and sealed ones only. */
const LINES = `
  SELECT c.id AS "classId", c.name AS "className", r.state, p.id AS pupil, p.name, p.personal_id AS "personalId",
    x.id AS print, t.transaction_id AS "transactionId"
  FROM classes c
  LEFT JOIN records r ON r.class_id = c.id AND r.state IN ('approved', 'sealed')
  LEFT JOIN pupils p ON p.id = r.pupil_id
  LEFT JOIN prints x ON x.record_id = r.id AND x.version = r.version
  LEFT JOIN transaction_records t ON t.record_id = r.id AND t.version = r.version
  WHERE c.school_year_id IN (SELECT y.id FROM school_years y WHERE y.current)
  ORDER BY c.name, c.id, p.id`;

interface Line {
  readonly classId: string;
  readonly className: string;
  readonly state: RecordState | null;
  readonly pupil: string | null;
  readonly name: string | null;
  readonly personalId: string | null;
  readonly print: number | null;
  readonly transactionId: string | null;
}

export interface ClassToSeal {
  readonly classId: string;
  readonly className: string;
  readonly approved: number;
  readonly sealed: number;
  readonly step: SealStep;
  readonly withoutPersonalId: readonly { readonly pupil: string; readonly name: string }[];
  readonly look: Pick<StandingLook, 'by' | 'at' | 'pupil'> | null;
}

/** Two statements, however many classes and pupils. */
export async function classesToSeal(deps: Pick<Deps, 'db'>): Promise<ClassToSeal[]> {
  const [lines, looks] = await Promise.all([select<Line>(deps.db, LINES, []), standingLooks(deps)]);
  const classes = new Map<string, Line[]>();
  for (const line of lines) classes.set(line.classId, [...(classes.get(line.classId) ?? []), line]);
  return [...classes.values()].map((ofClass) => classToSeal(ofClass, looks));
}

function classToSeal(lines: readonly Line[], looks: readonly StandingLook[]): ClassToSeal {
  const { classId, className } = lines[0]!;
  const approved = lines.filter(({ state }) => state === 'approved');
  const sealed = lines.filter(({ state }) => state === 'sealed');
  const look = looks.find((each) => each.classId === classId);
  const missing = approved.filter(({ personalId }) => personalId === null);
  return {
    classId,
    className,
    approved: approved.length,
    sealed: sealed.length,
    step: stepOf(approved.length - missing.length, sealed, look !== undefined),
    withoutPersonalId: missing.map(({ pupil, name }) => ({ pupil: pupil!, name: name! })),
    look: look ? { by: look.by, at: look.at, pupil: look.pupil } : null,
  };
}

/** Records that cannot be sealed yet hold up nothing. */
function stepOf(sealable: number, sealed: readonly Line[], looked: boolean): SealStep {
  if (sealable > 0) return looked ? 'records' : 'look';
  if (sealed.some(({ print }) => print === null)) return 'prints';
  return sealed.some(({ transactionId }) => transactionId === null) ? 'transaction' : 'done';
}
