import type { HEAT_MAP_ENDPOINTS } from '../../core/contract/heat-map.js';
import type { RESULT_COUNT_ENDPOINTS } from '../../core/contract/result-counts.js';
import type { SELF_CHECK_ENDPOINTS } from '../../core/contract/self-checks.js';
import { noteCheck } from '../acts/progress/note-check.js';
import { readChecks } from '../acts/progress/read-checks.js';
import { readHeatMap } from '../acts/progress/read-heat-map.js';
import { exportResults, readResults } from '../acts/progress/read-results.js';
import { fetchSelfCheck } from '../acts/self-checks/fetch-self-check.js';
import { makeSelfCheck } from '../acts/self-checks/make-self-check.js';
import { listSelfChecks, readSelfCheck } from '../acts/self-checks/read-self-checks.js';
import type { Handlers } from './call.js';

type Names = keyof typeof HEAT_MAP_ENDPOINTS | keyof typeof RESULT_COUNT_ENDPOINTS | keyof typeof SELF_CHECK_ENDPOINTS;

/** How far classes are, what came of it, and the school checking itself: one use case each. */
export const PROGRESS_HANDLERS: Pick<Handlers, Names> = {
  heatMap: ({ deps, who, query }) => readHeatMap(deps, { caller: who, ...query }),
  progressChecks: ({ deps, who, query }) => readChecks(deps, { caller: who, ...query }),
  noteCheck: ({ deps, who, body }) => noteCheck(deps, { caller: who, ...body }),
  resultCounts: ({ deps, who, query }) => readResults(deps, { caller: who, ...query }),
  resultTable: ({ deps, who, query, locale }) => exportResults(deps, { caller: who, locale, ...query }),
  selfChecks: ({ deps, who }) => listSelfChecks(deps, { caller: who }),
  selfCheck: ({ deps, who, params, locale }) => readSelfCheck(deps, { caller: who, locale, ...params }),
  selfCheckFile: ({ deps, who, params }) => fetchSelfCheck(deps, { caller: who, ...params }),
  makeSelfCheck: ({ deps, who, body }) => makeSelfCheck(deps, { caller: who, ...body }),
};
