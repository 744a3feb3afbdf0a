/** Prints that were fetched to be looked at: a second person's look counts only for one of them. */
import type { Caller } from '../../../runner/caller.js';
import type { Deps } from '../../../runner/deps.js';

export interface ShownPrint {
  readonly classId: string;
  readonly pupil: string;
  readonly unitId: number;
  readonly version: number;
  /** SHA-256, Base64, of the file. */
  readonly digest: string;
}

/** Remember which print of an approved record somebody was given. */
export const keepShown = (deps: Deps, { userId }: Caller, { classId, pupil, unitId, version, digest }: ShownPrint) =>
  deps.db.writes.run((transaction) =>
    deps.db.shownPrints.create(
      { classId, pupilId: pupil, unitId, version, digest, userId, shownAt: deps.clock().toISOString() },
      { transaction },
    ),
  );

/** Whether this very print was given to her. One statement. */
export async function wasShown(
  { db }: Pick<Deps, 'db'>,
  { userId }: Caller,
  { classId, pupil, unitId, version, digest }: ShownPrint,
): Promise<boolean> {
  const where = { classId, pupilId: pupil, unitId, version, digest, userId };
  return (await db.shownPrints.count({ where })) > 0;
}
