/** Replacements of former years that wait for somebody whose duty or employment has ended (H12). */
import type { SubjectCode } from '../../../../core/fields/subjects.js';
import { mayChangeValues, statesWhere } from '../../../../core/record/record-states.js';
import { groupBy } from '../../../ground/group-by.js';
import type { Reading } from '../../../runner/deps.js';
import { standsAside } from '../../../store/living-sql.js';
import { places, select } from '../../../store/sql.js';
import { UNIT_IN_HAND } from '../../../store/unit-sql.js';
import { classSigning } from '../../records/signing/class-signing.js';
import { loadClassYear } from '../../records/signing/load-class-year.js';

const OPEN = statesWhere(mayChangeValues);
/** Of the living year the principal gives the duty to another, as ever. */
const REPLACEMENTS = `
  SELECT r.class_id AS "classId", c.name AS "className", c.school_year_id AS "schoolYear", y.ended_on AS "endedOn",
    r.pupil_id AS pupil, p.name
  FROM records r JOIN ${UNIT_IN_HAND} AND u.state IN (${places(1, OPEN)}) AND u.replaces IS NOT NULL
  JOIN classes c ON c.id = r.class_id JOIN school_years y ON y.id = c.school_year_id AND y.ended_on IS NOT NULL
  JOIN pupils p ON p.id = r.pupil_id
  ORDER BY c.school_year_id, c.name, p.name, p.id`;
/** Who answered for each duty of a class last, the newest first. $1 class. */
const LINES = `
  SELECT a.id, a.subject, u.id AS "userId", u.name, u.active, a.from_day AS "fromDay", a.to_day AS "toDay"
  FROM assignments a JOIN users u ON u.id = a.user_id
  WHERE a.class_id = $1 AND a.responsible AND NOT ${standsAside('a')} ORDER BY a.from_day DESC, a.id DESC`;

interface Replacement {
  readonly classId: string;
  readonly className: string;
  readonly schoolYear: string;
  readonly endedOn: string;
  readonly pupil: string;
  readonly name: string;
}

interface Line {
  readonly id: number;
  readonly subject: SubjectCode | null;
  readonly userId: string;
  readonly name: string;
  readonly active: boolean | number;
  readonly fromDay: string;
  readonly toDay: string | null;
}

export interface WaitingForStandIn {
  readonly line: number;
  readonly classId: string;
  readonly className: string;
  readonly schoolYear: string;
  readonly subject: SubjectCode | null;
  readonly former: string;
  readonly formerId: string;
  readonly pupils: string[];
  /** From when on she stands in: the year's last day, or the first of who took the duty over after it. */
  readonly fromDay: string;
}

/** One statement where nothing is made anew; else what a class's signing takes, for each class. */
export async function waitingForStandIn(at: Reading): Promise<WaitingForStandIn[]> {
  const open = await select<Replacement>(at.db, REPLACEMENTS, [...OPEN]);
  const waiting: WaitingForStandIn[] = [];
  for (const [classId, ofClass] of groupBy(open, (one) => one.classId)) {
    const year = (await loadClassYear(at, classId))!;
    const { gates } = classSigning(year);
    const lines = await select<Line>(at.db, LINES, [classId]);
    const { className, schoolYear, endedOn } = ofClass[0]!;
    const subjectsOwed = ({ pupil }: Replacement): readonly SubjectCode[] => {
      const gate = gates.get(pupil);
      return gate ? gate.needed.filter((subject) => !gate.signed.includes(subject)) : [];
    };
    const asks = (subject: SubjectCode | null): Replacement[] =>
      subject === null ? ofClass : ofClass.filter((one) => subjectsOwed(one).includes(subject));
    for (const subject of [null, ...new Set(ofClass.flatMap(subjectsOwed))]) {
      const line = lines.find((one) => one.subject === subject);
      if (!line || !hasGone(line, endedOn)) continue;
      const { id, name: former, userId: formerId } = line;
      const fromDay = line.fromDay > endedOn ? line.fromDay : endedOn;
      const pupils = asks(subject).map(({ name }) => name);
      waiting.push({ line: id, classId, className, schoolYear, subject, former, formerId, pupils, fromDay });
    }
  }
  return waiting;
}

/** Left the school, or gave the duty back before the year was over and nobody took it. */
const hasGone = ({ active, toDay }: Line, endedOn: string): boolean => !active || (toDay !== null && toDay < endedOn);
