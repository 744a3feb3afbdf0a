import type { LEADER_ENDPOINTS } from '../../core/contract/leaders.js';
import { decideLeader } from '../acts/leaders/decide-leader.js';
import { enterLeader } from '../acts/leaders/enter-leader.js';
import { listLeaders } from '../acts/leaders/list-leaders.js';
import type { Handlers } from './call.js';

export const LEADER_HANDLERS: Pick<Handlers, keyof typeof LEADER_ENDPOINTS> = {
  leaders: ({ deps, who }) => listLeaders(deps, { caller: who }),
  enterLeader: ({ deps, who, body }) => enterLeader(deps, { caller: who, ...body }),
  decideLeader: ({ deps, who, params, body }) => decideLeader(deps, { caller: who, ...params, ...body }),
};
