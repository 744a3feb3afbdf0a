import type { SCHOOL_RULES_ENDPOINTS } from '../../core/contract/school-rules.js';
import { decideSchoolRules } from '../acts/school-rules/decide-school-rules.js';
import { makeSchoolDocument } from '../acts/school-rules/make-school-document.js';
import { readSchoolRules } from '../acts/school-rules/read-school-rules.js';
import type { Handlers } from './call.js';

export const SCHOOL_RULES_HANDLERS: Pick<Handlers, keyof typeof SCHOOL_RULES_ENDPOINTS> = {
  schoolRules: ({ deps, who }) => readSchoolRules(deps, { caller: who }),
  decideSchoolRules: ({ deps, who, body }) => decideSchoolRules(deps, { caller: who, ...body }),
  schoolDocument: ({ deps, who, params }) => makeSchoolDocument(deps, { caller: who, ...params }),
};
