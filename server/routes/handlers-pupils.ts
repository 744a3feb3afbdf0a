import type { PUPIL_ENDPOINTS } from '../../core/contract/endpoints-pupils.js';
import { correctPupil } from '../acts/pupils/correct-pupil.js';
import { enrolPupil } from '../acts/pupils/enrol-pupil.js';
import { listPupils } from '../acts/pupils/list-pupils.js';
import { movePupil } from '../acts/pupils/move-pupil.js';
import { pupilLeaves } from '../acts/pupils/pupil-leaves.js';
import { readPupil } from '../acts/pupils/read-pupil.js';
import { saveClass } from '../acts/pupils/save-class.js';
import { setPupilMode } from '../acts/pupils/set-pupil-mode.js';
import { setPupilNumbers } from '../acts/pupils/set-pupil-numbers.js';
import type { Handlers } from './call.js';

export const PUPIL_HANDLERS: Pick<Handlers, keyof typeof PUPIL_ENDPOINTS> = {
  pupils: ({ deps, who, query }) => listPupils(deps, { caller: who, ...query }),
  pupil: ({ deps, who, params }) => readPupil(deps, { caller: who, ...params }),
  enrolPupil: ({ deps, who, body }) => enrolPupil(deps, { caller: who, ...body }),
  setPupilNumbers: ({ deps, who, params, body }) => setPupilNumbers(deps, { caller: who, ...params, ...body }),
  movePupil: ({ deps, who, params, body }) => movePupil(deps, { caller: who, ...params, ...body }),
  pupilLeaves: ({ deps, who, params, body }) => pupilLeaves(deps, { caller: who, ...params, ...body }),
  setPupilMode: ({ deps, who, params, body }) => setPupilMode(deps, { caller: who, ...params, ...body }),
  correctPupil: ({ deps, who, params, body }) => correctPupil(deps, { caller: who, ...params, ...body }),
  saveClass: async ({ deps, who, body }) => ({ classId: await saveClass(deps, { caller: who, ...body }) }),
};
