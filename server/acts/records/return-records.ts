import type { z } from 'zod';
import type { returnedRecordsSchema, returnRecordsSchema } from '../../../core/contract/signing.js';
import type { SubjectCode } from '../../../core/fields/subjects.js';
import { type Locale, refusalBody } from '../../../core/words/render.js';
import { refuseRecordAct } from '../../../core/rights/record-policy.js';
import { type Refusal, refusal } from '../../../core/codes/refusal.js';
import { stateOf } from '../../../core/record/record-states.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { type BeforeClass, openClass } from './signing/before-class.js';
import { classSigning, homeroomOf } from './signing/class-signing.js';
import { openReturned } from '../orders/open-returned.js';
import { returnTerms } from '../orders/return-terms.js';
import { storeReturns } from './signing/store-returns.js';
import type { ClassYear, StoredRecord } from './signing/class-year.js';

export interface ReturnRecordsInput extends z.output<typeof returnRecordsSchema> {
  readonly caller: Caller;
  readonly classId: string;
  readonly locale: Locale;
}
type Returned = z.output<typeof returnedRecordsSchema>;

/**
 * Return records with a reason; each by itself. Signatures of that version end, and those of the subject teachers where a
 * subject is named. They open to their authors until an end (H8). Refuses
 * as a whole with not-found, not-allowed, no-delegation, order-end-past and order-past-law.
 */
export const returnRecords = act({
  act: 'return',
  place: ({ classId }: ReturnRecordsInput) => ({ classId }),
  run: async (at, input): Promise<Returned> => {
    const { classId, locale } = input;
    const subjects = [...new Set(input.subjects)];
    const { year, who } = await openClass(at, classId);
    const returned = new Map<string, StoredRecord>();
    const refused: { pupil: string; refusal: Refusal }[] = [];
    for (const sent of input.records) {
      const no = returned.has(sent.pupil) ? null : refuseReturn(year, who, sent);
      if (no) refused.push({ pupil: sent.pupil, refusal: no });
      else returned.set(sent.pupil, year.records.get(sent.pupil)!);
    }
    if (returned.size > 0) {
      const delegationId = at.permit.delegated ? who.delegationId : null;
      const { reason, caller } = input;
      await storeReturns(at, { year, classId, reason, by: caller.userId, delegationId, returned, subjects });
      const { schoolYear } = year.context;
      const pupils = [...returned.keys()];
      const { latest } = returnTerms(year.context, pupils);
      await openReturned(at, { schoolYear, pupils, subjects, reason, until: input.until, latest });
    }
    return {
      returned: returned.size,
      refused: refused.map(({ pupil, refusal }) => ({ pupil, refused: refusalBody(refusal, locale) })),
      told: returned.size > 0 ? toldOf(year, subjects) : [],
    };
  },
});

function refuseReturn(
  year: ClassYear,
  who: BeforeClass,
  { pupil, version }: ReturnRecordsInput['records'][number],
): Refusal | null {
  if (!year.context.pupils.some(({ id }) => id === pupil)) return refusal('pupil-not-in-class');
  const stored = year.records.get(pupil);
  const no = refuseRecordAct(who, stateOf(stored), 'return');
  if (no) return no;
  return stored!.version === version
    ? null
    : refusal('record-other-version', { given: version, version: stored!.version });
}

/** Who reads the reason: the homeroom teacher, and who answers for a subject that was named. */
function toldOf(year: ClassYear, subjects: readonly SubjectCode[]): string[] {
  const { teacherOf } = classSigning(year);
  const people = [homeroomOf(year), ...subjects.map(teacherOf)].flatMap((person) => (person ? [person] : []));
  return [...new Map(people.map(({ userId, name }) => [userId, name])).values()];
}
