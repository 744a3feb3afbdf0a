import type { SIGNING_ENDPOINTS } from '../../core/contract/endpoints-signing.js';
import { decidePromotion } from '../acts/records/decide-promotion.js';
import { listAwards } from '../acts/awards/list-awards.js';
import { readEndings } from '../acts/records/read-endings.js';
import { readProgress } from '../acts/progress/read-progress.js';
import { readRecords } from '../acts/records/read-records.js';
import { recordsToSign } from '../acts/records/records-to-sign.js';
import { removeAward } from '../acts/awards/remove-award.js';
import { reportRefusal } from '../acts/sheets/report-refusal.js';
import { returnRecords } from '../acts/records/return-records.js';
import { saveAward } from '../acts/awards/save-award.js';
import { signRecords } from '../acts/records/sign-records.js';
import { signSubject } from '../acts/records/sign-subject.js';
import { subjectSheet } from '../acts/records/subject-sheet.js';
import { subjectsToSign } from '../acts/records/subjects-to-sign.js';
import { waiveNumber } from '../acts/records/waive-number.js';
import type { Handlers } from './call.js';

export const SIGNING_HANDLERS: Pick<Handlers, keyof typeof SIGNING_ENDPOINTS> = {
  subjectsToSign: ({ deps, who }) => subjectsToSign(deps, { caller: who }),
  subjectSheet: ({ deps, who, params }) => subjectSheet(deps, { caller: who, ...params }),
  signSubject: ({ deps, who, params, body, locale }) => signSubject(deps, { caller: who, ...params, ...body, locale }),
  endings: ({ deps, who, params, body }) => readEndings(deps, { caller: who, ...params, values: body.values }),
  progress: ({ deps, who }) => readProgress(deps, who),
  records: ({ deps, who, params, locale }) => readRecords(deps, { caller: who, ...params, locale }),
  recordsToSign: ({ deps, who, params }) => recordsToSign(deps, { caller: who, ...params }),
  signRecords: ({ deps, who, params, body, locale }) => signRecords(deps, { caller: who, ...params, ...body, locale }),
  reportRefusal: async ({ deps, who, body }) => {
    await reportRefusal(deps, { caller: who, report: body });
    return {};
  },
  returnRecords: ({ deps, who, params, body, locale }) =>
    returnRecords(deps, { caller: who, ...params, ...body, locale }),
  decidePromotion: ({ deps, who, params, body }) => decidePromotion(deps, { caller: who, ...params, ...body }),
  waiveNumber: async ({ deps, who, params, body }) => {
    await waiveNumber(deps, { caller: who, ...params, ...body });
    return {};
  },
  awards: ({ deps, who, params }) => listAwards(deps, { caller: who, ...params }),
  saveAward: async ({ deps, who, params, body }) => {
    await saveAward(deps, { caller: who, ...params, ...body });
    return {};
  },
  removeAward: async ({ deps, who, params, body }) => {
    await removeAward(deps, { caller: who, ...params, ...body });
    return {};
  },
};
