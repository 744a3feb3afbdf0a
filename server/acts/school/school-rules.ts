import { dayInVietnam } from '../../../core/codes/day.js';
import { DEFAULT_RULES, type Executor, type SchoolRules } from '../../../core/school-rules/school-rules.js';
import type { Reading } from '../../runner/deps.js';
import { select } from '../../store/sql.js';

/** The decision that set them; null where the product's own hold. */
export interface RulesDecision {
  readonly number: string;
  readonly day: string;
  readonly fromDay: string;
}

export interface SchoolRulesNow extends SchoolRules {
  readonly decision: RulesDecision | null;
}

interface RulesLine extends RulesDecision {
  readonly subjectTeachersSign: boolean | number;
  readonly executors: string;
  readonly windowDays: number | null;
  readonly idleMinutes: number;
  readonly lapseDays: number;
  readonly paperCode: boolean | number;
}

const COLUMNS = `
  number, day, from_day AS "fromDay", subject_teachers_sign AS "subjectTeachersSign", executors,
  window_days AS "windowDays", idle_minutes AS "idleMinutes", lapse_days AS "lapseDays", paper_code AS "paperCode"`;

const IN_FORCE = `
  SELECT ${COLUMNS} FROM school_rules WHERE from_day <= $1 ORDER BY from_day DESC, id DESC LIMIT 1`;
const FROM_THEN_ON = `
  SELECT ${COLUMNS} FROM school_rules WHERE from_day > $1 ORDER BY from_day, id`;

const ofLine = ({ number, day, fromDay, ...line }: RulesLine): SchoolRulesNow => ({
  decision: { number, day, fromDay },
  subjectTeachersSign: Boolean(line.subjectTeachersSign),
  executors: JSON.parse(line.executors) as Executor[],
  windowDays: line.windowDays,
  idleMinutes: line.idleMinutes,
  lapseDays: line.lapseDays,
  paperCode: Boolean(line.paperCode),
});

/** The school's own rules as they are in force today. One statement. */
export async function schoolRules({ db, clock }: Reading): Promise<SchoolRulesNow> {
  const [line] = await select<RulesLine>(db, IN_FORCE, [dayInVietnam(clock())]);
  return line ? ofLine(line) : { ...DEFAULT_RULES, decision: null };
}

/** Decided already and in force on a later day, the next first. One statement. */
export async function schoolRulesToCome({ db, clock }: Reading): Promise<SchoolRulesNow[]> {
  return (await select<RulesLine>(db, FROM_THEN_ON, [dayInVietnam(clock())])).map(ofLine);
}
