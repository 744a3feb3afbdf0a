/** Endpoints that only late screens call, told to the table once a late screen is there; see `no-late-endpoints.ts`. */
import { ENDPOINTS } from '../../core/contract/endpoints.js';
import { COMMITTEE_ENDPOINTS } from '../../core/contract/committee.js';
import { DUTY_ENDPOINTS } from '../../core/contract/duties.js';
import { ACCOUNT_ENDPOINTS } from '../../core/contract/endpoints-accounts.js';
import { IMPORT_ENDPOINTS } from '../../core/contract/endpoints-imports.js';
import { PUPIL_ENDPOINTS } from '../../core/contract/endpoints-pupils.js';
import { FIRST_RUN_ENDPOINTS } from '../../core/contract/first-run.js';
import { HAT_ENDPOINTS } from '../../core/contract/hats.js';
import { PROPOSAL_ENDPOINTS } from '../../core/contract/proposals.js';
import { READINESS_ENDPOINTS } from '../../core/contract/readiness.js';
import { HOMEROOM_ENDPOINTS } from '../../core/contract/homeroom.js';
import { SCHOOL_ENDPOINTS } from '../../core/contract/school.js';
import { YEAR_ENDPOINTS } from '../../core/contract/years.js';

Object.assign(
  ENDPOINTS,
  COMMITTEE_ENDPOINTS,
  DUTY_ENDPOINTS,
  ACCOUNT_ENDPOINTS,
  IMPORT_ENDPOINTS,
  PUPIL_ENDPOINTS,
  FIRST_RUN_ENDPOINTS,
  HAT_ENDPOINTS,
  PROPOSAL_ENDPOINTS,
  READINESS_ENDPOINTS,
  HOMEROOM_ENDPOINTS,
  SCHOOL_ENDPOINTS,
  YEAR_ENDPOINTS,
);
