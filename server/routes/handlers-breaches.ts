import type { BREACH_ENDPOINTS } from '../../core/contract/breaches.js';
import { decideBreach } from '../acts/breaches/decide-breach.js';
import { enterBreach } from '../acts/breaches/enter-breach.js';
import { listBreaches } from '../acts/breaches/list-breaches.js';
import { nameDataOfficer } from '../acts/breaches/name-data-officer.js';
import { supplementBreach } from '../acts/breaches/supplement-breach.js';
import type { Handlers } from './call.js';

/** Breaches of personal data: one use case each. */
export const BREACH_HANDLERS: Pick<Handlers, keyof typeof BREACH_ENDPOINTS> = {
  breaches: ({ deps, who }) => listBreaches(deps, { caller: who }),
  enterBreach: ({ deps, who, body }) => enterBreach(deps, { caller: who, ...body }),
  supplementBreach: ({ deps, who, params, body }) => supplementBreach(deps, { caller: who, ...params, ...body }),
  decideBreach: ({ deps, who, params, body }) => decideBreach(deps, { caller: who, ...params, ...body }),
  nameDataOfficer: ({ deps, who, body }) => nameDataOfficer(deps, { caller: who, ...body }),
};
