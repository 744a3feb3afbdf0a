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

export type Models = ReturnType<typeof defineModels>;

/** Every model of one database, with how they hang together. */
export function defineModels(sequelize: Sequelize) {
  const models = {
    school: defineSchool(sequelize),
    schoolYears: defineSchoolYears(sequelize),
    firstRunCodes: defineFirstRunCodes(sequelize),
    excelKits: defineExcelKits(sequelize),
    users: defineUsers(sequelize),
    userHats: defineUserHats(sequelize),
    sessions: defineSessions(sequelize),
    signInTries: defineSignInTries(sequelize),
    secondFactors: defineSecondFactors(sequelize),
    recoveryCodes: defineRecoveryCodes(sequelize),
    resets: defineResets(sequelize),
    accountNews: defineAccountNews(sequelize),
    mailAddresses: defineMailAddresses(sequelize),
    mails: defineMails(sequelize),
    incidentPictures: defineIncidentPictures(sequelize),
    accountReviews: defineAccountReviews(sequelize),
    signatureReports: defineSignatureReports(sequelize),
    classes: defineClasses(sequelize),
    pupils: definePupils(sequelize),
    enrolments: defineEnrolments(sequelize),
    assignments: defineAssignments(sequelize),
    proposals: defineProposals(sequelize),
    committees: defineCommittees(sequelize),
    dutyConfirmations: defineDutyConfirmations(sequelize),
    schoolRules: defineSchoolRules(sequelize),
    leaders: defineLeaders(sequelize),
    lockRequests: defineLockRequests(sequelize),
    lockOrders: defineLockOrders(sequelize),
    lockExecutions: defineLockExecutions(sequelize),
    lockWithdrawals: defineLockWithdrawals(sequelize),
    lockAnswers: defineLockAnswers(sequelize),
    lockSightings: defineLockSightings(sequelize),
    calendarChanges: defineCalendarChanges(sequelize),
    lawfulMoves: defineLawfulMoves(sequelize),
    lawfulDecisions: defineLawfulDecisions(sequelize),
    broughtYears: defineBroughtYears(sequelize),
    broughtDecisions: defineBroughtDecisions(sequelize),
    reminders: defineReminders(sequelize),
    progressChecks: defineProgressChecks(sequelize),
    selfChecks: defineSelfChecks(sequelize),
    sheets: defineSheets(sequelize),
    sheetRevisions: defineSheetRevisions(sequelize),
    archivedSheets: defineArchivedSheets(sequelize),
    pushAnswers: definePushAnswers(sequelize),
    auditEvents: defineAuditEvents(sequelize),
    remarkPhrases: defineRemarkPhrases(sequelize),
    codeLists: defineCodeLists(sequelize),
    certificates: defineCertificates(sequelize),
    certificateRequests: defineCertificateRequests(sequelize),
    anchors: defineAnchors(sequelize),
    authorities: defineAuthorities(sequelize),
    revocationLists: defineRevocationLists(sequelize),
    outsideLists: defineOutsideLists(sequelize),
    delegations: defineDelegations(sequelize),
    subjectLists: defineSubjectLists(sequelize),
    subjectRows: defineSubjectRows(sequelize),
    records: defineRecords(sequelize),
    units: defineUnits(sequelize),
    unitSeals: defineUnitSeals(sequelize),
    recordVersions: defineRecordVersions(sequelize),
    recordSignatures: defineRecordSignatures(sequelize),
    recordReturns: defineRecordReturns(sequelize),
    promotionDecisions: definePromotionDecisions(sequelize),
    numberWaivers: defineNumberWaivers(sequelize),
    covers: defineCovers(sequelize),
    coverSignatures: defineCoverSignatures(sequelize),
    coverReopenings: defineCoverReopenings(sequelize),
    coverSlips: defineCoverSlips(sequelize),
    handovers: defineHandovers(sequelize),
    rolloverChoices: defineRolloverChoices(sequelize),
    rolloverParts: defineRolloverParts(sequelize),
    rolloverPlaces: defineRolloverPlaces(sequelize),
    supplementaryCases: defineSupplementaryCases(sequelize),
    retests: defineRetests(sequelize),
    retestAttempts: defineRetestAttempts(sequelize),
    awards: defineAwards(sequelize),
    looks: defineLooks(sequelize),
    shownPrints: defineShownPrints(sequelize),
    checkersFiles: defineCheckersFiles(sequelize),
    prints: definePrints(sequelize),
    transactions: defineTransactions(sequelize),
    transactionRecords: defineTransactionRecords(sequelize),
    reports: defineReports(sequelize),
    transfers: defineTransfers(sequelize),
    arrivals: defineArrivals(sequelize),
    foreignDocuments: defineForeignDocuments(sequelize),
    transferStatements: defineTransferStatements(sequelize),
    portalTellings: definePortalTellings(sequelize),
    enteredWithdrawals: defineEnteredWithdrawals(sequelize),
    reportUnits: defineReportUnits(sequelize),
    reportAttachments: defineReportAttachments(sequelize),
    reportQuestions: defineReportQuestions(sequelize),
    officeAnswers: defineOfficeAnswers(sequelize),
    unitMoves: defineUnitMoves(sequelize),
  };
  models.users.hasMany(models.userHats, { as: 'hats', foreignKey: 'userId' });
  models.sessions.belongsTo(models.users, { as: 'user', foreignKey: 'userId' });
  models.classes.belongsTo(models.schoolYears, { as: 'schoolYear', foreignKey: 'schoolYearId' });
  models.classes.hasMany(models.assignments, { as: 'assignments', foreignKey: 'classId' });
  models.enrolments.belongsTo(models.pupils, { as: 'pupil', foreignKey: 'pupilId' });
  models.assignments.belongsTo(models.users, { as: 'user', foreignKey: 'userId' });
  models.assignments.belongsTo(models.classes, { as: 'class', foreignKey: 'classId' });
  models.sheetRevisions.belongsTo(models.sheets, { as: 'sheet', foreignKey: 'sheetId' });
  models.sheetRevisions.belongsTo(models.users, { as: 'authorUser', foreignKey: 'author' });
  return models;
}
