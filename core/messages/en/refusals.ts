import type { RefusalCode } from '../vi/refusals.js';
import type { RefusalWords } from '../words.js';

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
  'file-too-many-sheets': {
    reason: 'The file has too many sheets ({count}).',
    remedy: 'Send the class workbook that you downloaded here.',
  },
  'file-bomb': {
    reason: 'The file grows abnormally large when opened.',
    remedy: 'Send the class workbook that you downloaded here.',
  },
  'file-doctype': {
    reason: 'The file contains a declaration that is not allowed (DOCTYPE).',
    remedy: 'Copy the values into a newly downloaded workbook and send that.',
  },
  'file-slow': {
    reason: 'Reading the file took too long and was stopped.',
    remedy: 'Send the class workbook that you downloaded here.',
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
  'shutting-down': {
    reason: 'The server is stopping for maintenance.',
    remedy: 'Keep the file and send it again in a few minutes.',
  },
  unexpected: {
    reason: 'Something unexpected happened, reference {reference}.',
    remedy: 'Try again; if it persists, give the reference to the administrator. What you typed is not lost.',
  },
};
