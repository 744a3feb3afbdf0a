import type { FAMILY_ENDPOINTS } from '../../core/contract/families.js';
import { answerFamilyRequest } from '../acts/families/answer-request.js';
import { enterFamilyRequest } from '../acts/families/enter-request.js';
import { listFamilyRequests } from '../acts/families/list-requests.js';
import { takeSoftCopy } from '../acts/families/take-soft-copy.js';
import { withdrawSoftCopy } from '../acts/families/withdraw-soft-copy.js';
import { readLooks } from '../acts/families/read-looks.js';
import type { Handlers } from './call.js';

/** What families ask for: one use case each. */
export const FAMILY_HANDLERS: Pick<Handlers, keyof typeof FAMILY_ENDPOINTS> = {
  familyRequests: ({ deps, who }) => listFamilyRequests(deps, { caller: who }),
  enterFamilyRequest: ({ deps, who, body }) => enterFamilyRequest(deps, { caller: who, ...body }),
  answerFamilyRequest: ({ deps, who, params, body }) => answerFamilyRequest(deps, { caller: who, ...params, ...body }),
  withdrawSoftCopy: ({ deps, who, params, body }) => withdrawSoftCopy(deps, { caller: who, ...params, ...body }),
  takeSoftCopy: ({ deps, who, params }) => takeSoftCopy(deps, { caller: who, ...params }),
  familyLooks: ({ deps, who, params, locale }) => readLooks(deps, { caller: who, ...params, locale }),
};
