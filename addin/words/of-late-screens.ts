/** What screens that come late share: their words and their endpoints, with the first of them. */
import '../api/late-endpoints.js';
import { refusals } from '../../core/words/vi/refusals.js';
import { calendarRefusals } from '../../core/words/vi/refusals-calendar.js';
import { certificateRefusals } from '../../core/words/vi/refusals-certificates.js';
import { dutyRefusals } from '../../core/words/vi/refusals-duties.js';
import { ui } from '../../core/words/vi/ui.js';
import { account } from '../../core/words/vi/ui-account.js';
import { approval } from '../../core/words/vi/ui-approval.js';
import { sealing } from '../../core/words/vi/ui-sealing.js';
import { archive } from '../../core/words/vi/ui-archive.js';
import { bank } from '../../core/words/vi/ui-bank.js';
import { calendar } from '../../core/words/vi/ui-calendar.js';
import { certificates } from '../../core/words/vi/ui-certificates.js';
import { covers } from '../../core/words/vi/ui-covers.js';
import { reports } from '../../core/words/vi/ui-reports.js';
import { duties } from '../../core/words/vi/ui-duties.js';
import { firstRun } from '../../core/words/vi/ui-first-run.js';
import { homeroom } from '../../core/words/vi/ui-homeroom.js';
import { imports } from '../../core/words/vi/ui-imports.js';
import { locks } from '../../core/words/vi/ui-locks.js';
import { people } from '../../core/words/vi/ui-people.js';
import { pupils } from '../../core/words/vi/ui-pupils.js';
import { readiness } from '../../core/words/vi/ui-readiness.js';
import { school } from '../../core/words/vi/ui-school.js';
import { recordRefusals } from '../../core/words/vi/refusals-records.js';
import { sealingRefusals } from '../../core/words/vi/refusals-sealing.js';
import { schoolRulesRefusals } from '../../core/words/vi/refusals-school-rules.js';
import { leaderWords } from '../../core/words/vi/ui-leaders.js';
import { schoolRulesWords } from '../../core/words/vi/ui-school-rules.js';
import { rehearsal } from '../../core/words/vi/ui-rehearsal.js';
import { vendorWords } from '../../core/words/vi/ui-vendor.js';
import { practiceWords } from '../../core/words/vi/ui-practice.js';
import { webSheetWords } from '../../core/words/vi/ui-web-sheet.js';
import { retests } from '../../core/words/vi/ui-retests.js';
import { handover } from '../../core/words/vi/ui-handover.js';
import { broughtWords } from '../../core/words/vi/ui-brought-years.js';
import { awardPaperWords } from '../../core/words/vi/ui-award-papers.js';
import { heatMapWords } from '../../core/words/vi/ui-heat-map.js';
import { selfCheckWords } from '../../core/words/vi/ui-self-check.js';
import { signer } from '../../core/words/vi/ui-signer.js';
import { resultSlipWords } from '../../core/words/vi/ui-result-slips.js';
import { rollover } from '../../core/words/vi/ui-rollover.js';
import { backupWords } from '../../core/words/vi/ui-backups.js';
import { copyWords } from '../../core/words/vi/ui-paper-copies.js';
import { familyWords } from '../../core/words/vi/ui-families.js';
import { breachWords } from '../../core/words/vi/ui-breaches.js';
import { incidentWords } from '../../core/words/vi/ui-incidents.js';
import { revocationWords } from '../../core/words/vi/ui-revocations.js';
import { erasureWords } from '../../core/words/vi/ui-erasures.js';
import { transferWords } from '../../core/words/vi/ui-transfers.js';
import { trailWords } from '../../core/words/vi/ui-trail.js';
import { supplementary } from '../../core/words/vi/ui-supplementary.js';

// A name a line, so that two who add one do not meet.
Object.assign(
  ui,
  account,
  approval,
  sealing,
  archive,
  bank,
  calendar,
  certificates,
  covers,
  reports,
  duties,
  firstRun,
  homeroom,
  imports,
  leaderWords,
  locks,
  people,
  pupils,
  readiness,
  school,
  rehearsal,
  retests,
  rollover,
  handover,
  broughtWords,
  resultSlipWords,
  signer,
  awardPaperWords,
  heatMapWords,
  selfCheckWords,
  schoolRulesWords,
  supplementary,
  trailWords,
  copyWords,
  backupWords,
  transferWords,
  revocationWords,
  erasureWords,
  familyWords,
  breachWords,
  incidentWords,
  practiceWords,
  vendorWords,
  webSheetWords,
);
Object.assign(
  refusals,
  calendarRefusals,
  certificateRefusals,
  dutyRefusals,
  recordRefusals,
  sealingRefusals,
  schoolRulesRefusals,
);
