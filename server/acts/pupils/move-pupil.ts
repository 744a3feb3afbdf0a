import type { z } from 'zod';
import { addDays } from '../../../core/codes/day.js';
import type { movePupilSchema, Pupil } from '../../../core/contract/pupils.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import { classToEnter } from './parts/class-to-enter.js';
import { loadPupilNow, requireDay, requireUnsigned, timeOn } from './parts/pupil-now.js';
import { showPupil } from './parts/show-pupil.js';
import type { PupilInput } from './read-pupil.js';

/**
 * Into another class or grade from a day on; what she has in the other class stays there. On the first day of her time it was
 * the wrong class: that time is set right. Refuses with not-found, pupil-day-odd, pupil-not-enrolled, pupil-same-class,
 * pupil-grade-class, pupil-year-signed.
 */
export const movePupil = act({
  act: 'keep-pupils',
  run: async (at, { pupilId, classId, grade, day }: PupilInput & z.output<typeof movePupilSchema>): Promise<Pupil> => {
    const { db, note } = at;
    const now = await loadPupilNow(db, pupilId);
    const { begins, ends } = now.year.calendar;
    requireDay(day, begins, ends);
    const time = timeOn(now, day);
    if (time.classId === classId && time.grade === grade) throw refuse('pupil-same-class');
    const { next } = await classToEnter(db, { classId, grade, schoolYear: now.year.id });
    await requireUnsigned(db, pupilId, now.year.id);
    if (time.fromDay === day) {
      await db.enrolments.update({ classId, grade, position: next }, { where: { id: time.id } });
    } else {
      const { mode, toDay } = time;
      await db.enrolments.update({ toDay: addDays(day, -1), endedAs: 'moved' }, { where: { id: time.id } });
      await db.enrolments.create({ pupilId, classId, grade, mode, position: next, fromDay: day, toDay });
    }
    await note({ kind: 'pupil.moved', pupilId, classId, grade, day });
    return showPupil(at, pupilId);
  },
});
