import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { format } from 'prettier';
import { type Access, accessOf, actsForHats } from '../../../core/rights/access.js';
import { HATS } from '../../../core/rights/actor.js';
import { type EndpointName, ENDPOINTS } from '../../../core/contract/endpoints.js';
import { rightsPage } from '../../../core/words/rights-page.js';

/** Doors, written out by hand; every other endpoint's is `signed-in`. */
const DOORS: readonly (readonly [Access, readonly EndpointName[]])[] = [
  ['anybody', ['health', 'openapi', 'signIn', 'trust', 'codeState', 'openFirstRun', 'beginSchool']],
  [
    ['teacher'],
    [
      'push',
      'teacherWorkbook',
      'upload',
      'subjectsToSign',
      'subjectSheet',
      'signSubject',
      'endings',
      'saveAward',
      'removeAward',
      'askOpening',
      'receiveHandover',
      'confirmCovers',
      'planSupplementary',
      'withdrawSupplementary',
      'proposeRetest',
      'sitRetest',
    ],
  ],
  [
    ['principal'],
    [
      'waiveNumber',
      'standIns',
      'withdrawRecall',
      'nameStandIn',
      'openInspection',
      'confirmCertificate',
      'confirmAnchor',
      'saveDelegation',
      'endDelegation',
      'confirmDuties',
      'decideProposal',
      'reviewAccounts',
      'setFactorRule',
      'openYear',
      'beginYear',
      'previewCalendar',
      'changeCalendar',
      'previewLockOrder',
      'orderLock',
      'withdrawLockOrder',
      'refuseOpening',
      'decideSchoolRules',
      'reopenCovers',
      'changeSchool',
      'withdrawSchoolChange',
      'submitUnits',
      'finaliseUnits',
      'completionToSign',
      'signCompletion',
      'recallable',
      'recallUnits',
      'replyOffice',
      'makeTransfer',
      'answerFamilyRequest',
      'previewRevocation',
      'orderRevocation',
      'withdrawRevocation',
      'orderErasure',
      'withdrawErasure',
      'withdrawTransfer',
      'settleTransfer',
    ],
  ],
  [
    ['principal', 'administrator'],
    [
      'changeDuties',
      'changeHats',
      'enterCommittee',
      'proposals',
      'askReset',
      'revocationOrders',
      'erasures',
      'closeSignatureReport',
      'readiness',
      'years',
      'importAssignments',
      'backups',
      'tellSchool',
    ],
  ],
  [
    ['principal', 'vice-principal', 'administrator'],
    ['people', 'confirmReset', 'teachersWorkbook', 'rehearsal', 'remind'],
  ],
  [['principal', 'vice-principal', 'clerk', 'administrator', 'inspector'], ['lawfulDocument']],
  [
    ['principal', 'vice-principal', 'clerk', 'administrator'],
    [
      'duties',
      'hats',
      'committee',
      'schoolRules',
      'schoolDocument',
      'leaders',
      'assignmentsWorkbook',
      'school',
      'rollover',
    ],
  ],
  [
    ['principal', 'vice-principal'],
    [
      'returnRecords',
      'returnTerms',
      'decidePromotion',
      'delegations',
      'limitSupplementary',
      'decideRetest',
      'resultCounts',
      'resultTable',
    ],
  ],
  [
    ['teacher', 'principal', 'vice-principal'],
    ['remarks', 'saveRemark', 'removeRemarks', 'importRemarks', 'remarksWorkbook'],
  ],
  [
    ['principal', 'vice-principal', 'clerk', 'inspector'],
    ['reports', 'reportLines', 'answerFile', 'transfers', 'foreignDocument'],
  ],
  [
    ['principal', 'clerk'],
    [
      'compareWithOffice',
      'sendReport',
      'reportFile',
      'enterAnswer',
      'enterApproval',
      'enterQuestion',
      'enterReceipt',
      'checkStatement',
    ],
  ],
  [
    ['principal', 'vice-principal', 'clerk'],
    ['decideAnswer', 'familyRequests'],
  ],
  [
    ['clerk'],
    [
      'printCopy',
      'transferList',
      'enterFamilyRequest',
      'familyLooks',
      'signTransfer',
      'transferFile',
      'checkArrival',
      'enterArrival',
      ...(['giveUpArrival', 'takeSoftCopy'] as const),
      'statementToSign',
      'signStatement',
      'statementFile',
      'enterWithdrawal',
      'printsToSeal',
      'unitsToSealAgain',
      'sealAgain',
      'sealPrints',
      'transactionToSign',
      'signTransaction',
      'checkersToSign',
      'signCheckers',
      'registerAtOffice',
      'recallList',
      'signRecall',
      'importProfiles',
      'profilesWorkbook',
    ],
  ],
  [
    ['administrator'],
    [
      'makeBackup',
      'issueCertificates',
      'importCertificate',
      'revokeCertificate',
      'carryOutRevocation',
      'carryOutErasure',
      'addAnchor',
      'importRevocationList',
      'excelKitHosts',
      'excelKit',
      'createPerson',
      'renamePerson',
      'endAccount',
      'returnAccount',
      'printSlips',
      'endPersonsSessions',
      'importTeachers',
    ],
  ],
  [
    ['principal', 'clerk', 'administrator'],
    [
      'imports',
      'readImport',
      'decideImport',
      'carryOutImport',
      'cancelImport',
      'undoImport',
      'previewLawfulDay',
      'proposeLawfulDay',
      'decideLawfulDay',
    ],
  ],
  [
    ['clerk', 'administrator'],
    [
      'importPupils',
      'enrolPupil',
      'setPupilNumbers',
      'movePupil',
      'pupilLeaves',
      'setPupilMode',
      'correctPupil',
      'saveClass',
      'chooseRollover',
      'carryOutRollover',
      'settleRollover',
      'undoRollover',
    ],
  ],
  [
    ['principal', 'vice-principal', 'clerk', 'administrator'],
    ['pupilsWorkbook', 'finishersWorkbook'],
  ],
  [
    ['principal', 'clerk', 'administrator'],
    ['enterLeader', 'decideLeader'],
  ],
  [
    ['principal', 'vice-principal', 'clerk', 'administrator', 'inspector'],
    ['pupils', 'pupil'],
  ],
  [
    ['principal', 'administrator', 'inspector'],
    ['trail', 'trailFile', 'trailState', 'holds'],
  ],
  [['principal', 'administrator'], ['releaseHold']],
  [['principal', 'vice-principal', 'administrator'], ['inspections']],
  [['principal', 'inspector'], ['makeBundle']],
  [
    ['principal', 'vice-principal', 'clerk', 'inspector'],
    ['copies', 'copyRegister', 'completions', 'completionFile', 'completionPrint'],
  ],
  [
    ['teacher', 'principal'],
    ['ownHandovers', 'giveHandover'],
  ],
  [
    ['principal', 'vice-principal', 'clerk'],
    ['coversToSign', 'signCovers', 'yearAwards', 'awardDecision', 'printCertificates'],
  ],
  [['principal', 'vice-principal', 'administrator'], ['practice']],
  [
    ['principal', 'vice-principal', 'administrator', 'inspector'],
    ['selfChecks', 'selfCheck', 'selfCheckFile'],
  ],
  [['head', 'principal', 'vice-principal'], ['noteCheck']],
  [
    ['principal', 'administrator'],
    ['makePractice', 'endPractice', 'makeSelfCheck'],
  ],
];

describe('access', () => {
  it('of every endpoint follows from its acts', () => {
    for (const name of Object.keys(ENDPOINTS) as EndpointName[]) {
      const [expected] = DOORS.find(([, names]) => names.includes(name)) ?? ['signed-in'];
      assert.deepEqual(accessOf(ENDPOINTS[name].acts), expected, name);
    }
  });

  it('to screens follows from hats', () => {
    const withAct = (act: ReturnType<typeof actsForHats>[number]) =>
      HATS.filter((hat) => actsForHats([hat]).includes(act));
    assert.deepEqual(withAct('approve'), ['principal', 'vice-principal']);
    assert.deepEqual(withAct('sign-homeroom'), ['teacher']);
    assert.deepEqual(withAct('seal'), ['clerk']);
    assert.deepEqual(withAct('make-kit'), ['administrator']);
    assert.deepEqual(withAct('keep-session'), [...HATS]);
  });
});

describe('docs/RIGHTS.md', () => {
  it('says what the table says: node docs/write-rights.mjs', async () => {
    const printed = await format(rightsPage(), { parser: 'markdown', printWidth: 120 });
    assert.equal(await readFile('docs/RIGHTS.md', 'utf8'), printed);
  });
});
