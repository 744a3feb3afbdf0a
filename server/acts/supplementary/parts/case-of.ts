/** A pupil of a class before an act on her supplementary assessment. */
import type { PupilOnSheet } from '../../../../core/sheet/context.js';
import { recordRefusal } from '../../../../core/locks/lock-refusal.js';
import { stateOf } from '../../../../core/record/record-states.js';
import type { SupplementaryCaseRow } from '../../../store/models/supplementary.js';
import type { Reader } from '../../../store/reader.js';
import { refuse, Refused } from '../../../ground/refused.js';
import type { ClassYear } from '../../records/signing/class-year.js';

/** Refuses with pupil-not-in-class, and once her record is signed with record-signed or record-released. */
export function openPupil({ context, records }: ClassYear, id: string): PupilOnSheet {
  const pupil = context.pupils.find((one) => one.id === id);
  if (!pupil) throw refuse('pupil-not-in-class');
  const signed = recordRefusal(stateOf(records.get(id)));
  if (signed) throw new Refused(signed);
  return pupil;
}

/** Her case of this year, withdrawn or not; null where there never was one. One statement. */
export const storedCase = (db: Reader, { context }: ClassYear, pupilId: string): Promise<SupplementaryCaseRow | null> =>
  db.supplementaryCases.findOne({ where: { schoolYearId: context.schoolYear, pupilId }, raw: true });

/** The case that stands. Refuses with supplementary-no-case. */
export async function standingCase(db: Reader, year: ClassYear, pupilId: string): Promise<SupplementaryCaseRow> {
  const stored = await storedCase(db, year, pupilId);
  if (stored?.withdrawnAt !== null) throw refuse('supplementary-no-case');
  return stored;
}
