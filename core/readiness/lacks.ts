/** What of a school is not right yet, in the order in which one sets it up: one pure function of what was counted. */
import { type Lack, type LackCode, LACKS, type Step, STEPS } from './codes.js';
import type { Hat } from '../codes/hats.js';
import type { SubjectCode } from '../fields/subjects.js';
import { GRADES, type Law } from '../law/law.js';
import { lawFor } from '../law/law-for.js';
import { schoolYearOn } from '../law/school-year.js';
import type { ClassFacts, SchoolFacts } from './facts.js';

/** At least two people can do an administrator's work: one may be ill on 29 June. */
const ADMINISTRATORS = 2;

/** In the order of steps; empty where all is right. */
export function lacksOf(facts: SchoolFacts): Lack[] {
  const found = countsOf(facts);
  return STEPS.flatMap((step) =>
    LACKS[step].flatMap((code): Lack[] => (found[code] > 0 ? [{ step, code, n: found[code] }] : [])),
  );
}

/** Steps that can lack nothing yet: where no class has a pupil nobody answers for anything. One empty class beside others holds nothing up. */
export const stepsWaiting = ({ classes }: Pick<SchoolFacts, 'classes'>): Step[] =>
  classes.some((klass) => pupilsIn(klass) > 0) ? [] : ['duties'];

const one = (lacking: boolean): number => (lacking ? 1 : 0);

function countsOf(facts: SchoolFacts): Record<LackCode, number> {
  const { classes, wearers, calendar } = facts;
  const law = lawFor(facts.year);
  const wears = (hat: Hat): number => wearers[hat] ?? 0;
  const now = schoolYearOn(facts.today);
  // Who teaches nothing yet cannot be wanting: nobody answers for an empty class.
  const filled = classes.filter((klass) => pupilsIn(klass) > 0);
  return {
    'school-facts': facts.factsMissing,
    'codes-unlisted': facts.codesUnlisted,
    office: one(!facts.office),
    'year-over': one(now !== null && now > facts.year),
    'calendar-dates': law.periods.filter((period) => calendar.closes[period] === undefined).length,
    'no-principal': one(wears('principal') === 0),
    'no-clerk': one(wears('clerk') === 0),
    'no-deputy': one(wears('administrator') < ADMINISTRATORS),
    'no-teachers': one(wears('teacher') === 0),
    passwords: facts.withoutPassword,
    'second-factors': facts.withoutFactor,
    'no-classes': one(classes.length === 0),
    'empty-classes': classes.length - filled.length,
    // At one place nobody has to say where.
    'class-campuses': facts.campuses > 1 ? classes.filter(({ placed }) => !placed).length : 0,
    'personal-numbers': classes.reduce((sum, { withoutNumber }) => sum + withoutNumber, 0),
    covers: facts.coversOpen,
    'homeroom-teachers': filled.filter(({ led }) => !led).length,
    'subject-teachers': filled.reduce((sum, klass) => sum + untaught(law, klass).length, 0),
    certificates: facts.signersWithout,
    'certificates-waiting': facts.certificatesWaiting,
    'school-certificate': one(!facts.sealing),
    kit: one(facts.kits === 0),
  };
}

const pupilsIn = ({ pupils }: ClassFacts): number => GRADES.reduce((sum, grade) => sum + (pupils[grade] ?? 0), 0);

/** Subjects of a class, by its grades, that nobody answers for. */
function untaught({ compulsory }: Pick<Law, 'compulsory'>, { pupils, taught, optional }: ClassFacts): SubjectCode[] {
  const grades = GRADES.filter((grade) => (pupils[grade] ?? 0) > 0);
  const wanted = new Set([...grades.flatMap((grade) => compulsory[grade]), ...optional]);
  return [...wanted].filter((subject) => !taught.includes(subject));
}
