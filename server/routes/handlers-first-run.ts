import type { FIRST_RUN_ENDPOINTS } from '../../core/contract/first-run.js';
import type { READINESS_ENDPOINTS } from '../../core/contract/readiness.js';
import type { YEAR_ENDPOINTS } from '../../core/contract/years.js';
import { beginSchool } from '../acts/first-run/begin-school.js';
import { openFirstRun } from '../acts/first-run/open-first-run.js';
import { readReadiness } from '../acts/readiness/read-readiness.js';
import { listYears } from '../acts/years/list-years.js';
import { openYear } from '../acts/years/open-year.js';
import { networkOf } from '../web/limit-by.js';
import type { Handlers } from './call.js';

/** The school's beginning, what it lacks, its years: one use case each. */
export const FIRST_RUN_HANDLERS: Pick<
  Handlers,
  keyof typeof FIRST_RUN_ENDPOINTS | keyof typeof READINESS_ENDPOINTS | keyof typeof YEAR_ENDPOINTS
> = {
  openFirstRun: ({ deps, body, req }) =>
    openFirstRun(deps, { ...body, from: req.ip ?? null, network: networkOf(req.ip) }),
  beginSchool: ({ deps, body, req }) =>
    beginSchool(deps, { ...body, from: req.ip ?? null, network: networkOf(req.ip) }),
  readiness: ({ deps, who }) => readReadiness(deps, { caller: who }),
  years: ({ deps, who }) => listYears(deps, { caller: who }),
  openYear: ({ deps, who, body }) => openYear(deps, { caller: who, ...body }),
};
