import type { UiCode } from '../vi/ui.js';
import { account } from './ui-account.js';
import { approval } from './ui-approval.js';
import { sealing } from './ui-sealing.js';
import { archive } from './ui-archive.js';
import { bank } from './ui-bank.js';
import { calendar } from './ui-calendar.js';
import { certificates } from './ui-certificates.js';
import { classes } from './ui-classes.js';
import { covers } from './ui-covers.js';
import { reports } from './ui-reports.js';
import { duties } from './ui-duties.js';
import { firstRun } from './ui-first-run.js';
import { pane } from './ui-pane.js';
import { locks } from './ui-locks.js';
import { readiness } from './ui-readiness.js';
import { leaderWords } from './ui-leaders.js';
import { schoolRulesWords } from './ui-school-rules.js';
import { people } from './ui-people.js';
import { imports } from './ui-imports.js';
import { pupils } from './ui-pupils.js';
import { homeroom } from './ui-homeroom.js';
import { school } from './ui-school.js';
import { signer } from './ui-signer.js';
import { signing } from './ui-signing.js';
import { rehearsal } from './ui-rehearsal.js';
import { practiceWords } from './ui-practice.js';
import { webSheetWords } from './ui-web-sheet.js';
import { retests } from './ui-retests.js';
import { handover } from './ui-handover.js';
import { broughtWords } from './ui-brought-years.js';
import { awardPaperWords } from './ui-award-papers.js';
import { heatMapWords } from './ui-heat-map.js';
import { selfCheckWords } from './ui-self-check.js';
import { resultSlipWords } from './ui-result-slips.js';
import { rollover } from './ui-rollover.js';
import { backupWords } from './ui-backups.js';
import { copyWords } from './ui-paper-copies.js';
import { familyWords } from './ui-families.js';
import { breachWords } from './ui-breaches.js';
import { incidentWords } from './ui-incidents.js';
import { revocationWords } from './ui-revocations.js';
import { erasureWords } from './ui-erasures.js';
import { transferWords } from './ui-transfers.js';
import { trailWords } from './ui-trail.js';
import { supplementary } from './ui-supplementary.js';
import { tasks } from './ui-tasks.js';
import { together } from './ui-together.js';
import { vendorWords } from './ui-vendor.js';
import { verify } from './ui-verify.js';
import { verifyHolders } from './ui-verify-holders.js';
import { work } from './ui-work.js';

/** Words of the screens in English; the same codes and parameters as the Vietnamese. */
export const ui: Readonly<Record<UiCode, string>> = {
  'app.name': 'Học Bạ',
  'app.skip': 'Skip to the main content',
  'app.sample': 'To try things out: its people and results are not real.',
  'app.sample-short': 'Sample school',
  'app.other-language': 'Tiếng Việt',
  // English is not fetched from English.
  'app.other-language-failed': 'Tiếng Việt',
  'app.nav': 'Pages',
  'app.school': 'School',
  'app.user': 'Signed in: {name}',
  'app.change-user': 'Change user',
  'app.starting': 'Opening…',
  'app.crash': 'The page ran into trouble and cannot be shown.',
  'app.crash-remedy':
    'Reload the page. Results already sent are on the server, and what you filled in is still in your file.',
  'app.reload': 'Reload the page',

  'sign-in.title': 'Sign in',
  'sign-in.again': 'Sign in again',
  'sign-in.account': 'Account',
  'sign-in.password': 'Password',
  'sign-in.show': 'Show the password',
  'sign-in.hide': 'Hide the password',
  'sign-in.show-short': 'Show',
  'sign-in.hide-short': 'Hide',
  'sign-in.submit': 'Sign in',
  'sign-in.busy': 'Signing in…',
  'sign-in.account-missing': 'Enter your account.',
  'sign-in.password-missing': 'Enter your password.',
  'sign-in.code': 'Code of the second factor',
  'sign-in.code-hint': '6 digits of the authenticator on your phone, or a recovery code.',
  'sign-in.code-missing': 'Type the code.',
  'sign-in.sample-accounts': 'The sample accounts are printed in the window that ran the start command.',
  'sign-in.expired': 'Your sign-in has ended.',
  'sign-in.expired-remedy': 'Enter your password to go on where you were. Your file and your choices are still here.',
  'sign-in.idle': 'Signed out after {minutes} minutes without activity.',
  'sign-in.idle-soon': 'About to sign out for lack of activity. Press any key to stay.',
  'sign-in.taken': '{other} has just signed in in this browser, so the page of {owner} has stopped.',
  'sign-in.taken-remedy':
    'What {owner} chose and typed here is kept, unseen by others. {owner} goes on with the password; anybody else presses the button below, which drops it.',
  'sign-in.as-other': 'Use this page as {other}',
  'sign-in.unconfirmed': 'The connection was lost, so the server has not heard that you signed out.',
  'sign-in.unconfirmed-remedy': 'On a shared computer, close the browser before you leave.',

  'progress.title': 'Progress',
  'tasks.title': 'My tasks',

  'upload.title': 'Hand in a file',
  'upload.lead': 'Checking stores nothing. Only sending stores results on the server.',
  'upload.drop': 'Drop an .xlsx file here',
  'upload.or': 'or',
  'upload.choose': 'Choose a file',
  'upload.choose-other': 'Choose another file',
  'upload.file': 'Chosen file',
  'upload.size': '{kb} KB',
  'upload.check': 'Check',
  'upload.check-again': 'Check again',
  'upload.push': 'Send results',
  'upload.checking': 'Checking {file}…',
  'upload.pushing': 'Sending {file}…',
  'upload.cancel': 'Stop',
  'upload.stopped-check': 'Checking was stopped. Nothing was stored.',
  'upload.stopped-push': 'Stopped waiting. If the server did receive the file, sending it again records nothing twice.',
  'upload.stale': 'The file {file} was saved again or moved after you chose it.',
  'upload.stale-remedy': 'Choose the file again, so that its latest state is checked and sent.',
  'upload.one-file': 'One file at a time; the first one was taken.',
  'upload.marked': 'Download the marked file',
  'upload.marked-hint':
    'Your own file: cells with findings are coloured, the reasons stand in the tab “Kết quả soát”. Mend it and hand in this file.',
  'upload.marked-hint-pushed': 'Your own file, brought up to date with this sending. Go on in this one next time.',

  'check.title': 'What was found',
  'check.clean': 'No errors. It can be sent.',
  'check.ready': 'Ready to send. Nothing has been stored yet.',
  'check.errors': '{n} {n|error|errors}',
  'check.warnings': '{n} {n|warning|warnings}',
  'check.pupils': 'of {n} {n|pupil|pupils}',
  'check.errors-pass': 'Cells with errors will not be taken; the others can be sent.',
  'check.missing-pass': 'Missing cells do not hinder sending; they can follow later.',

  'preview.title': 'To be sent',
  'preview.lead': 'Look it over, then send. Nothing has been stored yet.',
  'preview.added': '{n} new',
  'preview.changed': '{n} changed',
  'preview.deleted': '{n} deleted',
  'preview.deleted-hint': 'Cells you emptied in the sheet will be deleted on the server.',
  'preview.deleted-list': 'Cells to be deleted, {sheet}',
  'preview.deleted-all': 'Show all {n} deleted cells',
  'preview.same': 'nothing changed',
  'preview.nothing': 'This sheet does not differ from what is stored. There is nothing to send.',
  'preview.with-errors': '{n} {n|cell has an error|cells have errors} and will not be taken; the others can be sent.',
  'preview.foreign':
    '{n} {n|cell is|cells are} in other people’s columns and will not be taken; the others can be sent.',
  'preview.foreseen': '{n} {n|cell was|cells were} changed on the server after you got this sheet',
  'preview.foreseen-hint':
    'Once sent, you choose the value of each of these cells; nothing is chosen for you. The other cells are taken.',
  'preview.send': 'Send {n} {n|cell|cells}',
  'preview.back': 'Not yet',
  'part.name': 'Class {class}, {period}',
  'part.refused': 'This part was not taken',

  'outcome.title': 'Sent',
  'outcome.accepted': '{n} {n|cell|cells} taken',
  'outcome.nothing': 'There was nothing new to record; the server already agrees with the sheet.',
  'outcome.refused': '{n} {n|cell|cells} not taken',
  'outcome.conflicts': '{n} {n|cell differs|cells differ} from the server and {n|waits|wait} for your choice',
  'outcome.others': '{n} {n|cell|cells} newly changed on the server',
  'outcome.refused-title': 'Cells not taken',
  'outcome.refused-lead': 'The other cells are stored. Mend these and send again.',
  'outcome.others-title': 'Newly changed on the server',
  'outcome.others-lead':
    'Others, or you yourself from another copy, changed these cells after you downloaded the file. Their new values are in the file offered under What comes next.',
  'outcome.others-written':
    'Others, or you yourself from another copy, changed these cells. Their new values now stand in the sheet.',
  'outcome.by': '{author}, {when}',
  'outcome.value': 'You entered: {value}',
  'outcome.next': 'What comes next',
  'outcome.new-sheet': 'Download a new sheet: {sheet}',
  'outcome.another-file': 'Hand in another file',
  'outcome.to-tasks': 'Back to my tasks',

  'conflict.title': 'Values that differ',
  'conflict.lead': 'Somebody changed these cells after you got the sheet. Nothing is chosen for you.',
  'conflict.lead-some-own': 'Some of them you sent yourself from another copy of the sheet.',
  'conflict.lead-own':
    'You sent other values for these cells yourself, from another copy of the sheet. Nothing is chosen for you.',
  'conflict.mine': 'Mine',
  'conflict.theirs': 'On the server',
  'conflict.self': 'yourself, another copy',
  'conflict.all-mine': 'All: mine',
  'conflict.all-theirs': 'All: on the server',
  'conflict.column-mine': 'Whole column: mine',
  'conflict.column-theirs': 'Whole column: on the server',
  'conflict.of-column': '{action} ({column})',
  'conflict.chosen': '{chosen} of {all} chosen',
  'conflict.send': 'Send {n} {n|choice|choices}',
  'conflict.send-none': 'Send choices',
  'conflict.none-chosen': 'Choose at least one cell, then send.',
  'conflict.sending': 'Sending your choices…',
  'conflict.settled': 'Done: {mine} {mine|cell|cells} with your value, {theirs} kept as on the server.',
  'conflict.settled-hint':
    'The old file no longer shows what the system holds since you chose. Go on in a new sheet next time.',
  'conflict.again': 'While you were choosing, {n} {n|cell|cells} changed again. Look and choose anew.',
  'conflict.refused': '{n} {n|choice was|choices were} not taken; the reasons are below.',

  'findings.title': 'Errors and warnings',
  'findings.group': 'Group by',
  'findings.by-pupil': 'Pupil',
  'findings.by-kind': 'Kind',
  'findings.error': 'Error',
  'findings.warning': 'Warning',
  'findings.whole-file': 'The whole file',
  'findings.more': 'Show {n} more {n|line|lines}',

  'list.find': 'Find by name',
  'list.find-line': 'Find in this list',
  'list.found': 'Found {n} of {all}.',
  'list.none-found': 'No such line here.',

  'findings.cell': 'Sheet {sheet}, cell {cell}',
  'findings.sheet': 'Sheet {sheet}',
  'findings.cell-only': 'Cell {cell}',
  'findings.fix': 'Could be: {value}',
  'findings.fix-one': 'Mend',
  'findings.fix-cell': 'Mend cell {cell}',
  'findings.fix-kind': 'Mend all of this kind ({n})',
  'findings.show-all': 'Show every error and warning of the file',

  'cell.name': '{pupil} · {field}',

  'results.title': 'Result of each pupil',
  'results.because': 'Because: {list}',
  'results.missing': '{n} missing: {list}',
  'results.missing-more': '{list} and {n} more',
  'results.awards': 'Awards: {list}',
  'results.unknown': 'Not enough data',
  'results.count': '{result}: {n}',

  'failure.network': 'The server cannot be reached.',
  'failure.network-remedy': 'Everything you entered and chose is still here. Check the network and try again.',
  'failure.answer': 'The server’s answer is not of a form this page understands.',
  'failure.answer-remedy': 'Try again; if it persists, reload the page and tell the administrator.',
  'failure.unexpected': 'Something unexpected happened on this page.',
  'failure.retry': 'Try again',
  'failure.code': 'Code: {code}',

  'sign.error': 'Error',
  'sign.warning': 'Warning',
  'sign.done': 'Done',
  'sign.waiting': 'Waiting',
  'sign.info': 'Information',

  'when.today': '{time} today',
  'when.yesterday': '{time} yesterday',
  'when.day': '{time} on {date}',

  'period.mid-term-1': 'middle of term 1',
  'period.term-1': 'end of term 1',
  'period.mid-term-2': 'middle of term 2',
  'period.year-end': 'year end',
  'period.supplementary': 'Supplementary assessment',
  'period.year': 'profiles of the year',

  // Names of places, in every head; their other words come with them.
  'locks.title': 'Locks and dates',
  'reports.title': 'Reports to the office',
  'readiness.title': 'Not right yet',
  'approve.title': 'Approve',
  'seal.title': 'Release',
  'duties.title': 'Duties',
  'changes.title': 'Waiting changes',
  'certificates.title': 'Certificates',
  'backups.title': 'Backups',
  'trail.title': 'Trail',
  'people.title': 'People',
  'account.title': 'My account',
  ...archive,
  ...bank,
  ...calendar,
  ...imports,
  ...pupils,
  ...firstRun,
  ...locks,
  ...readiness,
  ...homeroom,
  ...school,
  ...schoolRulesWords,
  ...leaderWords,
  ...pane,
  ...signing,
  ...signer,
  ...account,
  ...approval,
  ...sealing,
  ...certificates,
  ...covers,
  ...reports,
  ...people,
  ...duties,
  ...vendorWords,
  ...verify,
  ...verifyHolders,
  ...classes,
  ...rehearsal,
  ...retests,
  ...practiceWords,
  ...webSheetWords,
  ...rollover,
  ...handover,
  ...broughtWords,
  ...resultSlipWords,
  ...awardPaperWords,
  ...heatMapWords,
  ...selfCheckWords,
  ...supplementary,
  ...trailWords,
  ...copyWords,
  ...backupWords,
  ...transferWords,
  ...revocationWords,
  ...erasureWords,
  ...{ ...familyWords, ...breachWords, ...incidentWords },
  ...tasks,
  ...together,
  ...work,
};
