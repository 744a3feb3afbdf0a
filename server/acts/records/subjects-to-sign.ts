import type { SubjectToSign } from '../../../core/contract/signing.js';
import { SUBJECTS } from '../../../core/fields/subjects.js';
import { lookAcross } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { classInYear, livingYears } from '../school/living-years.js';
import { beforeClass } from './signing/before-class.js';
import { classSigning } from './signing/class-signing.js';
import { loadClassYear } from './signing/load-class-year.js';
import { rowsOf } from './signing/row-state.js';

/** The class-subjects of the years that live the caller answers for, and how far their signing has come. */
export const subjectsToSign = lookAcross({
  run: async (at, { caller }: { readonly caller: Caller }): Promise<{ subjects: SubjectToSign[] }> => {
    const [current, ...former] = (await livingYears(at)).map(({ id }) => id);
    const classIds = [...new Set(at.asker.duties.flatMap((duty) => (duty.kind === 'subject' ? [duty.classId] : [])))];
    const years = await Promise.all(classIds.map((classId) => loadClassYear(at, classId)));
    const subjects = years.flatMap((year): SubjectToSign[] => {
      if (!year || ![current, ...former].includes(year.context.schoolYear)) return [];
      const signing = classSigning(year);
      const own = beforeClass(year, caller, null).subjects;
      return SUBJECTS.filter((subject) => own.includes(subject)).map((subject) => {
        const rows = rowsOf(signing, subject);
        const count = (...states: string[]): number => rows.filter(({ state }) => states.includes(state)).length;
        return {
          classId: year.context.class.id,
          className: classInYear(year.context.class.name, year.context.schoolYear, current!),
          subject,
          pupils: rows.length - count('not-assessed'),
          ready: count('ready'),
          signed: count('signed', 'closed'),
          waiting: count('incomplete', 'wrong'),
          ended: rows.filter(
            ({ state, signed }) => state !== 'closed' && signed !== null && signed.standing !== 'stands',
          ).length,
        };
      });
    });
    return { subjects: subjects.sort(byClass) };
  },
});

const byClass = (a: SubjectToSign, b: SubjectToSign): number =>
  a.className.localeCompare(b.className, 'vi', { numeric: true });
