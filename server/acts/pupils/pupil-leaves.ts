import type { Pupil } from '../../../core/contract/pupils.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import { loadPupilNow, requireDay, timeOn } from './parts/pupil-now.js';
import { showPupil } from './parts/show-pupil.js';
import type { PupilInput } from './read-pupil.js';

/**
 * A pupil leaves the school; `day` is the last she is there. What was assessed until then stays, and from the next day on she is
 * on no list and blocks nobody. Refuses with not-found, pupil-day-odd, pupil-not-enrolled, pupil-year-signed.
 */
export const pupilLeaves = act({
  act: 'keep-pupils',
  run: async (at, { pupilId, day }: PupilInput & { readonly day: string }): Promise<Pupil> => {
    const { db, note } = at;
    const now = await loadPupilNow(db, pupilId);
    requireDay(day, now.year.calendar.begins, now.year.calendar.ends);
    const time = timeOn(now, day);
    // What is being signed is ended first: it would wait for a pupil nobody sees any more.
    if (now.signed.some(({ ofThisYear }) => ofThisYear)) throw refuse('pupil-year-signed');
    await db.enrolments.update({ toDay: day, endedAs: 'left' }, { where: { id: time.id } });
    await note({ kind: 'pupil.left', pupilId, classId: time.classId, day });
    return showPupil(at, pupilId);
  },
});
