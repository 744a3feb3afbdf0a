/** In what a page fetches first, the build puts these in the place of the endpoints that `late-endpoints.ts` brings. */
export const COMMITTEE_ENDPOINTS = {};
export const DUTY_ENDPOINTS = {};
export const ACCOUNT_ENDPOINTS = {};
export const IMPORT_ENDPOINTS = {};
export const PUPIL_ENDPOINTS = {};
export const FIRST_RUN_ENDPOINTS = {};
export const HAT_ENDPOINTS = {};
export const PROPOSAL_ENDPOINTS = {};
export const HOMEROOM_ENDPOINTS = {};
export const SCHOOL_ENDPOINTS = {};
export const READINESS_ENDPOINTS = {};
export const YEAR_ENDPOINTS = {};
