import type { z } from 'zod';
import type { Pupil, pupilNumbersSchema } from '../../../core/contract/pupils.js';
import { sha256 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import { lifelongOf, personalIdOf } from './parts/facts.js';
import { loadPupilNow } from './parts/pupil-now.js';
import { showPupil } from './parts/show-pupil.js';
import type { PupilInput } from './read-pupil.js';

/**
 * A personal number may come at any time, for until then it is left out; one that is signed or issued is not changed here.
 * Refuses with not-found, pupil-personal-id-…, pupil-code-odd, pupil-fact-same, pupil-fact-signed, pupil-correction-needed.
 */
export const setPupilNumbers = act({
  act: 'keep-pupils',
  run: async (at, input: PupilInput & z.output<typeof pupilNumbersSchema>): Promise<Pupil> => {
    const { db, note } = at;
    const { pupilId } = input;
    const { facts, signed, released } = await loadPupilNow(db, pupilId);
    const personalId = await personalIdOf(db, input.personalId, pupilId);
    const lifelongCode = lifelongOf(input.lifelongCode);
    if (personalId === facts.personalId && lifelongCode === facts.lifelongCode) throw refuse('pupil-fact-same');
    if (facts.personalId !== null && personalId !== facts.personalId) {
      if (released) throw refuse('pupil-correction-needed');
      if (signed.length > 0) {
        throw refuse('pupil-fact-signed', { classes: signed.map(({ className }) => className).join(', ') });
      }
    }
    await db.pupils.update({ personalId, lifelongCode }, { where: { id: pupilId } });
    const factsDigest = sha256(JSON.stringify({ personalId, lifelongCode }));
    await note({ kind: 'pupil.numbers-set', pupilId, factsDigest });
    return showPupil(at, pupilId);
  },
});
