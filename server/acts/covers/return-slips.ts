import type { z } from 'zod';
import type { returnSlipsSchema } from '../../../core/contract/covers.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { loadClassCovers } from './parts/class-covers.js';
import { loadSlips } from './parts/load-slips.js';

interface ReturnInput extends z.output<typeof returnSlipsSchema> {
  readonly caller: Caller;
  readonly classId: string;
}

/**
 * What came back from families: right as it was, or with corrections, which are made in the profile and stand on the next
 * look. All or none: refuses with not-found, not-allowed, cover-moved-on where a child's facts are others than were shown.
 */
export const returnCoverSlips = act({
  act: 'keep-cover-slips',
  place: ({ classId }: ReturnInput) => ({ classId }),
  run: async (at, { classId, caller, step, slips }): Promise<Record<string, never>> => {
    const { covers, year } = await loadClassCovers(at, classId);
    const { schoolYear: schoolYearId } = year.context;
    const printed = await loadSlips(
      at.db,
      schoolYearId,
      slips.map(({ pupil }) => pupil),
    );
    const notedAt = at.clock().toISOString();
    const rows = [...new Map(slips.map((slip) => [slip.pupil, slip])).values()].map(({ pupil, seen }) => {
      const cover = covers.get(pupil);
      if (!cover) throw refuse('not-found');
      if (cover.seen !== seen) throw refuse('cover-moved-on');
      // The family has seen what the slip says, whatever has been changed since.
      const about = printed.get(pupil)?.seen ?? seen;
      return { id: at.newId(), pupilId: pupil, schoolYearId, step, seen: about, notedBy: caller.userId, notedAt };
    });
    await at.db.coverSlips.bulkCreate(rows);
    await at.note({ kind: 'cover-slips.noted', classId, step, slips: rows.map(({ id }) => id) }, { at: notedAt });
    return {};
  },
});
