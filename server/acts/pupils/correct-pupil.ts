import type { z } from 'zod';
import { dayInVietnam, shownDay } from '../../../core/codes/day.js';
import type { correctPupilSchema, Pupil } from '../../../core/contract/pupils.js';
import { tidy } from '../../../core/text/normalise.js';
import { sha256 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { insertRows, select } from '../../store/sql.js';
import { act } from '../../runner/act.js';
import { birthOf, nameOf, personalIdOf } from './parts/facts.js';
import { loadPupilNow } from './parts/pupil-now.js';
import { showPupil } from './parts/show-pupil.js';
import type { PupilInput } from './read-pupil.js';

const FACTS = ['name', 'birthDate', 'sex', 'personalId'] as const;

/**
 * Correct who a pupil is by a decision (27): a new version of her cover; what was issued keeps saying who she was, and is listed
 * with her. Refuses with not-found, bad-request, pupil-name-odd, pupil-birth-odd, pupil-personal-id-…, pupil-day-odd,
 * pupil-fact-same, pupil-fact-signed.
 */
export const correctPupil = act({
  act: 'correct-identity',
  run: async (at, input: PupilInput & z.output<typeof correctPupilSchema>): Promise<Pupil> => {
    const { db, clock, newId, note, caller } = at;
    const { pupilId, decidedOn } = input;
    const today = dayInVietnam(clock());
    const decision = tidy(input.decision);
    if (decision === '') throw refuse('bad-request', { detail: 'decision' });
    const { facts, signed } = await loadPupilNow(db, pupilId);
    const name = nameOf(input.name);
    const birthDate = birthOf(input.birthDate, today);
    const personalId = await personalIdOf(db, input.personalId, pupilId);
    if (decidedOn > today || decidedOn < birthDate) {
      throw refuse('pupil-day-odd', { from: shownDay(birthDate), to: shownDay(today) });
    }
    const said = { name, birthDate, sex: input.sex, personalId };
    const changed = FACTS.filter((fact) => said[fact] !== facts[fact]);
    if (changed.length === 0) throw refuse('pupil-fact-same');
    if (signed.length > 0) {
      throw refuse('pupil-fact-signed', { classes: signed.map(({ className }) => className).join(', ') });
    }
    const [last] = await select<{ number: number | null }>(
      db,
      'SELECT MAX(number) AS number FROM identity_corrections WHERE pupil_id = $1',
      [pupilId],
    );
    const number = (last?.number ?? 0) + 1;
    const correctionId = newId();
    const only = (from: typeof said): string =>
      JSON.stringify(Object.fromEntries(changed.map((fact) => [fact, from[fact]])));
    const now = clock().toISOString();
    await insertRows(
      db,
      'identity_corrections (id, pupil_id, number, decision, decided_on, before, after, entered_by, entered_at)',
      [[correctionId, pupilId, number, decision, decidedOn, only(facts), only(said), caller.userId, now]],
    );
    await db.pupils.update(said, { where: { id: pupilId } });
    const factsDigest = sha256(only(said));
    await note(
      { kind: 'pupil.corrected', pupilId, correctionId, number, decision, decidedOn, factsDigest },
      { at: now },
    );
    return showPupil(at, pupilId);
  },
});
