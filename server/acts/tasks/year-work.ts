/** What waits for somebody in one of the years that live: sheets, signatures, decisions, looks, seals. */
import { dayInVietnam } from '../../../core/codes/day.js';
import type { Task } from '../../../core/contract/session.js';
import { WORK_KINDS, type WorkKind, type WorkLine } from '../../../core/contract/work.js';
import { lawFor } from '../../../core/law/law-for.js';
import { RECORD_SHEET } from '../../../core/law/record-sheet.js';
import { periodsSoFar } from '../../../core/law/school-calendar.js';
import { type Asker, may, mayAnywhere } from '../../../core/rights/allow.js';
import type { Caller } from '../../runner/caller.js';
import type { Looking } from '../../runner/act.js';
import type { Reading } from '../../runner/deps.js';
import { select } from '../../store/sql.js';
import { schoolCertificate } from '../prints/parts/school-certificate.js';
import { classesToSeal } from '../prints/parts/seal-counts.js';
import { loadProjections } from '../progress/load-projections.js';
import { loadDecisions } from '../records/signing/load-decisions.js';
import type { CurrentYear } from '../school/current-year.js';
import { classInYear } from '../school/living-years.js';
import { loadSheetContexts } from '../sheets/load-sheet-context.js';
import { deadlineOf, gradesOfClasses } from './deadline-of.js';
import { documentsOf } from './documents-of.js';
import { entryTasks, lastPushesOf } from './entry-tasks.js';
import { recordsFor, undecidedIn } from './leader-work.js';
import { loadSigning } from './load-signing.js';
import { retestWork } from './retest-work.js';
import { sealWork } from './seal-work.js';
import { signWork } from './sign-work.js';
import { overdueIn, supplementaryDue, supplementaryWork, waitsAnew } from './supplementary-work.js';
import { type Due, type Found, workLines } from './work-lines.js';

interface Asked {
  readonly caller: Caller;
  readonly asker: Asker;
  readonly year: CurrentYear;
}

export type YearWork = Awaited<ReturnType<typeof yearWork>>;

/** Whatever else waits this year, by kind. */
export interface OtherWork {
  readonly work: Readonly<Partial<Record<WorkKind, readonly Found[] | number>>>;
  readonly due: Readonly<Partial<Record<WorkKind, Due>>>;
}

export async function yearWork(at: Pick<Looking, 'db' | 'clock' | 'stamper'>, asked: Asked) {
  const { asker, year } = asked;
  const [teacher, office, retests, gradesOf] = await Promise.all([
    teachersPart(at, asked),
    officePart(at, asked),
    retestWork(at, asker, year.id),
    gradesOfClasses(at, year),
  ]);
  return { year, teacher, office, retests, gradesOf };
}

/** The lines of a year; `other` stands with them. Classes of another year than `current` say which. */
export function linesOf(
  { year, teacher, office, retests, gradesOf }: YearWork,
  { other, today, current }: { readonly other: OtherWork; readonly today: string; readonly current: string },
): WorkLine[] {
  const { sign, anew } = teacher;
  const { decide, approve, overdue, seals, looks, releases, stampsAnswer } = office;
  const due = supplementaryDue(year, today);
  const lines = workLines(
    {
      'sign-lists': sign.lists,
      'sign-records': sign.records,
      retests,
      supplementary: anew.lines,
      'supplementary-overdue': overdue ?? anew.overdue,
      decide,
      approve,
      look: looks ? seals.look : [],
      release: releases ? seals.release : [],
      'seal-stamps': stampsAnswer ? seals.stamps : [],
      ...other.work,
    },
    (classIds) => deadlineOf(year, RECORD_SHEET, today, gradesOf(classIds)),
    { supplementary: due, 'supplementary-overdue': due, ...other.due },
  );
  return lines.map((line) => ({ ...line, places: line.places.map((place) => named(place, year.id, current)) }));
}

export const tasksOf = ({ year, teacher }: YearWork, current: string): Task[] =>
  teacher.tasks.map((task) => ({
    ...named(task, year.id, current),
    ...(year.id !== current && { schoolYear: year.id }),
  }));

const named = <T extends { readonly className: string }>(one: T, year: string, current: string): T => ({
  ...one,
  className: classInYear(one.className, year, current),
});

/** Lines of several years as one list: of a kind, the earlier deadline. */
export function joinLines(years: readonly (readonly WorkLine[])[]): WorkLine[] {
  const all = years.flat();
  return WORK_KINDS.flatMap((kind): WorkLine[] => {
    const own = all.filter((line) => line.kind === kind);
    const [first, ...more] = own.toSorted((a, b) => (a.deadline ?? '9').localeCompare(b.deadline ?? '9'));
    if (!first) return [];
    if (more.length === 0) return [first];
    return [
      {
        ...first,
        n: own.reduce((sum, { n }) => sum + n, 0),
        places: own.flatMap(({ places }) => places),
      },
    ];
  });
}

/** Sheets to fill in, lists and records to sign: of the classes she has a duty in. */
async function teachersPart(at: Reading, { caller, asker: actor, year }: Asked) {
  const today = dayInVietnam(at.clock());
  const periods = periodsSoFar(lawFor(year.id), year.calendar, today);
  const classIds = [...new Set(actor.duties.map(({ classId }) => classId))];
  const [loaded, documents, lastPushes] = await Promise.all([
    loadSheetContexts(at, classIds, RECORD_SHEET),
    documentsOf(at, classIds, [...new Set([...periods, RECORD_SHEET, 'year' as const])]),
    lastPushesOf(at, caller.userId, classIds),
  ]);
  const own = loaded.filter((context) => context.schoolYear === year.id);
  const signing = await loadSigning(at, own, { year, documents });
  return {
    own,
    sign: signWork(signing, caller),
    anew: supplementaryWork(signing, { asker: actor, year, today }),
    tasks: entryTasks({ actor, contexts: own, periods, year, documents, lastPushes, today }),
  };
}

const CLASS_IDS = 'SELECT id FROM classes WHERE school_year_id = $1 ORDER BY position';

/** What comes to whoever leads or seals the whole school. */
async function officePart(at: Pick<Looking, 'db' | 'clock' | 'stamper'>, { asker, year }: Asked) {
  const today = dayInVietnam(at.clock());
  const leads = mayAnywhere(asker, 'approve');
  const releases = mayAnywhere(asker, 'seal');
  // Who seals does not look for herself; a homeroom teacher's look at her own class is offered where she signs.
  const looks = mayAnywhere({ ...asker, duties: [] }, 'look-at-print');
  const assigns = leads || may(asker, 'issue-certificates');
  const ids = assigns ? await select<{ id: string }>(at.db, CLASS_IDS, [year.id]) : [];
  const classIds = ids.map(({ id }) => id);
  const all = await loadSheetContexts(at, classIds, RECORD_SHEET);
  const [projections, decisions, approve, seals] = await Promise.all([
    loadProjections(at, leads ? all : [], [RECORD_SHEET]),
    leads ? loadDecisions(at, year.id) : new Map(),
    leads ? recordsFor(at, year.id, 'approve') : [],
    looks || releases ? toSeal(at, year.id) : [],
  ]);
  const stampsAnswer = releases && seals.some(({ stampMissed }) => stampMissed > 0) && (await at.stamper?.answers());
  return {
    all,
    decide: leads ? undecidedIn(all, projections, decisions, waitsAnew(year, today)) : [],
    overdue: leads ? overdueIn(all, projections, { decisions, year, today }) : null,
    approve,
    seals: sealWork(seals),
    looks,
    releases,
    stampsAnswer,
    lacksDelegation: !leads && mayAnywhere({ ...asker, delegated: true }, 'approve'),
  };
}

async function toSeal(at: Reading, year: string) {
  const { row, refused } = await schoolCertificate(at);
  const classes = await classesToSeal(at, refused === null && row ? row.fingerprint : null);
  return classes.filter(({ schoolYear }) => schoolYear === year);
}
