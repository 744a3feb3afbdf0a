import type { TRAIL_ENDPOINTS } from '../../core/contract/trail.js';
import { readTrail } from '../acts/trail/read-trail.js';
import { listHolds } from '../acts/trail/list-holds.js';
import { exportTrail } from '../acts/trail/export-trail.js';
import { readTrailState } from '../acts/trail/read-state.js';
import { releaseHold } from '../acts/trail/release-hold.js';
import type { Handlers } from './call.js';

/** The trail, and records held back for what was found in it: one use case each. */
export const TRAIL_HANDLERS: Pick<Handlers, keyof typeof TRAIL_ENDPOINTS> = {
  trail: ({ deps, who, query, locale }) => readTrail(deps, { caller: who, locale, filter: query }),
  trailFile: ({ deps, who, query, locale }) => exportTrail(deps, { caller: who, locale, filter: query }),
  trailState: ({ deps, who, locale }) => readTrailState(deps, { caller: who, locale }),
  holds: ({ deps, who, locale }) => listHolds(deps, { caller: who, locale }),
  releaseHold: ({ deps, who, params, body }) => releaseHold(deps, { caller: who, ...params, ...body }),
};
