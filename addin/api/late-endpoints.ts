/** Endpoints that only late screens call, told to the table once a late screen is there; see `no-late-endpoints.ts`. */
import { ENDPOINTS } from '../../core/contract/endpoints.js';
import { ARCHIVE_ENDPOINTS } from '../../core/contract/archive.js';
import { CALENDAR_ENDPOINTS } from '../../core/contract/calendar.js';
import { CERTIFICATE_ENDPOINTS } from '../../core/contract/endpoints-certificates.js';
import { COMMITTEE_ENDPOINTS } from '../../core/contract/committee.js';
import { COVER_ENDPOINTS } from '../../core/contract/covers.js';
import { DUTY_ENDPOINTS } from '../../core/contract/duties.js';
import { ACCOUNT_ENDPOINTS } from '../../core/contract/endpoints-accounts.js';
import { HANDOVER_ENDPOINTS } from '../../core/contract/handover.js';
import { PRACTICE_ENDPOINTS } from '../../core/contract/practice.js';
import { SHEET_BOOK_ENDPOINTS } from '../../core/contract/sheet-book.js';
import { BROUGHT_ENDPOINTS } from '../../core/contract/brought-years.js';
import { AWARD_PAPER_ENDPOINTS } from '../../core/contract/award-papers.js';
import { HEAT_MAP_ENDPOINTS } from '../../core/contract/heat-map.js';
import { RESULT_COUNT_ENDPOINTS } from '../../core/contract/result-counts.js';
import { SELF_CHECK_ENDPOINTS } from '../../core/contract/self-checks.js';
import { SLIP_ENDPOINTS } from '../../core/contract/result-slips.js';
import { HOMEROOM_ENDPOINTS } from '../../core/contract/homeroom.js';
import { IMPORT_ENDPOINTS } from '../../core/contract/endpoints-imports.js';
import { PUPIL_ENDPOINTS } from '../../core/contract/endpoints-pupils.js';
import { FIRST_RUN_ENDPOINTS } from '../../core/contract/first-run.js';
import { HAT_ENDPOINTS } from '../../core/contract/hats.js';
import { LOCK_ENDPOINTS } from '../../core/contract/locks.js';
import { LOCK_REQUEST_ENDPOINTS } from '../../core/contract/lock-requests.js';
import { PROPOSAL_ENDPOINTS } from '../../core/contract/proposals.js';
import { READINESS_ENDPOINTS } from '../../core/contract/readiness.js';
import { LEADER_ENDPOINTS } from '../../core/contract/leaders.js';
import { ROLLOVER_ENDPOINTS } from '../../core/contract/rollover.js';
import { SEALING_ENDPOINTS } from '../../core/contract/endpoints-sealing.js';
import { SCHOOL_ENDPOINTS } from '../../core/contract/school.js';
import { SCHOOL_RULES_ENDPOINTS } from '../../core/contract/school-rules.js';
import { REPORT_ENDPOINTS } from '../../core/contract/endpoints-reports.js';
import { REHEARSAL_ENDPOINTS } from '../../core/contract/rehearsal.js';
import { REMINDER_ENDPOINTS } from '../../core/contract/reminders.js';
import { RETEST_ENDPOINTS } from '../../core/contract/retests.js';
import { SUPPLEMENTARY_ENDPOINTS } from '../../core/contract/supplementary.js';
import { BACKUP_ENDPOINTS } from '../../core/contract/backups.js';
import { COMPLETION_ENDPOINTS } from '../../core/contract/completions.js';
import { COPY_ENDPOINTS } from '../../core/contract/paper-copies.js';
import { FAMILY_ENDPOINTS } from '../../core/contract/families.js';
import { BREACH_ENDPOINTS } from '../../core/contract/breaches.js';
import { INCIDENT_ENDPOINTS } from '../../core/contract/incidents.js';
import { REVOCATION_ENDPOINTS } from '../../core/contract/revocations.js';
import { ERASURE_ENDPOINTS } from '../../core/contract/erasures.js';
import { TRANSFER_ENDPOINTS } from '../../core/contract/endpoints-transfers.js';
import { INSPECTION_ENDPOINTS } from '../../core/contract/inspections.js';
import { BUNDLE_ENDPOINTS } from '../../core/contract/bundles.js';
import { TRAIL_ENDPOINTS } from '../../core/contract/trail.js';
import { YEAR_ENDPOINTS } from '../../core/contract/years.js';

Object.assign(
  ENDPOINTS,
  ARCHIVE_ENDPOINTS,
  CALENDAR_ENDPOINTS,
  CERTIFICATE_ENDPOINTS,
  SEALING_ENDPOINTS,
  COMMITTEE_ENDPOINTS,
  COVER_ENDPOINTS,
  DUTY_ENDPOINTS,
  ACCOUNT_ENDPOINTS,
  IMPORT_ENDPOINTS,
  PUPIL_ENDPOINTS,
  FIRST_RUN_ENDPOINTS,
  HAT_ENDPOINTS,
  HOMEROOM_ENDPOINTS,
  LOCK_ENDPOINTS,
  LOCK_REQUEST_ENDPOINTS,
  PROPOSAL_ENDPOINTS,
  READINESS_ENDPOINTS,
  REPORT_ENDPOINTS,
  REHEARSAL_ENDPOINTS,
  REMINDER_ENDPOINTS,
  RETEST_ENDPOINTS,
  SUPPLEMENTARY_ENDPOINTS,
  YEAR_ENDPOINTS,
  ROLLOVER_ENDPOINTS,
  HANDOVER_ENDPOINTS,
  PRACTICE_ENDPOINTS,
  SHEET_BOOK_ENDPOINTS,
  BROUGHT_ENDPOINTS,
  SLIP_ENDPOINTS,
  AWARD_PAPER_ENDPOINTS,
  HEAT_MAP_ENDPOINTS,
  RESULT_COUNT_ENDPOINTS,
  SELF_CHECK_ENDPOINTS,
  SCHOOL_ENDPOINTS,
  SCHOOL_RULES_ENDPOINTS,
  LEADER_ENDPOINTS,
  TRAIL_ENDPOINTS,
  BUNDLE_ENDPOINTS,
  INSPECTION_ENDPOINTS,
  COMPLETION_ENDPOINTS,
  COPY_ENDPOINTS,
  BACKUP_ENDPOINTS,
  TRANSFER_ENDPOINTS,
  REVOCATION_ENDPOINTS,
  ERASURE_ENDPOINTS,
  FAMILY_ENDPOINTS,
  BREACH_ENDPOINTS,
  INCIDENT_ENDPOINTS,
);
