import type { SubjectToSign } from '../../../core/contract/signing.js';
import { SUBJECTS } from '../../../core/fields/subjects.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { loadActor } from '../../runner/load-actor.js';
import { loadCurrentYear } from '../school/load-school.js';
import { beforeClass } from './signing/before-class.js';
import { classSigning } from './signing/class-signing.js';
import { loadClassYear } from './signing/load-class-year.js';
import { rowsOf } from './signing/row-state.js';

/** The class-subjects of this year the caller answers for, and how far their signing has come. */
export async function subjectsToSign(deps: Deps, caller: Caller): Promise<{ subjects: SubjectToSign[] }> {
  const [actor, current] = await Promise.all([loadActor(deps, caller), loadCurrentYear(deps.db)]);
  const classIds = [...new Set(actor.duties.flatMap((duty) => (duty.kind === 'subject' ? [duty.classId] : [])))];
  const years = await Promise.all(classIds.map((classId) => loadClassYear(deps, classId)));
  const subjects = years.flatMap((year): SubjectToSign[] => {
    if (year?.context.schoolYear !== current.id) return [];
    const signing = classSigning(year);
    const own = beforeClass(year, caller, null).subjects;
    return SUBJECTS.filter((subject) => own.includes(subject)).map((subject) => {
      const rows = rowsOf(signing, subject);
      const count = (...states: string[]): number => rows.filter(({ state }) => states.includes(state)).length;
      return {
        classId: year.context.class.id,
        className: year.context.class.name,
        subject,
        pupils: rows.length - count('not-assessed'),
        ready: count('ready'),
        signed: count('signed', 'closed'),
        waiting: count('incomplete', 'wrong'),
        ended: rows.filter(({ state, signed }) => state !== 'closed' && signed !== null && signed.standing !== 'stands')
          .length,
      };
    });
  });
  return { subjects: subjects.sort(byClass) };
}

const byClass = (a: SubjectToSign, b: SubjectToSign): number =>
  a.className.localeCompare(b.className, 'vi', { numeric: true });
