import type { z } from 'zod';
import type { enrolPupilSchema, Pupil } from '../../../core/contract/pupils.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { enterPupil } from './parts/enter-pupil.js';
import { showPupil } from './parts/show-pupil.js';

type EnrolInput = z.output<typeof enrolPupilSchema> & { readonly caller: Caller };

/** A pupil joins a class: new to the school, or coming back. Refuses with what `enterPupil` says. */
export const enrolPupil = act({
  act: 'keep-pupils',
  run: async (at, { caller: _, ...typed }: EnrolInput): Promise<Pupil> =>
    showPupil(at, await enterPupil(at, { ...typed, lifelongCode: null })),
});
