import type { RefusalCode } from '../../codes/refusal.js';
import type { RefusalWords } from '../words.js';
import { accountRefusals } from './refusals-accounts.js';
import { archiveRefusals } from './refusals-archive.js';
import { bankRefusals } from './refusals-bank.js';
import { calendarRefusals } from './refusals-calendar.js';
import { certificateRefusals } from './refusals-certificates.js';
import { coverRefusals } from './refusals-covers.js';
import { reportRefusals } from './refusals-reports.js';
import { dutyRefusals } from './refusals-duties.js';
import { handoverRefusals } from './refusals-handover.js';
import { practiceRefusals } from './refusals-practice.js';
import { broughtRefusals } from './refusals-brought-years.js';
import { importRefusals } from './refusals-imports.js';
import { lockRefusals } from './refusals-locks.js';
import { pupilRefusals } from './refusals-pupils.js';
import { copyRefusals } from './refusals-paper-copies.js';
import { familyRefusals } from './refusals-families.js';
import { breachRefusals } from './refusals-breaches.js';
import { incidentRefusals } from './refusals-incidents.js';
import { revocationRefusals } from './refusals-revocations.js';
import { erasureRefusals } from './refusals-erasures.js';
import { transferRefusals } from './refusals-transfers.js';
import { backupRefusals } from './refusals-backups.js';
import { inspectionRefusals } from './refusals-inspections.js';
import { trailRefusals } from './refusals-trail.js';
import { firstRunRefusals } from './refusals-first-run.js';
import { recordRefusals } from './refusals-records.js';
import { remoteRefusals } from './refusals-remote.js';
import { leaderRefusals } from './refusals-leaders.js';
import { rolloverRefusals } from './refusals-rollover.js';
import { schoolRulesRefusals } from './refusals-school-rules.js';
import { schoolRefusals } from './refusals-school.js';
import { sealingRefusals } from './refusals-sealing.js';
import { serverRefusals } from './refusals-server.js';
import { signingRefusals } from './refusals-signing.js';
import { supplementaryRefusals } from './refusals-supplementary.js';

/** Refusals in English; the same codes and parameters as the Vietnamese. */
export const refusals: Readonly<Record<RefusalCode, RefusalWords>> = {
  'signed-out': {
    reason: 'You are not signed in, or the sign-in has ended.',
    remedy: 'Sign in again; what you typed is still in your file.',
  },
  'wrong-password': {
    reason: 'The account or the password is not right.',
    remedy: 'Check the typing method and Caps Lock and try again, or ask the administrator for a new password.',
  },
  'too-many-tries': {
    reason: 'The password was wrong several times, so the account rests for a while.',
    remedy: 'Try again in {seconds} seconds.',
  },
  'too-many-requests': {
    reason: 'This computer has sent too many requests in a short time.',
    remedy: 'Wait a minute and try again.',
  },
  csrf: { reason: 'The request did not come from a page of Học Bạ.', remedy: 'Reload the page and try again.' },
  'not-allowed': { reason: 'Your role does not do this.', remedy: 'Ask the person responsible, or the administrator.' },
  'not-found': {
    reason: 'No such class, sheet or page among what you are assigned.',
    remedy: 'Check the address, or ask the administrator about your assignments.',
  },
  'bad-request': {
    reason: 'The request is not of the right form: {detail}.',
    remedy: 'Reload the page or update the program and try again.',
  },
  'too-large': {
    reason: 'What was sent is larger than allowed ({limit}).',
    remedy: 'Send the class workbook that you downloaded here.',
  },
  'push-id-reused': {
    reason: 'This push has the id of another push with other content.',
    remedy: 'Push again from the open sheet; a new id will be used.',
  },
  'not-your-field': {
    reason: 'Somebody else is responsible for this cell.',
    remedy: 'Tell the teacher responsible, or ask the administrator if the assignment is wrong.',
  },
  'field-not-on-sheet': {
    reason: 'This sheet has no such cell for this pupil.',
    remedy: 'Download the class workbook again and use the right column.',
  },
  'pupil-not-in-class': {
    reason: 'This pupil is not in the class list.',
    remedy: 'Check the pupil code, or ask the administrator to update the list.',
  },
  'cell-conflict': {
    reason: 'You entered “{mine}”; the system has “{theirs}” ({author}, {at}).',
    remedy: 'Look at both values, keep the right one and send again.',
  },
  'file-not-workbook': {
    reason: 'This file is not an Excel workbook (.xlsx).',
    remedy: 'Save it as Excel Workbook (.xlsx) and send it.',
  },
  'file-broken': {
    reason: 'The file is cut short or damaged.',
    remedy: 'Open it, save it again and send it; if it does not open, download a new workbook.',
  },
  'file-encrypted': {
    reason: 'The file has a password and cannot be read.',
    remedy: 'Remove the password (File > Info > Protect Workbook) and send it again.',
  },
  'file-macros': { reason: 'The file contains macros.', remedy: 'Save it as .xlsx without macros and send it.' },
  'file-embedded': {
    reason: 'The file contains an embedded object (OLE).',
    remedy: 'Remove the object, or copy the values into a newly downloaded workbook.',
  },
  'file-external-links': {
    reason: 'The file links to another file.',
    remedy: 'Use Data > Edit Links > Break Link and send it again.',
  },
  'file-data-connections': {
    reason: 'The file takes data from elsewhere (a data connection or a query).',
    remedy: 'Use Data > Queries & Connections, delete each connection, save and send it again.',
  },
  'file-linked-pictures': {
    reason: 'The file shows a picture that is linked from elsewhere and is not in the file.',
    remedy: 'Delete the picture, or insert it again with Insert > Pictures (not as a link), save and send it again.',
  },
  'file-too-many-sheets': {
    reason: 'The file has too many sheets ({count}).',
    remedy: 'Send the class workbook that you downloaded here.',
  },
  'file-bomb': {
    reason: 'The file grows abnormally large when opened.',
    remedy: 'Send the class workbook that you downloaded here.',
  },
  'file-miscounted': {
    reason:
      'Two ways of reading the file count different numbers of filled cells, so it may not be read whole; nothing was taken.',
    remedy:
      'Open the file in Excel, save and send it again; if that does not help, copy the values into a newly downloaded workbook.',
  },
  'file-doctype': {
    reason: 'The file contains a declaration that is not allowed (DOCTYPE).',
    remedy: 'Copy the values into a newly downloaded workbook and send that.',
  },
  'file-slow': {
    reason: 'Reading the file took too long and was stopped.',
    remedy: 'Send the class workbook that you downloaded here.',
  },
  'file-not-returned': {
    reason: 'The marked file could not be given back; what was accepted is stored, each cell’s outcome stands above.',
    remedy:
      'Send the same file again in a few minutes: nothing is written twice. Or download a new workbook of the class to go on.',
  },
  'file-not-marked': {
    reason:
      'The marked file could not be given back. The file was only checked, nothing is stored; each cell’s outcome stands above.',
    remedy: 'Correct what stands above and send it, or check the same file again in a few minutes for the marked one.',
  },
  'file-foreign': {
    reason: 'This workbook was not made by Học Bạ.',
    remedy: 'Download the class workbook, copy the values into it and send that.',
  },
  'file-altered': {
    reason: 'The file’s hidden sheet was altered and cannot be trusted.',
    remedy: 'Download a new workbook, copy the values over and send that.',
  },
  'file-other-school': {
    reason: 'This file belongs to another school ({school}).',
    remedy: 'Send a file downloaded from your own school’s system.',
  },
  'file-other-year': {
    reason: 'This file uses the form of school year {year}.',
    remedy: 'Download this year’s workbook and copy the values over.',
  },
  'file-other-class': {
    reason: 'This file belongs to class {class}, which is not among your assignments.',
    remedy: 'Check the file, or ask the administrator about your assignments.',
  },
  'kit-no-https': {
    reason: 'The server does not serve HTTPS yet, so Excel on other PCs cannot reach it.',
    remedy: 'On the server, stop and run again: npm run -s hocba -- serve --host NAME. Then download the kit.',
  },
  'kit-host': {
    reason: '“{host}” is neither a computer name nor an IPv4 address.',
    remedy: 'Write the name only, without https:// or port; for example hocba.lan or 192.168.1.10.',
  },
  'kit-host-other': {
    reason: 'The server does not serve the name “{host}”.',
    remedy: 'Choose one of these names: {hosts}; or run the server again with serve --host {host}.',
  },
  'kit-share': {
    reason: '“{share}” is not the path of a shared folder.',
    remedy: 'Write it as \\\\COMPUTER\\folder, for example \\\\hocba.lan\\hocba.',
  },
  'excel-cell-edit': {
    reason: 'A cell in Excel is still being typed in, so this could not be done.',
    remedy: 'Press Enter (or Esc to drop what is being typed) in that cell and do it again.',
  },
  'excel-silent': {
    reason:
      'Excel has not answered for {seconds} seconds: a cell is being typed in, a dialog is open, or Excel is busy.',
    remedy:
      'Press Enter in the cell, close the dialog and do it again; if Excel stands still, save and reopen the workbook.',
  },
  'excel-dialog-open': {
    reason: 'A dialog is open in Excel, so nothing can be written into the sheet.',
    remedy: 'Close the dialog and do it again.',
  },
  'excel-busy': {
    reason: 'Excel is busy with something else.',
    remedy: 'Wait a few seconds and do it again; what is in the sheet is still there.',
  },
  'excel-protected': {
    reason: 'The sheet or workbook is locked and cannot be written: it has a password, or is open for reading only.',
    remedy:
      'Press Enable Editing if Excel offers it, remove the password under Review > Unprotect Sheet, and do it again.',
  },
  'excel-inactive': {
    reason: 'Several workbooks are open and this one is not in front.',
    remedy: 'Click into the class sheet and do it again.',
  },
  'excel-place-gone': {
    reason: 'The sheet or cell is no longer there: it may just have been renamed or deleted.',
    remedy: 'Press Check to read the workbook again and repeat; if something was deleted by mistake, press Ctrl+Z.',
  },
  'excel-filtered': {
    reason: 'The sheet is filtered, so Excel cannot write into the hidden rows.',
    remedy: 'Clear the filter under Data > Clear and do it again.',
  },
  'excel-in-the-way': {
    reason: 'Merged cells, a table or a PivotTable that was added is in the way of the cells to be written.',
    remedy: 'Unmerge the cells, or move what was added to another sheet, and do it again.',
  },
  'excel-no-cells': {
    reason: 'What is selected is no cell of the sheet.',
    remedy: 'Open the sheet of the class, select a cell and do it again.',
  },
  'excel-too-large': {
    reason: 'This workbook is larger than Excel lets us read or write at once.',
    remedy: 'Delete sheets and values that do not belong to the class sheet, or send the file on the web page.',
  },
  'excel-too-old': {
    reason: 'This version of Excel cannot do this.',
    remedy: 'Update Excel, or download and send the file on the school’s web page.',
  },
  'excel-lost': {
    reason: 'The Học bạ số pane has lost touch with Excel.',
    remedy: 'Close the pane and open it again from the tab Học bạ số; what is in the sheet is still there.',
  },
  'excel-links': {
    reason: 'This workbook takes values from another file or source, and Excel is blocking it.',
    remedy: 'Break the links under Data > Edit Links and do it again.',
  },
  'excel-fault': {
    reason: 'Excel reported something unexpected ({code}).',
    remedy: 'Save the workbook and do it again; if it persists, open Help, copy the diagnosis and report it.',
  },
  'shutting-down': {
    reason: 'The server is stopping for maintenance.',
    remedy: 'Keep the file and send it again in a few minutes.',
  },
  unexpected: {
    reason: 'Something unexpected happened, reference {reference}.',
    remedy: 'Try again; if it persists, give the reference to the administrator. What you typed is not lost.',
  },
  ...accountRefusals,
  ...archiveRefusals,
  ...bankRefusals,
  ...calendarRefusals,
  ...rolloverRefusals,
  ...handoverRefusals,
  ...practiceRefusals,
  ...broughtRefusals,
  ...schoolRulesRefusals,
  ...leaderRefusals,
  ...lockRefusals,
  ...schoolRulesRefusals,
  ...certificateRefusals,
  ...coverRefusals,
  ...reportRefusals,
  ...dutyRefusals,
  ...signingRefusals,
  ...importRefusals,
  ...pupilRefusals,
  ...trailRefusals,
  ...inspectionRefusals,
  ...backupRefusals,
  ...copyRefusals,
  ...transferRefusals,
  ...revocationRefusals,
  ...erasureRefusals,
  ...familyRefusals,
  ...breachRefusals,
  ...incidentRefusals,
  ...recordRefusals,
  ...firstRunRefusals,
  ...remoteRefusals,
  ...schoolRefusals,
  ...sealingRefusals,
  ...serverRefusals,
  ...supplementaryRefusals,
};
