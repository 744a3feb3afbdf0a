import type { TRANSFER_REFUSALS } from '../../codes/refusals/transfers.js';
import type { RefusalWordsOf } from '../words.js';

/** The same in English. */
export const transferRefusals: RefusalWordsOf<typeof TRANSFER_REFUSALS> = {
  'transfer-open': {
    reason: 'This pupil has a transfer under way already, to {school}.',
    remedy: 'Wait for that school’s receipt, or withdraw it and try again.',
  },
  'transfer-own-school': {
    reason: 'This bundle is the school’s own.',
    remedy: 'Give it to the next school; here only its receipt is entered.',
  },
  'transfer-to-itself': {
    reason: 'The code of the next school is this school’s own.',
    remedy: 'Write the next school’s code. Within the school a pupil moves to another class.',
  },
  'transfer-not-signed': {
    reason: 'This transfer is not sealed yet.',
    remedy: 'The clerk seals it; then download it again.',
  },
  'transfer-too-large': {
    reason: 'The bundle is larger than 4.5 MB, so the next school could not take it in.',
    remedy: 'Tell whoever supports the program; meanwhile give a copy on paper.',
  },
  'transfer-moved-on': {
    reason: 'This transfer is no longer as it was: sealed, withdrawn or received.',
    remedy: 'Load the page again to see where it stands.',
  },
  'transfer-recalled': {
    reason: 'A record in this transfer was recalled after it was put together.',
    remedy:
      'The principal withdraws this transfer if it is still listed, and makes it anew once the replacement is released.',
  },
  'transfer-receipt-other': {
    reason: 'This receipt is not of the transfer that is open.',
    remedy: 'Choose the receipt the next school sent for this pupil.',
  },
  'transfer-receipt-late': {
    reason: 'The pupil has been in her class since {day}, after this withdrawn transfer was sealed.',
    remedy:
      'Ask the other school where the pupil is. If she is there, let her leave her class here (Pupils), then enter the receipt again.',
  },
  'transfer-settled-here': {
    reason: 'The principal wrote down that the pupil is at this school, by document {document}: this transfer is over.',
    remedy:
      'Do not enter the old receipt. If the pupil goes to the other school now, the principal makes a new transfer.',
  },
  'transfer-settled-there': {
    reason: 'The principal wrote down that the pupil is at the other school, by document {document}.',
    remedy:
      'Do not confirm otherwise than that document says. If the pupil comes here now, ask the other school for a new transfer.',
  },
  'transfer-taken': {
    reason: 'The next school has taken the pupil by this bundle; the portal knew it before the withdrawal.',
    remedy:
      'It cannot be withdrawn. Ask the next school to enter the bundle and send its sealed receipt, or to give the entering up in its list of arrivals if she does not come.',
  },
  'transfer-nothing-to-state': {
    reason: 'There is nothing to tell the other school of this transfer: not sealed yet, or not withdrawn.',
    remedy: 'A withdrawal is sealed for what was sealed and withdrawn; a receipt for a pupil entered into a class.',
  },
  'transfer-portal-silent': {
    reason:
      'The portal does not answer, so that nobody knows whether the other school has taken or withdrawn this bundle.',
    remedy:
      'The portal may have heard without its answer getting here: do the same again until it is done (repeating counts once); a bundle that is being entered stands in the list of arrivals. Where it is urgent, ask the other school, tick “The other school was asked”, and go on.',
  },
  'transfer-nothing-to-settle': {
    reason: 'Nothing is said differently of this transfer any more.',
    remedy: 'Load the page again to see where it stands.',
  },
  'transfer-still-in-class': {
    reason: 'The pupil is said to be at the other school, but is still in class {class} here.',
    remedy: 'Let the pupil leave that class (Pupils), then write it again; or choose that the pupil is here.',
  },
  'transfer-document-day': {
    reason: 'The day of the paper is after today ({day}).',
    remedy: 'Write the day that stands on the paper by which the schools agreed.',
  },
  'transfer-portal-account': {
    reason: 'The portal does not accept the school’s connection account, so that it has not heard of this.',
    remedy:
      'The administrator enters the connection file from the office again; then try again. Nothing has changed here.',
  },
  'transfer-portal-refused': {
    reason: 'The portal answers, but does not take this (fault {fault}).',
    remedy:
      'Call the other school and agree where the pupil is; tell whoever supports the program the fault. Nothing has changed here.',
  },
  'statement-unreadable': {
    reason: 'This file is no sealed receipt or withdrawal of a transfer.',
    remedy: 'Ask the other school for the sealed .zip file from its list of transfers.',
  },
  'statement-not-valid': {
    reason: 'Not every signature of the statement could be checked: {step}.',
    remedy:
      'See the steps. If the school does not believe the authority yet, let the administrator add it and the principal confirm; if the signature is wrong, ask the other school again.',
  },
  'statement-seal': {
    reason: 'The seal that was compared is not the one on this file.',
    remedy: 'Check the file again and hold its fingerprint against the other school’s paper.',
  },
  'withdrawal-other': {
    reason: 'This file withdraws no bundle that was for this school.',
    remedy: 'Choose the file the old school sent. A receipt is entered at the pupil under Leaving.',
  },
  'withdrawal-late': {
    reason: '{name} was entered here by this bundle before its withdrawal came.',
    remedy: 'Give the old school the sealed receipt. If the pupil goes back, the principal makes a new transfer.',
  },
  'withdrawal-other-bundle': {
    reason: 'The portal knows the id of this transfer with other content, so that it is not withdrawn.',
    remedy:
      'Call the next school and compare the files the two hold; tell whoever supports the program. Nothing has changed here.',
  },
  'arrival-withdrawn': {
    reason: '{school} has taken this bundle back.',
    remedy: 'Do not enter it. If the pupil comes after all, ask the old school for a new one.',
  },
  'arrival-other-bundle': {
    reason: 'The portal knows the id of this transfer with other content.',
    remedy: 'Do not enter it. Ask the old school for the sealed file again, and tell the principal.',
  },
  'arrival-unreadable': {
    reason: 'This file is no transfer’s bundle, or it is damaged.',
    remedy: 'Ask the old school for the .zip as downloaded; do not unpack and pack it again.',
  },
  'arrival-changed': {
    reason: 'The bundle was changed: {path} is not what the old school’s sealed listing says.',
    remedy: 'Do not enter it. Ask the old school for it again, and tell the principal.',
  },
  'arrival-not-valid': {
    reason: 'Not all signatures in the bundle could be checked: {step}.',
    remedy:
      'Look at the steps. Where the authority is not trusted here yet, have the administrator add and the principal confirm it; where a signature is wrong, ask the old school again.',
  },
  'arrival-other-school': {
    reason: 'This bundle is for {school}, not for this school.',
    remedy: 'Give it back to the old school, to be made for the right one.',
  },
  'arrival-twice': {
    reason: 'This bundle was entered already, for {name}.',
    remedy: 'Nothing is left to enter. Open Arrivals to see it and to download the receipt.',
  },
  'arrival-giving-up': {
    reason: 'The portal is being told that this bundle is not entered after all.',
    remedy: 'Wait until it has heard (the line leaves the list of arrivals), then enter the bundle again.',
  },
  'arrival-seal': {
    reason: 'The seal that was compared is not the one on this bundle.',
    remedy: 'Check the bundle again, then compare the fingerprint with the old school’s paper.',
  },
};
