/** A class of which everything is released, beside the one on the screen. */
import type { Sealing } from '../../../core/contract/sealing.js';

export const SEALED_CLASS: Sealing['classes'][number] = {
  ...{
    classId: 'c-5b',
    className: '5B',
    approved: 0,
    sealed: 14,
    sealAgain: 0,
    stampMissed: 0,
    step: 'done',
    withoutPersonalId: [],
  },
  look: { by: 'Hoàng Anh Tuấn', at: '2027-06-18T09:00:00+07:00', pupil: '1' },
};
