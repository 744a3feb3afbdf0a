import { RECORD_SHEET } from '../../../core/law/record-sheet.js';
import type { Tasks } from '../../../core/contract/session.js';
import { dayInVietnam } from '../../../core/codes/day.js';
import { lawFor } from '../../../core/law/law-for.js';
import { periodsSoFar } from '../../../core/law/school-calendar.js';
import { type Asker, may, mayAnywhere } from '../../../core/rights/allow.js';
import { select } from '../../store/sql.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps, Reading } from '../../runner/deps.js';
import { loadSheetContexts } from '../sheets/load-sheet-context.js';
import { loadProjections } from '../progress/load-projections.js';
import { whenFresh } from '../progress/stale.js';
import { loadDecisions } from '../records/signing/load-decisions.js';
import { loadReturnedTo } from '../records/signing/load-returned-to.js';
import { schoolCertificate } from '../prints/parts/school-certificate.js';
import { classesToSeal } from '../prints/parts/seal-counts.js';
import { accountWork } from './account-work.js';
import { certificateWork } from './certificate-work.js';
import { type CurrentYear, loadYear } from '../school/current-year.js';
import { coverWork } from './cover-work.js';
import { deadlineOf, gradesOfClasses } from './deadline-of.js';
import { entryTasks, lastPushesOf } from './entry-tasks.js';
import { recordsFor, undecidedIn } from './leader-work.js';
import { dutyWork } from './duty-work.js';
import { documentsOf } from './documents-of.js';
import { lentAdministrators } from './lent-administrators.js';
import { lawfulWork } from './lawful-work.js';
import { lockWork } from './lock-work.js';
import { loadSigning } from './load-signing.js';
import { sealWork } from './seal-work.js';
import { retestWork } from './retest-work.js';
import { wasReminded } from './was-reminded.js';
import { signWork } from './sign-work.js';
import { overdueIn, supplementaryDue, supplementaryWork, waitsAnew } from './supplementary-work.js';
import { workLines } from './work-lines.js';
import { workNotes } from './work-notes.js';

/** What waits for the caller. The same number of statements however many classes there are. */
export const myTasks = (deps: Deps, caller: Caller): Promise<Tasks> =>
  whenFresh(deps, () => seeTasks(deps, { caller }));

const seeTasks = look({
  act: 'read-tasks',
  run: async (at, { caller }: { readonly caller: Caller }): Promise<Tasks> => {
    const { asker } = at;
    const today = dayInVietnam(at.clock());
    const year = await loadYear(at);
    const [teacher, office, certificates, accounts, duties, locks, lawful, covers, lent, retests, gradesOf, reminded] =
      await Promise.all([
        teachersPart(at, { caller, asker, year }),
        officePart(at, { asker, year }),
        certificateWork(at, asker),
        accountWork(at, asker, year),
        dutyWork(at, asker),
        lockWork(at, asker),
        lawfulWork(at, asker),
        coverWork(at, asker, year),
        lentAdministrators(at, asker),
        retestWork(at, asker, year.id),
        gradesOfClasses(at, year),
        wasReminded(at, asker, year.id),
      ]);
    const { sign, own, anew, ...mine } = teacher;
    const { decide, approve, all, overdue, lacksDelegation, seals, looks, releases } = office;
    return {
      schoolYear: year.id,
      today,
      ...(reminded && { reminded }),
      ...mine,
      work: workLines(
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
          ...certificates,
          ...accounts.work,
          ...duties.work,
          ...locks,
          ...lawful,
          ...covers.work,
        },
        (classIds) => deadlineOf(year, RECORD_SHEET, today, gradesOf(classIds)),
        {
          supplementary: supplementaryDue(year, today),
          'supplementary-overdue': supplementaryDue(year, today),
          ...covers.due,
        },
      ),
      notes: workNotes({
        today,
        year,
        teacher: caller.hats.includes('teacher'),
        own,
        all,
        lacksDelegation,
        waitsForLook: releases ? seals.look.filter(({ n }) => n > 0).map(({ className }) => className) : [],
        waitsForOthers: sign.waitsForOthers,
        news: accounts.news > 0,
        changesWait: duties.ownWait,
        noDeputy: duties.noDeputy,
        lent,
      }),
    };
  },
});

/** Sheets to fill in, lists and records to sign, what was returned: of the classes she has a duty in. */
interface Asked {
  readonly asker: Asker;
  readonly year: CurrentYear;
}

async function teachersPart(at: Reading, { caller, asker: actor, year }: Asked & { readonly caller: Caller }) {
  const today = dayInVietnam(at.clock());
  const periods = periodsSoFar(lawFor(year.id), year.calendar, today);
  const classIds = [...new Set(actor.duties.map(({ classId }) => classId))];
  const [loaded, documents, lastPushes, returned] = await Promise.all([
    loadSheetContexts(at, classIds, RECORD_SHEET),
    documentsOf(at, classIds, [...new Set([...periods, RECORD_SHEET, 'year' as const])]),
    lastPushesOf(at, caller.userId, classIds),
    loadReturnedTo(at, caller.userId),
  ]);
  const own = loaded.filter((context) => context.schoolYear === year.id);
  const signing = await loadSigning(at, own, { year, documents });
  return {
    own,
    sign: signWork(signing, caller),
    anew: supplementaryWork(signing, { asker: actor, year, today }),
    tasks: entryTasks({ actor, contexts: own, periods, year, documents, lastPushes, today }),
    returned,
  };
}

const CLASS_IDS = 'SELECT id FROM classes WHERE school_year_id = $1 ORDER BY position';

/** What comes to whoever leads or seals the whole school. */
async function officePart(at: Reading, { asker, year }: Asked) {
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
    looks || releases ? toSeal(at) : [],
  ]);
  return {
    all,
    decide: leads ? undecidedIn(all, projections, decisions, waitsAnew(year, today)) : [],
    overdue: leads ? overdueIn(all, projections, { decisions, year, today }) : null,
    approve,
    seals: sealWork(seals),
    looks,
    releases,
    lacksDelegation: !leads && mayAnywhere({ ...asker, delegated: true }, 'approve'),
  };
}

async function toSeal(at: Reading) {
  const { row, refused } = await schoolCertificate(at);
  return classesToSeal(at, refused === null && row ? row.fingerprint : null);
}
