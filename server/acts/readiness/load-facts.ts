/** What readiness is judged by: the same few statements, however many classes there are. */
import { dayInVietnam } from '../../../core/codes/day.js';
import { isCoverSettled } from '../../../core/covers/cover-states.js';
import type { Hat } from '../../../core/codes/hats.js';
import type { SubjectCode } from '../../../core/fields/subjects.js';
import type { Grade } from '../../../core/law/law.js';
import type { ClassFacts, SchoolFacts } from '../../../core/readiness/facts.js';
import { groupBy } from '../../ground/group-by.js';
import type { SchoolOnRecord } from '../../../core/record/year-record.js';
import type { Reading } from '../../runner/deps.js';
import { hatInForce, inForce } from '../../store/in-force.js';
import type { ClassSettings } from '../../store/models/classes.js';
import type { SchoolProfile } from '../../store/models/school.js';
import { listOf, select } from '../../store/sql.js';
import { holdersNow } from '../certificates/parts/holders-now.js';
import { peopleWhoSign } from '../certificates/parts/people-who-sign.js';
import { schoolCertificate } from '../prints/parts/school-certificate.js';
import { schoolOn } from '../school/facts-on.js';
import { coverDeadline } from '../covers/parts/class-covers.js';
import { type CoverCount, loadCoverCounts } from '../covers/parts/cover-counts.js';
import { loadYear } from '../school/current-year.js';
import { factorHatsOf } from '../sessions/factor-hats.js';
import { NoSchool } from '../school/load-school.js';

/** A line per class and grade in it; one with a null grade for a class without pupils. */
interface ClassLine {
  readonly id: string;
  readonly settings: string;
  readonly campus: string | null;
  readonly grade: Grade | null;
  readonly n: number | string;
  readonly unnumbered: number | string;
}

const CLASSES = `
  SELECT c.id, c.settings, c.campus, e.grade, COUNT(e.id) AS n,
    COUNT(CASE WHEN e.id IS NOT NULL AND p.personal_id IS NULL THEN 1 END) AS unnumbered
  FROM classes c
  LEFT JOIN enrolments e ON e.class_id = c.id AND ${inForce('$1', 'e')}
  LEFT JOIN pupils p ON p.id = e.pupil_id
  WHERE c.school_year_id = $2 GROUP BY c.id, c.settings, c.campus, e.grade`;

interface DutyLine {
  readonly classId: string;
  readonly duty: 'homeroom' | 'subject';
  readonly subject: SubjectCode | null;
}

const DUTIES = `
  SELECT DISTINCT a.class_id AS "classId", a.duty, a.subject
  FROM assignments a JOIN classes c ON c.id = a.class_id JOIN users u ON u.id = a.user_id
  WHERE c.school_year_id = $1 AND ${inForce('$2', 'a')} AND a.responsible AND u.active`;

const WEARERS = `
  SELECT h.hat, COUNT(DISTINCT u.id) AS n FROM user_hats h JOIN users u ON u.id = h.user_id
  WHERE u.active AND ${hatInForce('$1', 'h')} GROUP BY h.hat`;

/** $1 day, followed by the hats that ask for one. */
const WITHOUT_FACTOR = `
  SELECT COUNT(DISTINCT u.id) AS n FROM users u JOIN user_hats h ON h.user_id = u.id
  WHERE u.active AND NOT EXISTS (SELECT 1 FROM second_factors f WHERE f.user_id = u.id AND f.since IS NOT NULL)
    AND ${hatInForce('$1', 'h')} AND h.hat IN `;

/** Of its own code ($1) and its department's ($2), by lists that were brought in, whichever version. */
const UNLISTED = `
  SELECT list FROM code_lists WHERE list IN ('school', 'department') GROUP BY list
  HAVING MAX(CASE WHEN code = CASE list WHEN 'school' THEN $1 ELSE $2 END THEN 1 ELSE 0 END) = 0`;

/** What a transcript's package names a school by. */
const NAMED: readonly (keyof SchoolOnRecord)[] = ['departmentCode', 'departmentName', 'province', 'commune'];

/** `officeUrl`: where the server was told the office above answers. */
export async function loadFacts(at: Reading, officeUrl: string | null): Promise<SchoolFacts> {
  const { db, clock } = at;
  const today = dayInVietnam(clock());
  const [school, year] = await Promise.all([db.school.findByPk(1, { raw: true }), loadYear(at)]);
  if (!school) throw new NoSchool('the database holds no school yet');
  const day = today < year.calendar.begins ? year.calendar.begins : today;
  const factorHats = factorHatsOf(school);
  const profile = JSON.parse(school.profile) as Partial<SchoolProfile>;
  const named = schoolOn(school, today);
  const subject = year.settings.subjectTeachersSign ?? true;
  const [
    classes,
    duties,
    wearers,
    withoutPassword,
    unguarded,
    signers,
    holding,
    certificatesWaiting,
    seal,
    kits,
    covers,
    unlisted,
  ] = await Promise.all([
    select<ClassLine>(db, CLASSES, [day, year.id]),
    select<DutyLine>(db, DUTIES, [year.id, day]),
    select<{ hat: Hat; n: number | string }>(db, WEARERS, [today]),
    db.users.count({ where: { active: true, passwordHash: '' } }),
    factorHats.length === 0
      ? []
      : select<{ n: number | string }>(db, WITHOUT_FACTOR + listOf(factorHats, 2), [today, ...factorHats]),
    peopleWhoSign(at, year.id, { subject }),
    holdersNow(at),
    db.certificates.count({ where: { state: 'waiting' } }),
    schoolCertificate(at),
    db.excelKits.count(),
    loadCoverCounts(at, year.id, day),
    select<{ list: string }>(db, UNLISTED, [named.code, named.departmentCode]),
  ]);
  return {
    today,
    year: year.id,
    calendar: year.calendar,
    factsMissing: NAMED.filter((fact) => !named[fact]).length,
    campuses: profile.campuses?.length ?? 0,
    // One that nobody has told yet is counted above.
    codesUnlisted: unlisted.filter(({ list }) => list === 'school' || named.departmentCode).length,
    office: Boolean(officeUrl ?? profile.officeUrl),
    wearers: Object.fromEntries(wearers.map(({ hat, n }) => [hat, Number(n)])),
    withoutPassword,
    withoutFactor: Number(unguarded[0]?.n ?? 0),
    classes: classFacts(classes, duties),
    coversOpen: coversOpen(covers, coverDeadline(year, clock()).late),
    signers: signers.length,
    signersWithout: signers.filter(({ userId }) => !holding.has(userId)).length,
    certificatesWaiting,
    sealing: seal.refused === null,
    kits,
  };
}

/** Before the lawful day every cover that is not through; after it those of a school that has begun covers here. */
const coversOpen = (counts: readonly CoverCount[], late: boolean): number =>
  late && counts.every(({ state }) => state === null)
    ? 0
    : counts.reduce((sum, { state, n }) => sum + (state !== null && isCoverSettled(state) ? 0 : n), 0);

function classFacts(lines: readonly ClassLine[], duties: readonly DutyLine[]): ClassFacts[] {
  const dutiesOf = groupBy(duties, ({ classId }) => classId);
  return [...groupBy(lines, ({ id }) => id)].map(([id, own]): ClassFacts => {
    const held = dutiesOf.get(id) ?? [];
    return {
      pupils: Object.fromEntries(own.flatMap(({ grade, n }) => (grade === null ? [] : [[grade, Number(n)]]))),
      withoutNumber: own.reduce((sum, { unnumbered }) => sum + Number(unnumbered), 0),
      placed: own[0]!.campus !== null,
      led: held.some(({ duty }) => duty === 'homeroom'),
      taught: held.flatMap(({ subject }) => (subject === null ? [] : [subject])),
      optional: (JSON.parse(own[0]!.settings) as ClassSettings).optionalSubjects,
    };
  });
}
