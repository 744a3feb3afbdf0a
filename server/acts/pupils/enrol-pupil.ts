import type { z } from 'zod';
import { dayInVietnam } from '../../../core/codes/day.js';
import type { enrolPupilSchema, Pupil } from '../../../core/contract/pupils.js';
import { sameName } from '../../../core/import/changes.js';
import { sha256 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { loadCurrentYear } from '../school/load-school.js';
import { classToEnter } from './parts/class-to-enter.js';
import { birthOf, codeOf, nameOf, personalIdOf } from './parts/facts.js';
import { loadPupilNow, requireDay } from './parts/pupil-now.js';
import { showPupil } from './parts/show-pupil.js';

type EnrolInput = z.output<typeof enrolPupilSchema> & { readonly caller: Caller };

/**
 * A pupil joins a class: new to the school, or known by her code and coming back, with the same name and birth date. Refuses
 * with pupil-code-odd, pupil-name-odd, pupil-birth-odd, pupil-personal-id-…, pupil-code-taken, pupil-enrolled, pupil-day-odd,
 * pupil-grade-class, not-found.
 */
export const enrolPupil = act({
  act: 'keep-pupils',
  run: async (at, typed: EnrolInput): Promise<Pupil> => {
    const { db, clock, note } = at;
    const { classId, grade, day, sex } = typed;
    const code = codeOf(typed.code);
    const name = nameOf(typed.name);
    const birthDate = birthOf(typed.birthDate, dayInVietnam(clock()));
    const year = await loadCurrentYear(db);
    requireDay(day, year.calendar.begins, year.calendar.ends);
    const { next } = await classToEnter(db, { classId, grade, schoolYear: year.id });
    const personalId = await personalIdOf(db, typed.personalId, code);
    const known = await db.pupils.findByPk(code, { raw: true });
    if (known) {
      if (!sameName(known.name, name) || known.birthDate !== birthDate) {
        throw refuse('pupil-code-taken', { name: known.name });
      }
      const { times } = await loadPupilNow(db, code);
      const open = times.find(({ toDay }) => toDay === null || toDay >= day);
      if (open) throw refuse('pupil-enrolled', { class: open.className });
      if (known.personalId === null && personalId !== null) {
        await db.pupils.update({ personalId }, { where: { id: code } });
      }
    } else await db.pupils.create({ id: code, name, birthDate, sex, personalId });
    await db.enrolments.create({ pupilId: code, classId, grade, mode: 'normal', position: next, fromDay: day });
    const factsDigest = sha256(JSON.stringify({ name, birthDate, sex, personalId }));
    await note({ kind: 'pupil.enrolled', pupilId: code, classId, grade, day, factsDigest });
    return showPupil(at, code);
  },
});
