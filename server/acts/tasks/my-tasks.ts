import type { Tasks } from '../../../core/contract/session.js';
import { dayInVietnam } from '../../../core/codes/day.js';
import { periodsSoFar } from '../../../core/law/school-calendar.js';
import { isActOf, recordActors } from '../../../core/rights/record-policy.js';
import { select } from '../../store/sql.js';
import type { Caller } from '../caller.js';
import type { Deps } from '../deps.js';
import { loadActor } from '../sessions/load-actor.js';
import { loadSheetContexts } from '../sheets/load-sheet-context.js';
import { delegationOf } from '../records/signing/before-class.js';
import { loadReturnedTo } from '../records/signing/load-returned-to.js';
import { classesToSeal } from '../prints/parts/seal-counts.js';
import { certificateWork } from './certificate-work.js';
import { type CurrentYear, loadYear } from './current-year.js';
import { deadlineOf } from './deadline-of.js';
import { entryTasks, lastPushesOf } from './entry-tasks.js';
import { recordsFor, undecidedIn } from './leader-work.js';
import { loadDocuments } from './load-documents.js';
import { loadDecisions, loadSigning } from './load-signing.js';
import { sealWork } from './seal-work.js';
import { signWork } from './sign-work.js';
import { workLines } from './work-lines.js';
import { workNotes } from './work-notes.js';

/** What waits for the caller. The same number of statements however many classes there are. */
export async function myTasks(deps: Deps, caller: Caller): Promise<Tasks> {
  const today = dayInVietnam(deps.clock());
  const year = await loadYear(deps);
  const [teacher, office, certificates] = await Promise.all([
    teachersPart(deps, caller, year),
    officePart(deps, caller, year),
    certificateWork(deps, caller),
  ]);
  const { sign, own, ...mine } = teacher;
  const { decide, approve, all, lacksDelegation, seals, looks, releases } = office;
  return {
    schoolYear: year.id,
    today,
    ...mine,
    work: workLines(
      {
        'sign-lists': sign.lists,
        'sign-records': sign.records,
        decide,
        approve,
        look: looks ? seals.look : [],
        release: releases ? seals.release : [],
        ...certificates,
      },
      deadlineOf(year, 'year-end', today),
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
    }),
  };
}

/** Sheets to fill in, lists and records to sign, what was returned: of the classes she has a duty in. */
async function teachersPart(deps: Deps, caller: Caller, year: CurrentYear) {
  const today = dayInVietnam(deps.clock());
  const periods = periodsSoFar(year.calendar, today);
  const actor = await loadActor(deps, caller);
  const classIds = [...new Set(actor.duties.map(({ classId }) => classId))];
  const [loaded, documents, lastPushes, returned] = await Promise.all([
    loadSheetContexts(deps, classIds, 'year-end'),
    loadDocuments(deps, classIds, [...new Set([...periods, 'year-end' as const, 'year' as const])]),
    lastPushesOf(deps, caller.userId, classIds),
    loadReturnedTo(deps, caller.userId),
  ]);
  const own = loaded.filter((context) => context.schoolYear === year.id);
  const signing = await loadSigning(deps, own, { year, documents });
  return {
    own,
    sign: signWork(signing, caller),
    tasks: entryTasks({ actor, contexts: own, periods, year, documents, lastPushes, today }),
    returned,
  };
}

const CLASS_IDS = 'SELECT id FROM classes WHERE school_year_id = $1 ORDER BY position';

/** What comes to whoever leads or seals the whole school. */
async function officePart(deps: Deps, caller: Caller, year: CurrentYear) {
  const delegated = caller.hats.includes('vice-principal') && (await delegationOf(deps, caller.userId)) !== null;
  const who = { hats: caller.hats, homeroom: false, subjects: [], delegated };
  const actors = recordActors(who);
  const leads = isActOf(actors, 'approve');
  const releases = isActOf(actors, 'seal');
  // Who seals does not look for herself.
  const looks = !releases && caller.hats.some((hat) => hat === 'principal' || hat === 'vice-principal');
  const assigns = leads || caller.hats.includes('administrator');
  const ids = assigns ? await select<{ id: string }>(deps.db, CLASS_IDS, [year.id]) : [];
  const classIds = ids.map(({ id }) => id);
  const [all, documents, decisions, approve, seals] = await Promise.all([
    loadSheetContexts(deps, classIds, 'year-end'),
    loadDocuments(deps, leads ? classIds : [], ['year-end']),
    leads ? loadDecisions(deps, year.id) : new Map(),
    leads ? recordsFor(deps, year.id, 'approve') : [],
    looks || releases ? classesToSeal(deps) : [],
  ]);
  return {
    all,
    decide: leads ? undecidedIn(all, documents, decisions) : [],
    approve,
    seals: sealWork(seals),
    looks,
    releases,
    lacksDelegation: !leads && isActOf(recordActors({ ...who, delegated: true }), 'approve'),
  };
}
