import { listChanges } from '../../core/contract/push.js';
import { csrfOf } from '../http/authenticate.js';
import { cookieToken, csrfFor, setCookieToken } from '../web/cookies.js';
import { endingSoon } from '../kit/excel-site.js';
import { WARN_DAYS } from '../pki/server-certificate.js';
import { deviceOf } from '../http/device-words.js';
import { networkOf } from '../web/limit-by.js';
import { statusOf } from '../web/status-of.js';
import { excelKitZip } from '../acts/kit/excel-kit-zip.js';
import { exportRemarks } from '../acts/remarks/export-remarks.js';
import { importRemarks } from '../acts/remarks/import-remarks.js';
import { issueClassWorkbook } from '../acts/sheets/issue-class-workbook.js';
import { issueTeacherWorkbook } from '../acts/sheets/issue-teacher-workbook.js';
import { listRemarks } from '../acts/remarks/list-remarks.js';
import { loadMe } from '../acts/sessions/load-me.js';
import { myTasks } from '../acts/tasks/my-tasks.js';
import { pushChanges } from '../acts/sheets/push-changes.js';
import { readHealth } from '../acts/school/read-health.js';
import { readHistory } from '../acts/sheets/read-history.js';
import { readBook } from '../acts/sheets/read-book.js';
import { readSheet } from '../acts/sheets/read-sheet.js';
import { removeRemarks } from '../acts/remarks/remove-remarks.js';
import { saveRemark } from '../acts/remarks/save-remark.js';
import { signIn } from '../acts/sessions/sign-in.js';
import { signOut } from '../acts/sessions/sign-out.js';
import { takeUpload } from '../acts/upload/take-upload.js';
import type { Handlers } from './call.js';
import { ACCOUNT_HANDLERS } from './handlers-accounts.js';
import { ARCHIVE_HANDLERS } from './handlers-archive.js';
import { CALENDAR_HANDLERS } from './handlers-calendar.js';
import { CERTIFICATE_HANDLERS } from './handlers-certificates.js';
import { COVER_HANDLERS } from './handlers-covers.js';
import { REPORT_HANDLERS } from './handlers-reports.js';
import { DUTY_HANDLERS } from './handlers-duties.js';
import { IMPORT_HANDLERS } from './handlers-imports.js';
import { LOCK_HANDLERS } from './handlers-locks.js';
import { PUPIL_HANDLERS } from './handlers-pupils.js';
import { FIRST_RUN_HANDLERS } from './handlers-first-run.js';
import { REMOTE_HANDLERS } from './handlers-remote.js';
import { HANDOVER_HANDLERS } from './handlers-handover.js';
import { PRACTICE_HANDLERS } from './handlers-practice.js';
import { BROUGHT_HANDLERS } from './handlers-brought-years.js';
import { AWARD_PAPER_HANDLERS } from './handlers-award-papers.js';
import { PROGRESS_HANDLERS } from './handlers-progress.js';
import { SLIP_HANDLERS } from './handlers-result-slips.js';
import { HOMEROOM_HANDLERS } from './handlers-homeroom.js';
import { LEADER_HANDLERS } from './handlers-leaders.js';
import { SCHOOL_RULES_HANDLERS } from './handlers-school-rules.js';
import { ROLLOVER_HANDLERS } from './handlers-rollover.js';
import { SCHOOL_HANDLERS } from './handlers-school.js';
import { SEALING_HANDLERS } from './handlers-sealing.js';
import { SIGNING_HANDLERS } from './handlers-signing.js';
import { REHEARSAL_HANDLERS } from './handlers-rehearsal.js';
import { RETEST_HANDLERS } from './handlers-retests.js';
import { SUPPLEMENTARY_HANDLERS } from './handlers-supplementary.js';
import { COMPLETION_HANDLERS } from './handlers-completions.js';
import { COPY_HANDLERS } from './handlers-paper-copies.js';
import { FAMILY_HANDLERS } from './handlers-families.js';
import { BREACH_HANDLERS } from './handlers-breaches.js';
import { INCIDENT_HANDLERS } from './handlers-incidents.js';
import { REVOCATION_HANDLERS } from './handlers-revocations.js';
import { ERASURE_HANDLERS } from './handlers-erasures.js';
import { TRANSFER_HANDLERS } from './handlers-transfers.js';
import { BACKUP_HANDLERS } from './handlers-backups.js';
import { INSPECTION_HANDLERS } from './handlers-inspections.js';
import { TRAIL_HANDLERS } from './handlers-trail.js';
import { openapi } from './openapi.js';

/** Every endpoint's handler: one use case, its answer as the contract has it. */
export const HANDLERS: Handlers = {
  health: async ({ deps, version, res }) => {
    const { trouble, school, firstRun } = await readHealth(deps);
    if (trouble !== null) res.status(statusOf(trouble));
    return { ok: trouble === null, trouble, version, ...(school && { school }), ...(firstRun && { firstRun }) };
  },
  openapi: ({ version }) => openapi(version),
  signIn: async ({ deps, body, req, res }) => {
    const device = deviceOf(req.get('User-Agent'));
    const replaces = body.channel === 'cookie' ? cookieToken(req) : undefined;
    const from = { from: req.ip ?? null, network: networkOf(req.ip) };
    const { me, token } = await signIn(deps, { ...body, ...from, device, replaces });
    if (body.channel === 'bearer') return { me, token };
    setCookieToken(req, res, token);
    return { me, csrf: csrfFor(token) };
  },
  signOut: async ({ deps, who, req, res }) => {
    await signOut(deps, { caller: who });
    if (who.channel === 'cookie') setCookieToken(req, res, null);
    return {};
  },
  me: async ({ deps, who, res }) => {
    const csrf = csrfOf(res);
    return { me: await loadMe(deps, who), ...(csrf !== undefined && { csrf }) };
  },
  tasks: ({ deps, who }) => myTasks(deps, who),
  sheet: ({ deps, who, params, query }) => readSheet(deps, { caller: who, ...params, ...query }),
  sheetBook: ({ deps, who, params }) => readBook(deps, { caller: who, ...params }),
  sheetHistory: ({ deps, who, params, query }) => readHistory(deps, { caller: who, ...params, ...query }),
  push: ({ deps, who, params, body, locale, sent, receivedAt }) =>
    pushChanges(deps, {
      caller: who,
      ...params,
      ...body,
      changes: listChanges(body.changes),
      sent,
      receivedAt,
      locale,
    }),
  classWorkbook: ({ deps, who, params, query }) => issueClassWorkbook(deps, { caller: who, ...params, ...query }),
  teacherWorkbook: ({ deps, who, params, query }) => issueTeacherWorkbook(deps, { caller: who, ...params, ...query }),
  upload: ({ deps, who, query, body, locale, receivedAt }) =>
    takeUpload(deps, { caller: who, bytes: body, mode: query.mode, locale, receivedAt }),
  remarks: ({ deps, who }) => listRemarks(deps, { caller: who }),
  saveRemark: ({ deps, who, body }) => saveRemark(deps, { caller: who, ...body }),
  removeRemarks: ({ deps, who, body }) => removeRemarks(deps, { caller: who, ...body }),
  importRemarks: ({ deps, who, query, body, locale }) =>
    importRemarks(deps, { caller: who, bytes: body, mode: query.mode, locale }),
  remarksWorkbook: ({ deps, who }) => exportRemarks(deps, { caller: who }),
  excelKitHosts: ({ deps, excelSite }) => ({
    hosts: [...(excelSite?.hosts ?? [])],
    port: excelSite?.port ?? null,
    endsIn: excelSite && endingSoon(excelSite, deps.clock(), WARN_DAYS),
  }),
  excelKit: ({ deps, who, query, excelSite, version }) =>
    excelKitZip(deps, { caller: who, ...query, site: excelSite, version }),
  ...SIGNING_HANDLERS,
  ...SUPPLEMENTARY_HANDLERS,
  ...REHEARSAL_HANDLERS,
  ...RETEST_HANDLERS,
  ...ACCOUNT_HANDLERS,
  ...CERTIFICATE_HANDLERS,
  ...DUTY_HANDLERS,
  ...TRAIL_HANDLERS,
  ...INSPECTION_HANDLERS,
  ...COMPLETION_HANDLERS,
  ...BACKUP_HANDLERS,
  ...COPY_HANDLERS,
  ...TRANSFER_HANDLERS,
  ...REVOCATION_HANDLERS,
  ...ERASURE_HANDLERS,
  ...FAMILY_HANDLERS,
  ...BREACH_HANDLERS,
  ...INCIDENT_HANDLERS,
  ...SEALING_HANDLERS,
  ...REMOTE_HANDLERS,
  ...IMPORT_HANDLERS,
  ...PUPIL_HANDLERS,
  ...LOCK_HANDLERS,
  ...FIRST_RUN_HANDLERS,
  ...HOMEROOM_HANDLERS,
  ...SCHOOL_RULES_HANDLERS,
  ...ARCHIVE_HANDLERS,
  ...CALENDAR_HANDLERS,
  ...COVER_HANDLERS,
  ...REPORT_HANDLERS,
  ...LEADER_HANDLERS,
  ...ROLLOVER_HANDLERS,
  ...HANDOVER_HANDLERS,
  ...PRACTICE_HANDLERS,
  ...BROUGHT_HANDLERS,
  ...SLIP_HANDLERS,
  ...AWARD_PAPER_HANDLERS,
  ...PROGRESS_HANDLERS,
  ...SCHOOL_HANDLERS,
};
