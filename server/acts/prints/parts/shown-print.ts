/** Prints that were fetched to be looked at: a second person's look counts only for one of them. */
import type { Acting, Looking } from '../../../runner/act.js';
import type { Reading } from '../../../runner/deps.js';

export interface ShownPrint {
  readonly classId: string;
  readonly pupil: string;
  readonly unitId: number;
  readonly version: number;
  /** SHA-256, Base64, of the file. */
  readonly digest: string;
}

/** Remember which print of an approved record somebody was given. */
export const keepShown = (
  { db, clock, caller: { userId } }: Pick<Acting, 'db' | 'clock' | 'caller'>,
  { classId, pupil, unitId, version, digest }: ShownPrint,
): Promise<unknown> =>
  db.shownPrints.create({
    ...{ classId, pupilId: pupil, unitId, version, digest, userId },
    shownAt: clock().toISOString(),
  });

/** Whether this very print was given to her. One statement. */
export async function wasShown(
  { db, caller: { userId } }: Pick<Looking, 'caller'> & Pick<Reading, 'db'>,
  { classId, pupil, unitId, version, digest }: ShownPrint,
): Promise<boolean> {
  const where = { classId, pupilId: pupil, unitId, version, digest, userId };
  return (await db.shownPrints.count({ where })) > 0;
}
