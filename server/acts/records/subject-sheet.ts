import type { SubjectSheet } from '../../../core/contract/signing.js';
import type { SubjectCode } from '../../../core/fields/subjects.js';
import { subjectValues } from '../../../core/record/subject-values.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { openClass } from './signing/before-class.js';
import { classSigning } from './signing/class-signing.js';
import { enteredByOthers } from './signing/entered-by-others.js';
import { nextListNumber } from './signing/list-number.js';
import { rowsOf } from './signing/row-state.js';
import { signingTeacher } from './signing/signing-teacher.js';

export interface SubjectSheetInput {
  readonly caller: Caller;
  readonly classId: string;
  readonly subject: SubjectCode;
}

/** The very values the caller would sign. Refuses with not-found, not-allowed and not-responsible. */
export const subjectSheet = look({
  // Who only enters the subject hears who answers for it.
  act: ['sign-subject', 'enter-subject-values'],
  place: ({ classId, subject }: SubjectSheetInput) => ({ classId, subject }),
  run: async (at, { classId, subject }): Promise<SubjectSheet> => {
    const { year, who } = await openClass(at, classId);
    const { name, personalId } = signingTeacher(year, who, subject);
    const { context, document } = year;
    const entered = await enteredByOthers(at, { classId, subject, document, signer: at.caller.userId });
    return {
      schoolYear: context.schoolYear,
      schoolCode: context.school.code,
      classId,
      className: context.class.name,
      subject,
      number: await nextListNumber(at.db, classId, subject),
      signer: { name, personalId },
      rows: rowsOf(classSigning(year), subject).map(({ pupil, state, missing, signed }) => {
        const { level, score, remark } = subjectValues(year.values, pupil.id, subject);
        const others = entered(pupil.id);
        return {
          pupil: pupil.id,
          name: pupil.name,
          level,
          score,
          remark,
          state,
          missing: [...missing],
          signedBy: signed?.row.signedBy ?? null,
          signedAt: signed?.row.signedAt ?? null,
          ended: !signed || signed.standing === 'stands' ? null : signed.standing,
          ...(others.length > 0 && { enteredBy: others }),
        };
      }),
    };
  },
});
