import type { Migration } from '../migrate.js';
import { schoolAndPeople } from './0001-school-and-people.js';
import { sheets } from './0002-sheets.js';
import { audit } from './0003-audit.js';
import { remarkPhrases } from './0004-remark-phrases.js';
import { signatures } from './0005-signatures.js';
import { outsideLists } from './0006-outside-lists.js';
import { promotionDecisions } from './0007-promotion-decisions.js';
import { shownPrintsAndCheckers } from './0008-shown-prints-and-checkers.js';
import { serverCare } from './0009-server-care.js';
import { issuedUnits } from './0010-issued-units.js';
import { publishedTrust } from './0014-published-trust.js';
import { renewedDocuments } from './0015-renewed-documents.js';
import { jobs } from './0016-jobs.js';
import { projectedProgress } from './0017-projected-progress.js';
import { periodNames } from './0018-period-names.js';
import { archivedSheets } from './0033-archived-sheets.js';
import { covers } from './0034-covers.js';
import { rollover } from './0037-rollover.js';
import { calendar } from './0035-calendar.js';
import { datedSchoolFacts } from './0028-dated-school-facts.js';
import { firstRun } from './0025-first-run.js';
import { codeLists } from './0019-code-lists.js';
import { accounts } from './0020-accounts.js';
import { dutiesAndHats } from './0021-duties-and-hats.js';
import { imports } from './0023-imports.js';
import { reminders } from './0036-reminders.js';
import { paperCodes } from './0029-paper-codes.js';
import { pupilsYear } from './0024-pupils.js';
import { otherImports } from './0026-other-imports.js';
import { supplementary } from './0032-supplementary.js';
import { locks } from './0031-locks.js';
import { schoolRules } from './0027-school-rules.js';
import { reports } from './0038-reports.js';
import { trail } from './0030-trail.js';
import { familyRequests } from './0058-family-requests.js';
import { revocationOrders } from './0057-revocation-orders.js';
import { transfers } from './0056-transfers.js';
import { paperCopies } from './0043-paper-copies.js';
import { completions } from './0053-completions.js';
import { askedBack } from './0054-asked-back.js';
import { unitsNotReplaced } from './0044-units-not-replaced.js';
import { coverSlips } from './0048-cover-slips.js';
import { practice } from './0050-practice.js';
import { broughtYears } from './0047-brought-years.js';
import { trailDesk } from './0042-trail-desk.js';
import { numberWaivers } from './0055-number-waivers.js';
import { standIns } from './0059-stand-ins.js';
import { broughtCourse } from './0062-brought-course.js';
import { transferStatements } from './0066-transfer-statements.js';
import { withdrawnRecalls } from './0061-withdrawn-recalls.js';
import { standInsFound } from './0073-stand-ins-found.js';
import { erasuresCleared } from './0074-erasures-cleared.js';
import { erasures } from './0064-erasures.js';
import { backups } from './0060-backups.js';
import { progressChecks } from './0070-progress-checks.js';
import { sealStamps } from './0080-seal-stamps.js';
import { incidents } from './0081-incidents.js';
import { mails } from './0082-mails.js';
import { printStamps } from './0084-print-stamps.js';
import { lapseNotes } from './0085-lapse-notes.js';
import { softCopiesWithdrawn } from './0087-soft-copies-withdrawn.js';
import { evidence } from './0086-evidence.js';
import { breaches } from './0088-breaches.js';
import { transferEndings } from './0077-transfer-endings.js';
import { softCopies } from './0078-soft-copies.js';

/** In the order in which they are carried out. */
export const MIGRATIONS: readonly Migration[] = [
  schoolAndPeople,
  sheets,
  audit,
  remarkPhrases,
  signatures,
  outsideLists,
  promotionDecisions,
  shownPrintsAndCheckers,
  serverCare,
  issuedUnits,
  publishedTrust,
  renewedDocuments,
  jobs,
  projectedProgress,
  periodNames,
  firstRun,
  codeLists,
  accounts,
  dutiesAndHats,
  imports,
  pupilsYear,
  otherImports,
  supplementary,
  locks,
  schoolRules,
  trail,
  archivedSheets,
  covers,
  datedSchoolFacts,
  paperCodes,
  reports,
  rollover,
  calendar,
  reminders,
  trailDesk,
  paperCopies,
  unitsNotReplaced,
  completions,
  askedBack,
  transfers,
  revocationOrders,
  familyRequests,
  backups,
  broughtYears,
  coverSlips,
  practice,
  numberWaivers,
  standIns,
  withdrawnRecalls,
  broughtCourse,
  erasures,
  transferStatements,
  progressChecks,
  standInsFound,
  erasuresCleared,
  transferEndings,
  softCopies,
  sealStamps,
  incidents,
  mails,
  printStamps,
  evidence,
  lapseNotes,
  softCopiesWithdrawn,
  breaches,
];
