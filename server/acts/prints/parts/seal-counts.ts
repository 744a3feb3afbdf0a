/** How far each class of the years that live has been sealed. */
import type { SealStep } from '../../../../core/contract/sealing.js';
import { allows, carries, isReleased, type RecordState, statesWhere } from '../../../../core/record/record-states.js';
import { NAME_IN_YEAR, YEAR_LIVES } from '../../../store/living-sql.js';
import { listOf, places, select } from '../../../store/sql.js';
import { isReady, TO_REPORT } from '../../reports/parts/ready-transactions.js';
import { isKeptBack, UNIT_IN_HAND } from '../../../store/unit-sql.js';
import type { Reading } from '../../../runner/deps.js';
import { type StandingLook, standingLooks } from '../../records/signing/looks.js';

const APPROVED = statesWhere((state) => carries(state, 'principal'));
/** A line per record; its state is null where the unit in hand is neither approved nor released, and where a class has none. */
const LINES = `
  SELECT c.id AS "classId", ${NAME_IN_YEAR} AS "className", c.school_year_id AS "schoolYear", u.state, p.id AS pupil, p.name, p.personal_id AS "personalId",
    u.print, CASE WHEN ${isKeptBack('u')} THEN 1 ELSE 0 END AS "keptBack",
    CASE WHEN EXISTS (SELECT 1 FROM number_waivers w WHERE w.unit_id = u.id) THEN 1 ELSE 0 END AS waived, s.certificate, s.stamp, pr.stamp AS "printStamp", (
      SELECT MIN(x.id) FROM transactions x JOIN transaction_records t ON t.transaction_id = x.id
      WHERE t.record_id = u.record_id AND t.version = u.version AND x.made_at >= s.received_at
        AND ${isReady(listOf(TO_REPORT))}) AS "transactionId"
  FROM classes c JOIN school_years y ON y.id = c.school_year_id
  LEFT JOIN records r ON r.class_id = c.id
  LEFT JOIN ${UNIT_IN_HAND} AND u.state IN (${places(TO_REPORT.length + 1, APPROVED)})
  LEFT JOIN pupils p ON p.id = r.pupil_id
  LEFT JOIN unit_seals s ON s.unit_id = u.id AND s.number = u.seal
  LEFT JOIN prints pr ON pr.unit_id = u.id AND pr.number = u.print
  WHERE c.school_year_id IN (SELECT y.id FROM school_years y WHERE ${YEAR_LIVES})
  ORDER BY c.name, c.id, p.id`;

interface Line {
  readonly classId: string;
  readonly className: string;
  readonly schoolYear: string;
  readonly state: RecordState | null;
  readonly pupil: string | null;
  readonly name: string | null;
  readonly personalId: string | null;
  /** Number of the print in force. */
  readonly print: number | null;
  /** Of the seal in force. */
  readonly certificate: string | null;
  readonly stamp: string | null;
  /** Of the print in force. */
  readonly printStamp: string | null;
  readonly transactionId: string | null;
  /** Released without a personal number: it goes in no transaction. */
  readonly keptBack: number | string;
  /** The principal lets it be released without one. */
  readonly waived: number | string;
}

export interface ClassToSeal {
  readonly classId: string;
  readonly className: string;
  readonly schoolYear: string;
  readonly approved: number;
  readonly sealed: number;
  /** Released, still without a print, and sealed with another certificate than the school's of today: they are sealed again first. */
  readonly sealAgain: number;
  /** Released under a seal, or with a print, whose time stamp was missed, in a state that lets another be put on. */
  readonly stampMissed: number;
  readonly step: SealStep;
  readonly withoutPersonalId: readonly { readonly pupil: string; readonly name: string }[];
  readonly look: Pick<StandingLook, 'by' | 'at' | 'pupil'> | null;
}

/** `certificate`: of the school, that seals now; null where none may. Two statements, however many classes and pupils. */
export async function classesToSeal(deps: Pick<Reading, 'db'>, certificate: string | null): Promise<ClassToSeal[]> {
  const [lines, looks] = await Promise.all([
    select<Line>(deps.db, LINES, [...TO_REPORT, ...APPROVED]),
    standingLooks(deps),
  ]);
  const classes = new Map<string, Line[]>();
  for (const line of lines) classes.set(line.classId, [...(classes.get(line.classId) ?? []), line]);
  return [...classes.values()].map((ofClass) => classToSeal(ofClass, looks, certificate));
}

function classToSeal(lines: readonly Line[], looks: readonly StandingLook[], certificate: string | null): ClassToSeal {
  const { classId, className, schoolYear } = lines[0]!;
  const approved = lines.filter(({ state }) => state !== null && allows(state, 'seal'));
  const sealed = lines.filter(({ state }) => state !== null && isReleased(state));
  const look = looks.find((each) => each.classId === classId);
  const missing = approved.filter(({ personalId, waived }) => personalId === null && Number(waived) === 0);
  return {
    classId,
    className,
    schoolYear,
    approved: approved.length,
    sealed: sealed.length,
    sealAgain: sealed.filter((one) => one.print === null && certificate !== null && one.certificate !== certificate)
      .length,
    stampMissed: sealed.filter(
      ({ state, stamp, printStamp }) => [stamp, printStamp].includes('missed') && allows(state!, 'seal-again'),
    ).length,
    step: stepOf(approved.length - missing.length, sealed, look !== undefined),
    withoutPersonalId: missing.map(({ pupil, name }) => ({ pupil: pupil!, name: name! })),
    look: look ? { by: look.by, at: look.at, pupil: look.pupil } : null,
  };
}

/** Records that cannot be sealed yet hold up nothing. */
function stepOf(sealable: number, sealed: readonly Line[], looked: boolean): SealStep {
  if (sealable > 0) return looked ? 'records' : 'look';
  if (sealed.some(({ print }) => print === null)) return 'prints';
  const packed = ({ state, transactionId, keptBack }: Line) =>
    transactionId !== null || Number(keptBack) > 0 || !allows(state!, 'submit');
  return sealed.every(packed) ? 'done' : 'transaction';
}
