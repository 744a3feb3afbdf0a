import type { REPORT_REFUSALS } from '../../codes/refusals/reports.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of what is reported to the office above. */
export const reportRefusals: RefusalWordsOf<typeof REPORT_REFUSALS> = {
  'report-nothing': {
    reason: 'No signed package of records waits to be reported.',
    remedy: 'The clerk first seals the class and signs its package.',
  },
  'report-moved-on': {
    reason: 'A record of the package has changed since you looked, so nothing was sent.',
    remedy: 'Load the page again, then report again.',
  },
  'report-answered': {
    reason: 'This report has the office’s answer already.',
    remedy: 'Load the page again to see it.',
  },
  'report-not-signed': {
    reason: 'The list of the recall has no signature of the school yet.',
    remedy: 'The clerk signs the list; then it is sent or taken as a file.',
  },
  'report-unit-held': {
    reason: 'Records are held back because they differ from the trail: {names}.',
    remedy: 'Principal and administrator look at the trail; other records can be reported.',
  },
  'report-too-large': {
    reason: 'The package is larger than 10 MB and cannot be sent.',
    remedy: 'The clerk signs a package of fewer records.',
  },
  'finalise-nothing': {
    reason: 'No record has been accepted by the office and waits to be finalised.',
    remedy: 'Report records and wait for their acceptance; then finalise.',
  },
  'recall-state': {
    reason: 'The record of {name} cannot be recalled at this step: the office owes an answer, or it is recalled.',
    remedy: 'Load the page again to see where the record is.',
  },
  'recall-file-needed': {
    reason: 'The record is finalised, or its day has passed, so its recall goes by the office above.',
    remedy: 'Give the number of your document and attach it (PDF or picture).',
  },
  'completion-early': {
    reason: 'This group lasts until the end of {day}, so its report of completion cannot be signed yet.',
    remedy: 'Sign it after that day; until then report and finalise records.',
  },
  'completion-nothing': {
    reason: 'This group has no pupils to report.',
    remedy: 'Choose another group or another year.',
  },
  'completion-not-final': {
    reason: 'The office has accepted records that are not finalised: {names}.',
    remedy: 'Finalise them and wait for the office to confirm; then sign the report of completion.',
  },
  'completion-reason': {
    reason: 'No reason is given for pupils who are late: {names}.',
    remedy: 'Give each of them a reason and sign again.',
  },
  'completion-moved-on': {
    reason: 'Data or reports have changed since you looked, so nothing was signed.',
    remedy: 'Reload the page, look again and sign.',
  },
  'completion-same': {
    reason: 'The report of completion that was signed still holds: nothing has changed since.',
    remedy: 'Use that report; sign another once a record is recalled, replaced or finalised.',
  },
  'stand-in-not-needed': {
    reason: 'No replacement waits for this signature, or whoever holds the duty is still there.',
    remedy: 'Load the list again to see which replacements still wait for somebody.',
  },
  'stand-in-person': {
    reason: '{name} cannot sign in the place: she has left, or is the one who is replaced.',
    remedy: 'Choose somebody else who works at the school.',
  },
  'withdrawal-waits': {
    reason: 'This request has been withdrawn already, and waits for the office to take note.',
    remedy: 'Wait for it to end; it need not be withdrawn again.',
  },
  'reply-not-asked': {
    reason: 'The office is not asking anything back about this request.',
    remedy: 'Reload the page to see where the request is.',
  },
  'reply-waits': {
    reason: 'A reply already waits for the clerk’s signature or to be sent.',
    remedy: 'The clerk signs the list of that reply, and it goes out.',
  },
  'answer-unreadable': {
    reason: 'The file is not the portal’s answer to this report.',
    remedy: 'Choose the right file, or enter each record from the document.',
  },
  'answer-incomplete': {
    reason: 'The answer says nothing of {n} records of the report.',
    remedy: 'Enter each record from the document.',
  },
  'answer-twice': {
    reason: 'The answer names a record twice.',
    remedy: 'Enter each record once, as the document says.',
  },
  'answer-day': {
    reason: 'The day of the document is after today, {day}.',
    remedy: 'Look at the day on the document again.',
  },
  'answer-of-none': {
    reason: 'The portal’s file says nothing of the records: it did not take the report at all (fault {code}).',
    remedy: 'Bring the report’s file to the office again and take its answer to it; nothing has moved.',
  },
  'answer-by-machine': {
    reason: 'The office answers by its portal, and an answer entered by hand may differ from it.',
    remedy:
      'Wait for the portal, or take its own answer file. Where it has stopped for good, ask the administrator to take the connection file away first.',
  },
  'answer-own': {
    reason: 'You entered this answer yourself, so another person has to confirm it.',
    remedy: 'Ask the principal, a vice principal or the clerk to compare it with the document and confirm.',
  },
  'answer-decided': { reason: 'This answer was confirmed or rejected already.', remedy: 'Load the page again.' },
  'answer-waits': {
    reason: 'Somebody has entered an answer to this report, and it waits to be confirmed.',
    remedy: 'Confirm or reject that one first.',
  },
  'office-file-kind': {
    reason: 'The scan must be a PDF, JPEG or PNG of at most 5 MB.',
    remedy: 'Choose another file.',
  },
  'office-said': {
    reason: 'The office has not taken it, and says why in its own words.',
    remedy: 'Read what it wrote; where package or certificate is at fault, seal again and report again.',
  },
};
