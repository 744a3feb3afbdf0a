/** Every route's lines, written out by hand: the status each role gets, the codes of refusals, what is sent. */
import { randomUUID } from 'node:crypto';
import type { EndpointName } from '../../../core/contract/endpoints.js';
import type { Hat } from '../../../core/rights/actor.js';
import { ACCOUNT_BODIES, ACCOUNT_CODES, ACCOUNT_RIGHTS } from './rights-accounts.js';
import { CERTIFICATE_BODIES, CERTIFICATE_REFUSALS, CERTIFICATE_RIGHTS } from './rights-certificates.js';
import { FIRST_RUN_BODIES, FIRST_RUN_CODES, FIRST_RUN_RIGHTS } from './rights-first-run.js';
import { HOMEROOM_RIGHTS } from './rights-homeroom.js';
import { SCHOOL_BODIES, SCHOOL_CODES, SCHOOL_RIGHTS } from './rights-school.js';
import { COMMITTEE_CODES, DUTY_BODIES, DUTY_CODES, DUTY_RIGHTS } from './rights-duties.js';
import { IMPORT_BODIES, IMPORT_RIGHTS } from './rights-imports.js';
import { LOCK_BODIES, LOCK_CODES, LOCK_RIGHTS } from './rights-locks.js';
import { ARCHIVE_RIGHTS } from './rights-archive.js';
import { CALENDAR_BODIES, CALENDAR_CODES, CALENDAR_RIGHTS } from './rights-calendar.js';
import { REPORT_BODIES, REPORT_CODES, REPORT_RIGHTS } from './rights-reports.js';
import { COVER_BODIES, COVER_CODES, COVER_RIGHTS } from './rights-covers.js';
import { PUPIL_BODIES, PUPIL_CODES, PUPIL_RIGHTS } from './rights-pupils.js';
import { LEADER_BODIES, LEADER_RIGHTS } from './rights-leaders.js';
import { SCHOOL_RULES_BODIES, SCHOOL_RULES_CODES, SCHOOL_RULES_RIGHTS } from './rights-school-rules.js';
import { HANDOVER_CODES, ROLLOVER_BODIES, ROLLOVER_CODES, ROLLOVER_RIGHTS } from './rights-rollover.js';
import { FAMILY_BODIES, FAMILY_RIGHTS } from './rights-families.js';
import { BREACH_BODIES, BREACH_CODES, BREACH_RIGHTS } from './rights-breaches.js';
import { INCIDENT_BODIES, INCIDENT_RIGHTS } from './rights-incidents.js';
import { COMPLETION_BODIES, COMPLETION_CODES, COMPLETION_RIGHTS } from './rights-completions.js';
import { REVOCATION_BODIES, REVOCATION_RIGHTS } from './rights-revocations.js';
import { ERASURE_BODIES, ERASURE_RIGHTS } from './rights-erasures.js';
import { TRANSFER_BODIES, TRANSFER_CODES, TRANSFER_RIGHTS } from './rights-transfers.js';
import { COPY_BODIES, COPY_CODES, COPY_RIGHTS } from './rights-paper-copies.js';
import { PRACTICE_BODIES, PRACTICE_CODES, PRACTICE_RIGHTS } from './rights-practice.js';
import { BACKUP_BODIES, BACKUP_CODES, BACKUP_RIGHTS } from './rights-backups.js';
import { BROUGHT_BODIES, BROUGHT_RIGHTS } from './rights-brought-years.js';
import { PAPER_BODIES, PAPER_RIGHTS } from './rights-family-papers.js';
import { PROGRESS_BODIES, PROGRESS_QUERIES, PROGRESS_RIGHTS } from './rights-progress.js';
import { INSPECTION_BODIES, INSPECTION_CODES, INSPECTION_RIGHTS } from './rights-inspections.js';
import { TRAIL_BODIES, TRAIL_RIGHTS } from './rights-trail.js';
import { SEALING_CODES, SEALING_RIGHTS, sealingBodies } from './rights-sealing.js';
import { SUPPLEMENTARY_BODIES, SUPPLEMENTARY_CODES, SUPPLEMENTARY_RIGHTS } from './rights-supplementary.js';
import { SIGNING_CODES, SIGNING_RIGHTS, signingBodies } from './rights-signing.js';

export const ROLES = [
  'anonymous',
  'subject teacher',
  'homeroom teacher',
  'teacher of another class',
  'principal',
  'vice principal',
  'clerk',
  'administrator',
  'inspector',
] as const;
export type Role = (typeof ROLES)[number];

export const HATS: Partial<Record<Role, Hat>> = {
  principal: 'principal',
  'vice principal': 'vice-principal',
  clerk: 'clerk',
  administrator: 'administrator',
  inspector: 'inspector',
};

/** The status each endpoint gives each role, in the order of ROLES; 4A's sheet where a class is named. */
export const TABLE: Partial<Record<EndpointName, readonly number[]>> = {
  //                anon subj home other princ vice clerk admin insp
  health: [200, 200, 200, 200, 200, 200, 200, 200, 200],
  openapi: [200, 200, 200, 200, 200, 200, 200, 200, 200],
  signIn: [401, 401, 401, 401, 401, 401, 401, 401, 401],
  signOut: [401, 200, 200, 200, 200, 200, 200, 200, 200],
  me: [401, 200, 200, 200, 200, 200, 200, 200, 200],
  tasks: [401, 200, 200, 200, 200, 200, 200, 200, 200],
  sheet: [401, 200, 200, 404, 200, 200, 200, 404, 200],
  sheetBook: [401, 200, 200, 404, 200, 200, 200, 404, 200],
  sheetHistory: [401, 200, 200, 404, 200, 200, 200, 404, 200],
  push: [401, 200, 200, 404, 403, 403, 403, 403, 403],
  classWorkbook: [401, 200, 200, 404, 200, 200, 200, 404, 200],
  teacherWorkbook: [401, 200, 200, 200, 403, 403, 403, 403, 403],
  upload: [401, 200, 200, 422, 403, 403, 403, 403, 403],
  remarks: [401, 200, 200, 200, 200, 200, 403, 403, 403],
  saveRemark: [401, 200, 200, 200, 403, 403, 403, 403, 403],
  removeRemarks: [401, 200, 200, 200, 200, 200, 403, 403, 403],
  importRemarks: [401, 422, 422, 422, 422, 422, 403, 403, 403],
  remarksWorkbook: [401, 200, 200, 200, 200, 200, 403, 403, 403],
  excelKitHosts: [401, 403, 403, 403, 403, 403, 403, 200, 403],
  // This server has no HTTPS: there is nothing Excel could open.
  excelKit: [401, 403, 403, 403, 403, 403, 403, 422, 403],
  // Nobody here has a certificate: it does not exist for them.
  startRemoteSigning: [401, 404, 404, 404, 404, 404, 404, 404, 404],
  remoteSigning: [401, 404, 404, 404, 404, 404, 404, 404, 404],
  ...SIGNING_RIGHTS,
  ...ACCOUNT_RIGHTS,
  ...CERTIFICATE_RIGHTS,
  ...SEALING_RIGHTS,
  ...DUTY_RIGHTS,
  ...IMPORT_RIGHTS,
  ...PUPIL_RIGHTS,
  ...ARCHIVE_RIGHTS,
  ...COVER_RIGHTS,
  ...REPORT_RIGHTS,
  ...CALENDAR_RIGHTS,
  ...SUPPLEMENTARY_RIGHTS,
  ...FIRST_RUN_RIGHTS,
  ...LEADER_RIGHTS,
  ...LOCK_RIGHTS,
  ...SCHOOL_RULES_RIGHTS,
  ...TRAIL_RIGHTS,
  ...ROLLOVER_RIGHTS,
  ...INSPECTION_RIGHTS,
  ...COMPLETION_RIGHTS,
  ...BACKUP_RIGHTS,
  ...PRACTICE_RIGHTS,
  ...COPY_RIGHTS,
  ...TRANSFER_RIGHTS,
  ...REVOCATION_RIGHTS,
  ...ERASURE_RIGHTS,
  ...FAMILY_RIGHTS,
  ...BREACH_RIGHTS,
  ...INCIDENT_RIGHTS,
  ...BROUGHT_RIGHTS,
  ...PAPER_RIGHTS,
  ...PROGRESS_RIGHTS,
  ...SCHOOL_RIGHTS,
  ...HOMEROOM_RIGHTS,
};
export const CODES: Readonly<Record<number, readonly string[]>> = {
  401: ['signed-out', 'wrong-password'],
  403: ['not-allowed', 'no-delegation'],
  404: ['not-found'],
  409: ['accounts-moved-on', CALENDAR_CODES[409], ...HANDOVER_CODES, ...DUTY_CODES, ...FIRST_RUN_CODES],
  422: [
    'import-of-pupils',
    'import-no-assignment-columns',
    'import-no-profile-columns',
    ...SCHOOL_CODES,
    CALENDAR_CODES[422],
    'file-other-class',
    'bank-file-headers',
    'kit-no-https',
    'certificate-not-bound',
    ...ACCOUNT_CODES,
    ...BREACH_CODES,
    ...CERTIFICATE_REFUSALS,
    ...SEALING_CODES,
    ...COVER_CODES,
    ...COMMITTEE_CODES,
    ...SIGNING_CODES,
    ...PUPIL_CODES,
    ...SUPPLEMENTARY_CODES,
    ...LOCK_CODES,
    ...ROLLOVER_CODES,
    ...REPORT_CODES,
    ...SCHOOL_RULES_CODES,
    ...COMPLETION_CODES,
    ...COPY_CODES,
    ...TRANSFER_CODES,
    ...INSPECTION_CODES,
    ...BACKUP_CODES,
    ...PRACTICE_CODES,
  ],
};

/** What is sent to each; `pupil`: one of 4A. */
export const bodiesAbout = (pupil: () => string): Partial<Record<EndpointName, () => object>> => ({
  signIn: () => ({ account: randomUUID(), password: 'x', channel: 'bearer' }),
  signOut: () => ({}),
  push: () => ({ pushId: randomUUID(), baseRevision: 0, changes: {} }),
  // A phrase of her own; who may keep the school's stands in remarks.test.ts.
  saveRemark: () => ({
    id: randomUUID(),
    scope: 'own',
    about: 'subject.TOAN',
    level: null,
    grades: null,
    text: randomUUID(),
  }),
  removeRemarks: () => ({ ids: [randomUUID()] }),
  ...ACCOUNT_BODIES,
  ...CERTIFICATE_BODIES,
  ...TRAIL_BODIES,
  ...COPY_BODIES,
  ...TRANSFER_BODIES,
  ...REVOCATION_BODIES,
  ...ERASURE_BODIES,
  ...FAMILY_BODIES,
  ...BREACH_BODIES,
  ...INCIDENT_BODIES,
  ...BROUGHT_BODIES,
  ...PAPER_BODIES,
  ...PROGRESS_BODIES,
  ...INSPECTION_BODIES,
  ...BACKUP_BODIES,
  ...PRACTICE_BODIES,
  ...DUTY_BODIES,
  ...FIRST_RUN_BODIES,
  ...SCHOOL_BODIES,
  ...signingBodies(pupil),
  ...sealingBodies(pupil),
  ...IMPORT_BODIES,
  ...SCHOOL_RULES_BODIES,
  ...LEADER_BODIES,
  ...PUPIL_BODIES,
  ...SUPPLEMENTARY_BODIES,
  ...LOCK_BODIES,
  ...ROLLOVER_BODIES,
  ...COVER_BODIES,
  ...COMPLETION_BODIES,
  ...REPORT_BODIES,
  ...CALENDAR_BODIES,
  startRemoteSigning: () => ({
    fingerprint: 'a'.repeat(64),
    hashes: [Buffer.alloc(32).toString('base64')],
    description: 'Ký',
  }),
});

export const QUERIES: Partial<Record<EndpointName, string>> = {
  ...PROGRESS_QUERIES,
  excelKit: '?host=hocba.lan',
  copyRegister: '?year=2027',
  completionToSign: '?schoolYear=2026-2027&group=first',
  unitsToSealAgain: `?certificate=${'a'.repeat(64)}`,
};
