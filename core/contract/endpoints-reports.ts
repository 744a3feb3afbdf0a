/** What people and machines ask of Báo cáo học bạ số (`reports.ts`). */
import { z } from 'zod';
import { BODY, type Endpoint, ZIP } from './endpoint.js';
import {
  enterAnswerSchema,
  enterApprovalSchema,
  enterQuestionSchema,
  recallableSchema,
  recallUnitsSchema,
  replyOfficeSchema,
  reportId,
  reportLinesSchema,
  reportsSchema,
  signRecallSchema,
} from './reports.js';
import { fingerprintSchema } from './signing.js';

const reportParams = z.object({ report: reportId });
const answerParams = z.object({ answer: reportId });

export const REPORT_ENDPOINTS = {
  reports: {
    method: 'get',
    path: '/reports',
    summary: 'What waits to be reported to the office above, what was, and where it stands',
    acts: ['read-reports'],
    shows: 'school',
    answer: reportsSchema,
  },
  reportLines: {
    method: 'get',
    path: '/reports/{report}',
    summary: 'One report, unit by unit, with what the office said',
    acts: ['read-reports'],
    shows: 'school',
    params: reportParams,
    answer: reportLinesSchema,
  },
  submitUnits: {
    method: 'post',
    path: '/reports/submissions',
    summary: 'Report signed packages of sealed records (transaction 1)',
    acts: ['submit'],
    body: z.object({ transactions: z.array(reportId).min(1).max(200) }),
    answer: z.object({ reports: z.array(reportId) }),
  },
  finaliseUnits: {
    method: 'post',
    path: '/reports/finalisations',
    summary: 'Finalise what was accepted of a year’s groups (transaction 7)',
    acts: ['finalise'],
    body: z.object({
      schoolYear: z.string().max(9),
      groups: z
        .array(z.enum(['first', 'second']))
        .min(1)
        .max(2),
    }),
    answer: z.object({ reports: z.array(reportId), units: z.int() }),
  },
  recallable: {
    method: 'get',
    path: '/released-units',
    summary: 'Released units, and by whom each would be taken back',
    acts: ['recall'],
    answer: recallableSchema,
  },
  recallUnits: {
    method: 'post',
    path: '/reports/recalls',
    summary:
      'Take units back: by the school itself before the office has accepted them, else by a request (transaction 5)',
    acts: ['recall'],
    body: recallUnitsSchema,
    most: BODY.list,
    answer: z.object({ recalled: z.int(), reports: z.array(reportId) }),
  },
  enterQuestion: {
    method: 'post',
    path: '/reports/{report}/questions',
    summary: 'Enter what the office asks back of a recall, from its document',
    acts: ['enter-office-answer'],
    params: reportParams,
    body: enterQuestionSchema,
    most: BODY.list,
    answer: z.object({}),
  },
  replyOffice: {
    method: 'post',
    path: '/reports/{report}/replies',
    summary: 'Reply to what the office asks back of a recall; the clerk signs it',
    acts: ['recall'],
    params: reportParams,
    body: replyOfficeSchema,
    most: BODY.list,
    answer: z.object({ report: reportId }),
  },
  recallList: {
    method: 'get',
    path: '/reports/{report}/list',
    summary: 'The list of a recall, for the school’s signature',
    acts: ['sign-recall'],
    params: reportParams,
    answer: z.object({ texts: z.array(z.string()) }),
  },
  signRecall: {
    method: 'post',
    path: '/reports/{report}/signatures',
    summary: 'Put the school’s signature on the list of a recall',
    acts: ['sign-recall'],
    params: reportParams,
    body: signRecallSchema,
    answer: z.object({}),
  },
  sendReport: {
    method: 'post',
    path: '/reports/{report}/tries',
    summary: 'Try again now what waits for the portal',
    acts: ['submit', 'take-report-files'],
    params: reportParams,
    body: z.object({}),
    answer: z.object({}),
  },
  reportFile: {
    method: 'get',
    path: '/reports/{report}/file',
    summary: 'A report as files to bring to the office by hand, with an empty answer',
    acts: ['take-report-files'],
    params: reportParams,
    answer: ZIP,
  },
  enterAnswer: {
    method: 'post',
    path: '/reports/{report}/answers',
    summary: 'Enter the office’s answer from its document; it counts once somebody else has confirmed it',
    acts: ['enter-office-answer'],
    params: reportParams,
    body: enterAnswerSchema,
    most: BODY.list,
    answer: z.object({ answer: reportId }),
  },
  enterApproval: {
    method: 'post',
    path: '/certificates/{fingerprint}/office-answers',
    summary: 'Enter the office’s answer to the declaration of the school’s certificate, from its document',
    acts: ['enter-office-answer'],
    params: z.object({ fingerprint: fingerprintSchema }),
    body: enterApprovalSchema,
    most: BODY.list,
    answer: z.object({ answer: reportId }),
  },
  decideAnswer: {
    method: 'post',
    path: '/office-answers/{answer}/decisions',
    summary: 'Confirm or reject an answer that somebody else entered',
    acts: ['confirm-office-answer'],
    params: answerParams,
    body: z.object({ confirm: z.boolean() }),
    answer: z.object({}),
  },
  answerFile: {
    method: 'get',
    path: '/office-answers/{answer}/file',
    summary: 'The scan of the document an answer rests on, as a ZIP',
    acts: ['read-reports'],
    params: answerParams,
    answer: ZIP,
  },
} as const satisfies Record<string, Endpoint>;
