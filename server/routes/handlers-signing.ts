import type { SIGNING_ENDPOINTS } from '../../core/contract/endpoints-signing.js';
import { decidePromotion } from '../usecases/decide-promotion.js';
import { listAwards } from '../usecases/list-awards.js';
import { readEndings } from '../usecases/read-endings.js';
import { readProgress } from '../usecases/read-progress.js';
import { readRecords } from '../usecases/read-records.js';
import { recordsToSign } from '../usecases/records-to-sign.js';
import { removeAward } from '../usecases/remove-award.js';
import { reportRefusal } from '../usecases/report-refusal.js';
import { returnRecords } from '../usecases/return-records.js';
import { saveAward } from '../usecases/save-award.js';
import { signRecords } from '../usecases/sign-records.js';
import { signSubject } from '../usecases/sign-subject.js';
import { subjectSheet } from '../usecases/subject-sheet.js';
import { subjectsToSign } from '../usecases/subjects-to-sign.js';
import type { Handlers } from './call.js';

export const SIGNING_HANDLERS: Pick<Handlers, keyof typeof SIGNING_ENDPOINTS> = {
  subjectsToSign: ({ deps, who }) => subjectsToSign(deps, who),
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
