/** Who sees how far classes are, notes that she checked, and makes the school's own minutes. Order of ROLES. */
import type { HEAT_MAP_ENDPOINTS } from '../../../core/contract/heat-map.js';
import type { RESULT_COUNT_ENDPOINTS } from '../../../core/contract/result-counts.js';
import type { SELF_CHECK_ENDPOINTS } from '../../../core/contract/self-checks.js';
import { SCHOOL_YEAR } from '../../support/builders.js';

type Name = keyof typeof HEAT_MAP_ENDPOINTS | keyof typeof RESULT_COUNT_ENDPOINTS | keyof typeof SELF_CHECK_ENDPOINTS;

export const PROGRESS_RIGHTS: Readonly<Record<Name, readonly number[]>> = {
  //                anon subj home other princ vice clerk admin insp
  heatMap: [401, 200, 200, 200, 200, 200, 200, 200, 200],
  progressChecks: [401, 200, 200, 200, 200, 200, 200, 200, 200],
  noteCheck: [401, 403, 403, 403, 200, 200, 403, 403, 403],
  resultCounts: [401, 403, 403, 403, 200, 200, 403, 403, 403],
  resultTable: [401, 403, 403, 403, 200, 200, 403, 403, 403],
  selfChecks: [401, 403, 403, 403, 200, 200, 403, 200, 200],
  selfCheck: [401, 403, 403, 403, 404, 404, 403, 404, 404],
  selfCheckFile: [401, 403, 403, 403, 404, 404, 403, 404, 404],
  makeSelfCheck: [401, 403, 403, 403, 200, 403, 403, 200, 403],
};

export const PROGRESS_QUERIES = { progressChecks: `?year=${SCHOOL_YEAR}&period=year-end` };

export const PROGRESS_BODIES = {
  noteCheck: () => ({ year: SCHOOL_YEAR, period: 'year-end', classIds: ['4a'], note: '' }),
  makeSelfCheck: () => ({ fromDay: '2026-09-01', toDay: '2027-05-31' }),
};
