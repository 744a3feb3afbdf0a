import type { SaidOfUnit } from '../../../../core/reports/said.js';

/** Of each unit of a request that was taken back, as an answer would say it. */
export const withdrawnLines = (units: readonly { readonly code: string }[]): SaidOfUnit[] =>
  units.map(({ code }) => ({ code, outcome: 'withdrawn', fault: null, field: null, says: null, at: null }));
