/**
 * Every endpoint there is, once: the server mounts it, OpenAPI is made from it, the rights test walks it, the
 * screens call it by name.
 */
import { z } from 'zod';
import { ACCOUNT_ENDPOINTS } from './endpoints-accounts.js';
import { ARCHIVE_ENDPOINTS } from './archive.js';
import { CALENDAR_ENDPOINTS } from './calendar.js';
import { CERTIFICATE_ENDPOINTS } from './endpoints-certificates.js';
import { COVER_ENDPOINTS } from './covers.js';
import { REPORT_ENDPOINTS } from './endpoints-reports.js';
import { DUTY_ENDPOINTS } from './duties.js';
import { HAT_ENDPOINTS } from './hats.js';
import { COMMITTEE_ENDPOINTS } from './committee.js';
import { IMPORT_ENDPOINTS } from './endpoints-imports.js';
import { PUPIL_ENDPOINTS } from './endpoints-pupils.js';
import { FIRST_RUN_ENDPOINTS } from './first-run.js';
import { READINESS_ENDPOINTS } from './readiness.js';
import { HANDOVER_ENDPOINTS } from './handover.js';
import { PRACTICE_ENDPOINTS } from './practice.js';
import { SHEET_BOOK_ENDPOINTS } from './sheet-book.js';
import { BROUGHT_ENDPOINTS } from './brought-years.js';
import { AWARD_PAPER_ENDPOINTS } from './award-papers.js';
import { HEAT_MAP_ENDPOINTS } from './heat-map.js';
import { RESULT_COUNT_ENDPOINTS } from './result-counts.js';
import { SELF_CHECK_ENDPOINTS } from './self-checks.js';
import { SLIP_ENDPOINTS } from './result-slips.js';
import { HOMEROOM_ENDPOINTS } from './homeroom.js';
import { LEADER_ENDPOINTS } from './leaders.js';
import { SCHOOL_RULES_ENDPOINTS } from './school-rules.js';
import { REHEARSAL_ENDPOINTS } from './rehearsal.js';
import { REMINDER_ENDPOINTS } from './reminders.js';
import { RETEST_ENDPOINTS } from './retests.js';
import { SUPPLEMENTARY_ENDPOINTS } from './supplementary.js';
import { COMPLETION_ENDPOINTS } from './completions.js';
import { COPY_ENDPOINTS } from './paper-copies.js';
import { FAMILY_ENDPOINTS } from './families.js';
import { BREACH_ENDPOINTS } from './breaches.js';
import { INCIDENT_ENDPOINTS } from './incidents.js';
import { REVOCATION_ENDPOINTS } from './revocations.js';
import { ERASURE_ENDPOINTS } from './erasures.js';
import { TRANSFER_ENDPOINTS } from './endpoints-transfers.js';
import { BACKUP_ENDPOINTS } from './backups.js';
import { INSPECTION_ENDPOINTS } from './inspections.js';
import { BUNDLE_ENDPOINTS } from './bundles.js';
import { TRAIL_ENDPOINTS } from './trail.js';
import { ROLLOVER_ENDPOINTS } from './rollover.js';
import { SCHOOL_ENDPOINTS } from './school.js';
import { livingYearQuery } from './living-year.js';
import { YEAR_ENDPOINTS } from './years.js';
import { REMOTE_ENDPOINTS } from './endpoints-remote.js';
import { ELSEWHERE_ENDPOINTS } from './elsewhere.js';
import { SEALING_ENDPOINTS } from './endpoints-sealing.js';
import { SIGNING_ENDPOINTS } from './endpoints-signing.js';
import { BODY, type Endpoint, XLSX, ZIP } from './endpoint.js';
import { SHEET_PERIODS } from '../codes/periods.js';
import { sheetPeriodSchema } from './cells.js';
import { LOCK_ENDPOINTS } from './locks.js';
import { LOCK_REQUEST_ENDPOINTS } from './lock-requests.js';
import { PROPOSAL_ENDPOINTS } from './proposals.js';
import { pushAnswerSchema, pushRequestSchema } from './push.js';
import {
  importedRemarksSchema,
  phraseSchema,
  removeRemarksSchema,
  remarksSchema,
  saveRemarkSchema,
} from './remarks.js';
import { meSchema, signInAnswerSchema, signInRequestSchema, tasksSchema } from './session.js';
import { historyParams, historyQuery, historySchema } from './history.js';
import { sheetQuery, sheetSchema, uploadAnswerSchema } from './sheet.js';

const sheetParams = z.object({ classId: z.string().min(1).max(64), period: sheetPeriodSchema });
const bookParams = z.object({ classId: sheetParams.shape.classId, period: z.enum(SHEET_PERIODS) });
const nothing = z.object({});

/** With 200 where all is well, else with 503 or 507 and the trouble's code. */
const healthSchema = z.object({
  ok: z.boolean(),
  trouble: z.string().nullable(),
  version: z.string(),
  school: meSchema.shape.school.optional(),
  /** True where there is no school yet: everything else refuses until it is begun. */
  firstRun: z.boolean().optional(),
});

export const ENDPOINTS = {
  health: {
    method: 'get',
    path: '/health',
    summary: 'Whether the server and its database answer, and whose it is',
    acts: ['read-server'],
    answer: healthSchema,
  },
  openapi: {
    method: 'get',
    path: '/openapi.json',
    summary: 'This description',
    acts: ['read-server'],
    answer: z.looseObject({ openapi: z.string() }),
  },
  signIn: {
    method: 'post',
    path: '/sign-in',
    summary: 'Sign in by account and password',
    acts: ['sign-in'],
    body: signInRequestSchema,
    most: BODY.tiny,
    answer: signInAnswerSchema,
  },
  signOut: {
    method: 'post',
    path: '/sign-out',
    summary: 'End this sign-in',
    acts: ['keep-session'],
    body: nothing,
    answer: nothing,
  },
  me: {
    method: 'get',
    path: '/me',
    summary: 'Who is signed in; renews the CSRF token for pages',
    acts: ['keep-session'],
    answer: z.object({ me: meSchema, csrf: z.string().optional() }),
  },
  tasks: {
    method: 'get',
    path: '/tasks',
    summary:
      'What waits for whoever is signed in: sheets to fill in, signatures, decisions, looks, seals, certificates',
    acts: ['read-tasks'],
    answer: tasksSchema,
  },
  sheet: {
    method: 'get',
    path: '/classes/{classId}/sheets/{period}',
    summary: 'A class sheet with its values',
    acts: ['see-class'],
    shows: 'class',
    params: sheetParams,
    query: sheetQuery,
    answer: sheetSchema,
  },
  sheetHistory: {
    method: 'get',
    path: '/classes/{classId}/sheets/{period}/revisions',
    summary: 'How a class sheet came about: who sent what, newest first',
    acts: ['see-class'],
    shows: 'class',
    params: historyParams,
    query: historyQuery,
    answer: historySchema,
  },
  push: {
    method: 'post',
    path: '/classes/{classId}/sheets/{period}/pushes',
    summary: 'Push changed cells',
    acts: ['enter-class-values', 'enter-subject-values'],
    params: sheetParams,
    body: pushRequestSchema,
    most: BODY.sheet,
    answer: pushAnswerSchema,
  },
  classWorkbook: {
    method: 'get',
    path: '/classes/{classId}/workbooks/{period}',
    summary: 'The class workbook (all columns; the reader’s open)',
    acts: ['see-class'],
    params: bookParams,
    /** The pupils’ profile beside the year-end sheet, where it is asked for. */
    query: z.object({ profile: z.stringbool().default(false) }),
    answer: XLSX,
  },
  teacherWorkbook: {
    method: 'get',
    path: '/workbooks/{period}',
    summary: 'The signed-in teacher’s workbook: one tab per class she teaches',
    acts: ['enter-subject-values'],
    params: z.object({ period: z.enum(SHEET_PERIODS) }),
    query: livingYearQuery,
    answer: XLSX,
  },
  upload: {
    method: 'post',
    path: '/uploads',
    summary: 'Check a filled-in workbook and, unless `mode=check`, push it',
    acts: ['enter-class-values', 'enter-subject-values'],
    query: z.object({ mode: z.enum(['check', 'push']).default('push') }),
    body: XLSX,
    answer: uploadAnswerSchema,
  },
  remarks: {
    method: 'get',
    path: '/remarks',
    summary: 'Phrases of the remark bank: the school’s and the reader’s own',
    acts: ['read-remarks'],
    answer: remarksSchema,
  },
  saveRemark: {
    method: 'post',
    path: '/remarks',
    summary: 'Keep a phrase, or change one',
    acts: ['keep-own-remarks', 'keep-school-remarks'],
    body: saveRemarkSchema,
    most: BODY.page,
    answer: z.object({ phrase: phraseSchema }),
  },
  removeRemarks: {
    method: 'post',
    path: '/remarks/removals',
    summary: 'Take phrases out of the bank',
    acts: ['keep-own-remarks', 'keep-school-remarks'],
    body: removeRemarksSchema,
    most: BODY.page,
    answer: z.object({ removed: z.int() }),
  },
  importRemarks: {
    method: 'post',
    path: '/remarks/imports',
    summary: 'Read phrases from a workbook and, unless `mode=check`, keep them',
    acts: ['keep-own-remarks', 'keep-school-remarks'],
    query: z.object({ mode: z.enum(['check', 'import']).default('import') }),
    body: XLSX,
    answer: importedRemarksSchema,
  },
  remarksWorkbook: {
    method: 'get',
    path: '/remarks/workbook',
    summary: 'The phrases the reader may use, as a workbook that can be imported again',
    acts: ['read-remarks'],
    answer: XLSX,
  },
  excelKitHosts: {
    method: 'get',
    path: '/excel-kit/hosts',
    summary: 'Names under which other PCs reach this server over HTTPS, for the install kit',
    acts: ['make-kit'],
    answer: z.object({
      hosts: z.array(z.string()),
      port: z.int().nullable(),
      /** Days the certificate or its root still lasts, where somebody has to do something about it soon. */
      endsIn: z
        .object({ what: z.enum(['server', 'root']), days: z.int() })
        .nullable()
        .optional(),
    }),
  },
  excelKit: {
    method: 'get',
    path: '/excel-kit',
    summary: 'The folder to install the add-in in Excel, for one of those names',
    acts: ['make-kit'],
    query: z.object({ host: z.string().min(1).max(253), share: z.string().max(300).optional() }),
    answer: ZIP,
  },
  ...SIGNING_ENDPOINTS,
  ...ACCOUNT_ENDPOINTS,
  ...CERTIFICATE_ENDPOINTS,
  ...DUTY_ENDPOINTS,
  ...HAT_ENDPOINTS,
  ...COMMITTEE_ENDPOINTS,
  ...PROPOSAL_ENDPOINTS,
  ...SEALING_ENDPOINTS,
  ...ELSEWHERE_ENDPOINTS,
  ...REMOTE_ENDPOINTS,
  ...IMPORT_ENDPOINTS,
  ...PUPIL_ENDPOINTS,
  ...ARCHIVE_ENDPOINTS,
  ...CALENDAR_ENDPOINTS,
  ...COVER_ENDPOINTS,
  ...REPORT_ENDPOINTS,
  ...FIRST_RUN_ENDPOINTS,
  ...READINESS_ENDPOINTS,
  ...HOMEROOM_ENDPOINTS,
  ...ROLLOVER_ENDPOINTS,
  ...HANDOVER_ENDPOINTS,
  ...PRACTICE_ENDPOINTS,
  ...SHEET_BOOK_ENDPOINTS,
  ...BROUGHT_ENDPOINTS,
  ...SLIP_ENDPOINTS,
  ...AWARD_PAPER_ENDPOINTS,
  ...HEAT_MAP_ENDPOINTS,
  ...RESULT_COUNT_ENDPOINTS,
  ...SELF_CHECK_ENDPOINTS,
  ...SCHOOL_ENDPOINTS,
  ...YEAR_ENDPOINTS,
  ...SUPPLEMENTARY_ENDPOINTS,
  ...REHEARSAL_ENDPOINTS,
  ...REMINDER_ENDPOINTS,
  ...RETEST_ENDPOINTS,
  ...SCHOOL_RULES_ENDPOINTS,
  ...LEADER_ENDPOINTS,
  ...LOCK_ENDPOINTS,
  ...LOCK_REQUEST_ENDPOINTS,
  ...TRAIL_ENDPOINTS,
  ...BUNDLE_ENDPOINTS,
  ...INSPECTION_ENDPOINTS,
  ...COMPLETION_ENDPOINTS,
  ...BACKUP_ENDPOINTS,
  ...COPY_ENDPOINTS,
  ...TRANSFER_ENDPOINTS,
  ...REVOCATION_ENDPOINTS,
  ...ERASURE_ENDPOINTS,
  ...FAMILY_ENDPOINTS,
  ...BREACH_ENDPOINTS,
  ...INCIDENT_ENDPOINTS,
} as const satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof ENDPOINTS;
