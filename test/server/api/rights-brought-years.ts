/** Rights of years brought along, as rights.test.ts has them; there is no such pupil and no such year. */
import type { BROUGHT_ENDPOINTS } from '../../../core/contract/brought-years.js';

export const BROUGHT_RIGHTS: Readonly<Record<keyof typeof BROUGHT_ENDPOINTS, readonly number[]>> = {
  //                  anon subj home other princ vice clerk admin insp
  broughtYears: [401, 403, 200, 404, 200, 200, 200, 404, 200],
  enterBroughtYear: [401, 403, 404, 404, 403, 403, 404, 404, 403],
  decideBroughtYear: [401, 403, 404, 404, 404, 404, 404, 404, 403],
  broughtYearFile: [401, 403, 404, 404, 404, 404, 404, 404, 404],
};
const told = { schoolYear: '2025-2026', grade: 3, school: 'Hải Hậu', source: 'học bạ giấy', values: [] };
export const BROUGHT_BODIES = {
  enterBroughtYear: () => ({
    ...{ pupil: 'none', kind: 'paper', period: 'year-end', told, fileName: 'x.pdf' },
    file: Buffer.from('%PDF-1.7').toString('base64'),
  }),
  decideBroughtYear: () => ({ accept: true }),
};
