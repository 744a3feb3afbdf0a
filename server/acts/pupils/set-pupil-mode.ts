import { dayInVietnam } from '../../../core/codes/day.js';
import type { Pupil } from '../../../core/contract/pupils.js';
import type { AssessmentMode } from '../../../core/sheet/context.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import { dayWithin } from '../sheets/load-sheet-context.js';
import { loadPupilNow, requireUnsigned, timeOn } from './parts/pupil-now.js';
import { showPupil } from './parts/show-pupil.js';
import type { PupilInput } from './read-pupil.js';

/** How a pupil is assessed this year (decision 26). Refuses with not-found, pupil-not-enrolled, pupil-fact-same, pupil-year-signed. */
export const setPupilMode = act({
  act: 'keep-pupils',
  run: async (at, { pupilId, mode }: PupilInput & { readonly mode: AssessmentMode }): Promise<Pupil> => {
    const { db, clock, note } = at;
    const now = await loadPupilNow(db, pupilId);
    const time = timeOn(now, dayWithin(now.year.calendar, dayInVietnam(clock())));
    if (time.mode === mode) throw refuse('pupil-fact-same');
    await requireUnsigned(db, pupilId, now.year.id);
    await db.enrolments.update({ mode }, { where: { id: time.id } });
    await note({ kind: 'pupil.mode-set', pupilId, classId: time.classId, mode });
    return showPupil(at, pupilId);
  },
});
