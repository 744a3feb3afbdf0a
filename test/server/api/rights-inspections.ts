/** The lines of the rights table that are about inspections, and what is sent: a decision of a day to come. */
import type { BUNDLE_ENDPOINTS } from '../../../core/contract/bundles.js';
import type { INSPECTION_ENDPOINTS } from '../../../core/contract/inspections.js';
import { SCHOOL_YEAR } from '../../support/builders.js';

export const INSPECTION_RIGHTS: Readonly<
  Record<keyof typeof INSPECTION_ENDPOINTS | keyof typeof BUNDLE_ENDPOINTS, readonly number[]>
> = {
  //                anon subj home other princ vice clerk admin insp
  inspections: [401, 403, 403, 403, 200, 200, 403, 200, 403],
  // Nobody inspects by a decision here.
  makeBundle: [401, 403, 403, 403, 404, 403, 403, 403, 404],
  openInspection: [401, 403, 403, 403, 422, 403, 403, 403, 403],
};
export const INSPECTION_BODIES = {
  makeBundle: () => ({
    ...{ inspectionId: null, sample: null, seed: null, named: [], passphrase: 'một cụm từ đủ dài' },
  }),
  openInspection: () => ({
    ...{ userId: 'none', decision: '12/QĐ-SGDĐT', decidedOn: '2099-01-01', authority: 'Sở GDĐT' },
    ...{ years: [SCHOOL_YEAR], classes: null, fromDay: '2099-01-02', toDay: '2099-01-03' },
  }),
};
export const INSPECTION_CODES = ['inspection-days'];
