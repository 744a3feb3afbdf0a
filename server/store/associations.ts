import type { Sequelize } from 'sequelize';
import {
  defineAccountNews,
  defineAccountReviews,
  defineRecoveryCodes,
  defineResets,
  defineSecondFactors,
  defineSignatureReports,
} from './models/accounts.js';
import { defineArchivedSheets } from './models/archive.js';
import {
  defineOfficeAnswers,
  defineReportAttachments,
  defineReportQuestions,
  defineReports,
  defineReportUnits,
  defineUnitMoves,
} from './models/reports.js';
import {
  defineArrivals,
  defineForeignDocuments,
  defineTransfers,
  defineEnteredWithdrawals,
  definePortalTellings,
  defineTransferStatements,
} from './models/transfers.js';
import { defineAuditEvents } from './models/audit.js';
import { defineAuthorities, defineOutsideLists, defineRevocationLists } from './models/authorities.js';
import {
  defineAnchors,
  defineCertificateRequests,
  defineCertificates,
  defineDelegations,
} from './models/certificates.js';
import { defineAssignments, defineClasses, defineEnrolments, definePupils } from './models/classes.js';
import { defineCoverReopenings, defineCoverSlips, defineCovers, defineCoverSignatures } from './models/covers.js';
import { defineBroughtDecisions, defineBroughtYears } from './models/brought-years.js';
import { defineIncidentPictures } from './models/incidents.js';
import { defineMailAddresses, defineMails } from './models/mails.js';
import { defineCalendarChanges, defineLawfulDecisions, defineLawfulMoves } from './models/calendar.js';
import { defineSessions, defineUserHats, defineUsers } from './models/people.js';
import { defineSignInTries } from '../database/sign-in-tries.js';
import { defineCommittees } from './models/committees.js';
import { defineExcelKits, defineFirstRunCodes } from './models/first-run.js';
import {
  defineLockAnswers,
  defineLockExecutions,
  defineLockOrders,
  defineLockRequests,
  defineLockSightings,
  defineLockWithdrawals,
} from './models/locks.js';
import { defineNumberWaivers } from './models/number-waivers.js';
import { definePromotionDecisions } from './models/promotions.js';
import { defineDutyConfirmations, defineProposals } from './models/proposals.js';
import {
  defineAwards,
  defineRecordReturns,
  defineRecords,
  defineRecordSignatures,
  defineRecordVersions,
  defineSubjectLists,
  defineSubjectRows,
} from './models/records.js';
import { defineCodeLists } from './models/code-lists.js';
import { defineCheckersFiles } from './models/checkers.js';
import { defineHandovers } from './models/handovers.js';
import { defineRemarkPhrases } from './models/remarks.js';
import { defineRolloverChoices, defineRolloverParts, defineRolloverPlaces } from './models/rollover.js';
import { defineSchool, defineSchoolYears } from './models/school.js';
import { defineLeaders } from './models/leaders.js';
import { defineSchoolRules } from './models/school-rules.js';
import {
  defineLooks,
  definePrints,
  defineShownPrints,
  defineTransactionRecords,
  defineTransactions,
} from './models/seals.js';
import { defineReminders } from './models/reminders.js';
import { defineProgressChecks, defineSelfChecks } from './models/checks.js';
import { defineUnits, defineUnitSeals } from './models/units.js';
import { defineRetestAttempts, defineRetests, defineSupplementaryCases } from './models/supplementary.js';
import { definePushAnswers, defineSheetRevisions, defineSheets } from './models/sheets.js';

const DEFINERS = {
  school: defineSchool,
  schoolYears: defineSchoolYears,
  firstRunCodes: defineFirstRunCodes,
  excelKits: defineExcelKits,
  users: defineUsers,
  userHats: defineUserHats,
  sessions: defineSessions,
  signInTries: defineSignInTries,
  secondFactors: defineSecondFactors,
  recoveryCodes: defineRecoveryCodes,
  resets: defineResets,
  accountNews: defineAccountNews,
  mailAddresses: defineMailAddresses,
  mails: defineMails,
  incidentPictures: defineIncidentPictures,
  accountReviews: defineAccountReviews,
  signatureReports: defineSignatureReports,
  classes: defineClasses,
  pupils: definePupils,
  enrolments: defineEnrolments,
  assignments: defineAssignments,
  proposals: defineProposals,
  committees: defineCommittees,
  dutyConfirmations: defineDutyConfirmations,
  schoolRules: defineSchoolRules,
  leaders: defineLeaders,
  lockRequests: defineLockRequests,
  lockOrders: defineLockOrders,
  lockExecutions: defineLockExecutions,
  lockWithdrawals: defineLockWithdrawals,
  lockAnswers: defineLockAnswers,
  lockSightings: defineLockSightings,
  calendarChanges: defineCalendarChanges,
  lawfulMoves: defineLawfulMoves,
  lawfulDecisions: defineLawfulDecisions,
  broughtYears: defineBroughtYears,
  broughtDecisions: defineBroughtDecisions,
  reminders: defineReminders,
  progressChecks: defineProgressChecks,
  selfChecks: defineSelfChecks,
  sheets: defineSheets,
  sheetRevisions: defineSheetRevisions,
  archivedSheets: defineArchivedSheets,
  pushAnswers: definePushAnswers,
  auditEvents: defineAuditEvents,
  remarkPhrases: defineRemarkPhrases,
  codeLists: defineCodeLists,
  certificates: defineCertificates,
  certificateRequests: defineCertificateRequests,
  anchors: defineAnchors,
  authorities: defineAuthorities,
  revocationLists: defineRevocationLists,
  outsideLists: defineOutsideLists,
  delegations: defineDelegations,
  subjectLists: defineSubjectLists,
  subjectRows: defineSubjectRows,
  records: defineRecords,
  units: defineUnits,
  unitSeals: defineUnitSeals,
  recordVersions: defineRecordVersions,
  recordSignatures: defineRecordSignatures,
  recordReturns: defineRecordReturns,
  promotionDecisions: definePromotionDecisions,
  numberWaivers: defineNumberWaivers,
  covers: defineCovers,
  coverSignatures: defineCoverSignatures,
  coverReopenings: defineCoverReopenings,
  coverSlips: defineCoverSlips,
  handovers: defineHandovers,
  rolloverChoices: defineRolloverChoices,
  rolloverParts: defineRolloverParts,
  rolloverPlaces: defineRolloverPlaces,
  supplementaryCases: defineSupplementaryCases,
  retests: defineRetests,
  retestAttempts: defineRetestAttempts,
  awards: defineAwards,
  looks: defineLooks,
  shownPrints: defineShownPrints,
  checkersFiles: defineCheckersFiles,
  prints: definePrints,
  transactions: defineTransactions,
  transactionRecords: defineTransactionRecords,
  reports: defineReports,
  transfers: defineTransfers,
  arrivals: defineArrivals,
  foreignDocuments: defineForeignDocuments,
  transferStatements: defineTransferStatements,
  portalTellings: definePortalTellings,
  enteredWithdrawals: defineEnteredWithdrawals,
  reportUnits: defineReportUnits,
  reportAttachments: defineReportAttachments,
  reportQuestions: defineReportQuestions,
  officeAnswers: defineOfficeAnswers,
  unitMoves: defineUnitMoves,
};

export type Models = { readonly [Name in keyof typeof DEFINERS]: ReturnType<(typeof DEFINERS)[Name]> };

/** What hangs on a model, laid on it when it is first asked for. */
const HANGING: { readonly [Name in keyof Models]?: (models: Models) => void } = {
  users: ({ users, userHats }) => users.hasMany(userHats, { as: 'hats', foreignKey: 'userId' }),
  sessions: ({ sessions, users }) => sessions.belongsTo(users, { as: 'user', foreignKey: 'userId' }),
  classes: ({ classes, schoolYears, assignments }) => {
    classes.belongsTo(schoolYears, { as: 'schoolYear', foreignKey: 'schoolYearId' });
    classes.hasMany(assignments, { as: 'assignments', foreignKey: 'classId' });
  },
  enrolments: ({ enrolments, pupils }) => enrolments.belongsTo(pupils, { as: 'pupil', foreignKey: 'pupilId' }),
  assignments: ({ assignments, users, classes }) => {
    assignments.belongsTo(users, { as: 'user', foreignKey: 'userId' });
    assignments.belongsTo(classes, { as: 'class', foreignKey: 'classId' });
  },
  sheetRevisions: ({ sheetRevisions, sheets, users }) => {
    sheetRevisions.belongsTo(sheets, { as: 'sheet', foreignKey: 'sheetId' });
    sheetRevisions.belongsTo(users, { as: 'authorUser', foreignKey: 'author' });
  },
};

/**
 * Every model of one database, with how they hang together. Each is defined when it is first asked for: all of them take
 * a twentieth of a second, and a command, a worker or a test uses few.
 */
export function defineModels(sequelize: Sequelize): Models {
  const models = {} as Models;
  for (const [name, define] of Object.entries(DEFINERS)) {
    Object.defineProperty(models, name, {
      configurable: true,
      enumerable: true,
      get() {
        const value = define(sequelize);
        // There before what hangs on it, which may ask for it again.
        Object.defineProperty(models, name, { value, enumerable: true });
        HANGING[name as keyof Models]?.(models);
        return value;
      },
    });
  }
  return models;
}
