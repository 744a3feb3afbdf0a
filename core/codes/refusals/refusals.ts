import { ACCOUNT_REFUSALS } from './accounts.js';
import { ARCHIVE_REFUSALS } from './archive.js';
import { BANK_REFUSALS } from './bank.js';
import { CALENDAR_REFUSALS } from './calendar.js';
import { CERTIFICATE_REFUSALS } from './certificates.js';
import { COVER_REFUSALS } from './covers.js';
import { REPORT_REFUSALS } from './reports.js';
import { DUTY_REFUSALS } from './duties.js';
import { EXCEL_REFUSALS } from './excel.js';
import { FILE_REFUSALS } from './files.js';
import { FIRST_RUN_REFUSALS } from './first-run.js';
import { GENERAL_REFUSALS } from './general.js';
import { HANDOVER_REFUSALS } from './handover.js';
import { PRACTICE_REFUSALS } from './practice.js';
import { BROUGHT_REFUSALS } from './brought-years.js';
import { IMPORT_REFUSALS } from './imports.js';
import { KIT_REFUSALS } from './kit.js';
import { LOCK_REFUSALS } from './locks.js';
import { PUPIL_REFUSALS } from './pupils.js';
import { RECORD_REFUSALS } from './records.js';
import { REMOTE_REFUSALS } from './remote.js';
import { LEADER_REFUSALS } from './leaders.js';
import { ROLLOVER_REFUSALS } from './rollover.js';
import { SCHOOL_RULES_REFUSALS } from './school-rules.js';
import { SCHOOL_REFUSALS } from './school.js';
import { SEALING_REFUSALS } from './sealing.js';
import { SERVER_REFUSALS } from './server.js';
import { SIGNING_REFUSALS } from './signing.js';
import { SUPPLEMENTARY_REFUSALS } from './supplementary.js';
import { COPY_REFUSALS } from './paper-copies.js';
import { FAMILY_REFUSALS } from './families.js';
import { BREACH_REFUSALS } from './breaches.js';
import { INCIDENT_REFUSALS } from './incidents.js';
import { REVOCATION_REFUSALS } from './revocations.js';
import { ERASURE_REFUSALS } from './erasures.js';
import { TRANSFER_REFUSALS } from './transfers.js';
import { BACKUP_REFUSALS } from './backups.js';
import { INSPECTION_REFUSALS } from './inspections.js';
import { TRAIL_REFUSALS } from './trail.js';

/** Every refusal there is, with what its words ask for. A new one is declared here first; its words then owe it a place. */
export const REFUSALS = {
  ...GENERAL_REFUSALS,
  ...ACCOUNT_REFUSALS,
  ...ARCHIVE_REFUSALS,
  ...FILE_REFUSALS,
  ...EXCEL_REFUSALS,
  ...FIRST_RUN_REFUSALS,
  ...BANK_REFUSALS,
  ...HANDOVER_REFUSALS,
  ...PRACTICE_REFUSALS,
  ...BROUGHT_REFUSALS,
  ...IMPORT_REFUSALS,
  ...PUPIL_REFUSALS,
  ...KIT_REFUSALS,
  ...CALENDAR_REFUSALS,
  ...SCHOOL_RULES_REFUSALS,
  ...LEADER_REFUSALS,
  ...CERTIFICATE_REFUSALS,
  ...COVER_REFUSALS,
  ...REPORT_REFUSALS,
  ...DUTY_REFUSALS,
  ...SIGNING_REFUSALS,
  ...LOCK_REFUSALS,
  ...RECORD_REFUSALS,
  ...REMOTE_REFUSALS,
  ...ROLLOVER_REFUSALS,
  ...SCHOOL_REFUSALS,
  ...SEALING_REFUSALS,
  ...SERVER_REFUSALS,
  ...SUPPLEMENTARY_REFUSALS,
  ...TRAIL_REFUSALS,
  ...INSPECTION_REFUSALS,
  ...BACKUP_REFUSALS,
  ...COPY_REFUSALS,
  ...TRANSFER_REFUSALS,
  ...REVOCATION_REFUSALS,
  ...ERASURE_REFUSALS,
  ...FAMILY_REFUSALS,
  ...BREACH_REFUSALS,
  ...INCIDENT_REFUSALS,
} as const;

export type RefusalCode = keyof typeof REFUSALS;
