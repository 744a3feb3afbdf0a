import type { SCHOOL_ENDPOINTS } from '../../core/contract/school.js';
import { changeSchool } from '../acts/school/change-school.js';
import { readSchool } from '../acts/school/read-school.js';
import { tellSchool } from '../acts/school/tell-school.js';
import { withdrawSchoolChange } from '../acts/school/withdraw-school-change.js';
import type { Handlers } from './call.js';

/** The school's own facts: one use case each. */
export const SCHOOL_HANDLERS: Pick<Handlers, keyof typeof SCHOOL_ENDPOINTS> = {
  school: ({ deps, who }) => readSchool(deps, { caller: who }),
  tellSchool: ({ deps, who, body }) => tellSchool(deps, { caller: who, ...body }),
  changeSchool: ({ deps, who, body }) => changeSchool(deps, { caller: who, ...body }),
  withdrawSchoolChange: ({ deps, who, body }) => withdrawSchoolChange(deps, { caller: who, ...body }),
};
