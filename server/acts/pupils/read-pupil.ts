import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { showPupil } from './parts/show-pupil.js';

export interface PupilInput {
  readonly caller: Caller;
  readonly pupilId: string;
}

/** Who a pupil is, her years, corrections, what was issued. Refuses with not-found. */
export const readPupil = look({
  act: 'read-pupils',
  run: (at, { pupilId }: PupilInput) => showPupil(at, pupilId),
});
