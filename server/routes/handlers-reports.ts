import type { REPORT_ENDPOINTS } from '../../core/contract/endpoints-reports.js';
import { decideAnswer } from '../acts/reports/decide-answer.js';
import { enterAnswer } from '../acts/reports/enter-answer.js';
import { enterApproval } from '../acts/reports/enter-approval.js';
import { enterQuestion } from '../acts/reports/enter-question.js';
import { fetchAnswerFile } from '../acts/reports/fetch-answer-file.js';
import { fetchReportFile } from '../acts/reports/fetch-report-file.js';
import { nameStandIn } from '../acts/reports/name-stand-in.js';
import { readStandIns } from '../acts/reports/read-stand-ins.js';
import { finaliseUnits } from '../acts/reports/finalise-units.js';
import { readReportLines } from '../acts/reports/read-report-lines.js';
import { readReports } from '../acts/reports/read-reports.js';
import { readRecallable } from '../acts/reports/read-recallable.js';
import { recallList } from '../acts/reports/recall-list.js';
import { recallUnits } from '../acts/reports/recall-units.js';
import { replyOffice } from '../acts/reports/reply-office.js';
import { signRecall } from '../acts/reports/sign-recall.js';
import { submitUnits } from '../acts/reports/submit-units.js';
import { tryReport } from '../acts/reports/try-report.js';
import { withdrawRecall } from '../acts/reports/withdraw-recall.js';
import { compareWithOffice } from '../acts/reports/compare-with-office.js';
import type { Handlers } from './call.js';

export const REPORT_HANDLERS: Pick<Handlers, keyof typeof REPORT_ENDPOINTS> = {
  reports: ({ deps, who, locale }) => readReports(deps, { caller: who, locale }),
  reportLines: ({ deps, who, params, locale }) => readReportLines(deps, { caller: who, ...params, locale }),
  standIns: ({ deps, who }) => readStandIns(deps, { caller: who }),
  nameStandIn: async ({ deps, who, body }) => {
    await nameStandIn(deps, { caller: who, ...body });
    return {};
  },
  compareWithOffice: ({ deps, who, body }) => compareWithOffice(deps, { caller: who, ...body }),
  withdrawRecall: async ({ deps, who, params, body }) => {
    await withdrawRecall(deps, { caller: who, ...params, ...body });
    return {};
  },
  submitUnits: ({ deps, who, body }) => submitUnits(deps, { caller: who, ...body }),
  finaliseUnits: ({ deps, who, body }) => finaliseUnits(deps, { caller: who, ...body }),
  recallable: ({ deps, who }) => readRecallable(deps, { caller: who }),
  recallUnits: ({ deps, who, body }) => recallUnits(deps, { caller: who, ...body }),
  enterQuestion: async ({ deps, who, params, body }) => {
    await enterQuestion(deps, { caller: who, ...params, ...body });
    return {};
  },
  replyOffice: ({ deps, who, params, body }) => replyOffice(deps, { caller: who, ...params, ...body }),
  recallList: ({ deps, who, params }) => recallList(deps, { caller: who, ...params }),
  signRecall: async ({ deps, who, params, body, locale }) => {
    await signRecall(deps, { caller: who, ...params, ...body, locale });
    return {};
  },
  sendReport: async ({ deps, who, params }) => {
    await tryReport(deps, { caller: who, ...params });
    return {};
  },
  reportFile: ({ deps, who, params }) => fetchReportFile(deps, { caller: who, ...params }),
  enterAnswer: ({ deps, who, params, body }) => enterAnswer(deps, { caller: who, ...params, ...body }),
  enterApproval: ({ deps, who, params, body }) => enterApproval(deps, { caller: who, ...params, ...body }),
  decideAnswer: async ({ deps, who, params, body }) => {
    await decideAnswer(deps, { caller: who, ...params, ...body });
    return {};
  },
  answerFile: ({ deps, who, params }) => fetchAnswerFile(deps, { caller: who, ...params }),
};
