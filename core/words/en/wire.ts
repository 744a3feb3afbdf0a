import type { WireWords } from '../wire-words.js';

const SEAL_AGAIN = 'The unit goes back to “to be sealed”: seal it again and send it; nothing returns to teachers.';
const ASK_OFFICE = 'Ask the office that runs the portal; nothing was returned.';
const REPACK = 'Let the software pack and sign the transaction again and send it; its units are to be sealed.';
const REPORT = 'Tell the administrator: the software sends a wrong form; do not send the same again.';
const CHECK_STATE = 'Look at the unit’s state on the portal before going on.';

export const wire: WireWords = {
  GT01: { reason: 'What was sent is no JSON.', remedy: REPORT },
  GT02: { reason: 'The transaction lacks a field or has one of a wrong kind.', remedy: REPORT },
  GT03: { reason: 'The kind of transaction does not fit the address.', remedy: REPORT },
  GT04: { reason: 'The transaction is larger than 10 MB.', remedy: 'Send smaller packages one by one.' },
  GT05: { reason: 'The portal speaks another version.', remedy: 'Update the older side, then send again.' },
  TK01: {
    reason: 'The school’s account at the portal is not right.',
    remedy: 'The administrator reads in the office’s connection file again; nothing was returned.',
  },
  TK02: { reason: 'The school’s code is not this account’s.', remedy: ASK_OFFICE },
  TK03: { reason: 'The school’s account at the portal was closed.', remedy: ASK_OFFICE },
  TN01: {
    reason: 'This message id was used for something else.',
    remedy: 'Make a new transaction with a new id; the earlier one keeps its answer.',
  },
  TN02: { reason: 'The portal has no transaction with this id.', remedy: 'Send that transaction again with its id.' },
  DG01: { reason: 'The package is no Base64.', remedy: REPACK },
  DG02: { reason: 'The package is too short.', remedy: REPACK },
  DG03: { reason: 'The package cannot be unpacked.', remedy: REPACK },
  DG04: { reason: 'It unpacks to another length than it says.', remedy: REPACK },
  DG05: { reason: 'The package is not in UTF-8.', remedy: REPACK },
  DG06: { reason: 'The package unpacks to too much.', remedy: 'Send smaller packages one by one.' },
  XM01: { reason: 'The package holds no readable XML.', remedy: REPACK },
  CV01: {
    reason: 'The next school has taken the pupil by this bundle.',
    remedy:
      'It cannot be withdrawn. Ask the next school for its sealed receipt, or to tell the portal that she was not entered; to come back the pupil needs a transfer of theirs.',
  },
  CV02: {
    reason: 'The old school has taken this bundle back.',
    remedy: 'Do not enter it. Ask the old school for a new one if the pupil comes after all.',
  },
  CV03: {
    reason: 'The id of this transfer stands for another bundle.',
    remedy: 'Do not enter it. Ask the old school for the sealed file again, and tell the portal’s officers.',
  },
  CV04: {
    reason: 'It is not for this school to say that of the transfer.',
    remedy: 'Only the old school withdraws a bundle, and only the next one takes it.',
  },
  XM02: {
    reason: 'Checking this package costs more than the portal gives to one message.',
    remedy: 'Divide it, one package a class; sign and send them anew.',
  },
  GD01: { reason: 'The list of records has a wrong structure.', remedy: REPACK },
  GD02: { reason: 'The package has an Id twice or out of its place.', remedy: REPACK },
  GD03: { reason: 'The list’s id is not the message’s.', remedy: REPACK },
  GD04: { reason: 'The package has units of another school year.', remedy: 'Send each year in a package of its own.' },
  GD05: { reason: 'The package has too many units.', remedy: 'Send smaller packages one by one.' },
  CT01: {
    reason: 'The certificate over the transaction was never registered.',
    remedy: 'Register the school’s certificate, wait for its approval, then seal again.',
  },
  CT02: {
    reason: 'The certificate over the transaction still waits for approval.',
    remedy: 'Wait for the office, then send again.',
  },
  CT03: {
    reason: 'The certificate over the transaction was refused.',
    remedy: 'See why, register another one, then seal again.',
  },
  CT04: {
    reason: 'The approval of the certificate over the transaction was withdrawn.',
    remedy: 'Register another one, then seal again.',
  },
  CT05: {
    reason: 'The certificate over the transaction did not hold when it signed.',
    remedy: 'Seal again with one that holds.',
  },
  CT06: {
    reason: 'The certificate over the transaction is a person’s, not the school’s.',
    remedy: 'The clerk seals again with the school’s certificate.',
  },
  CT07: {
    reason: 'The certificate over the transaction is another school’s.',
    remedy: 'The clerk seals again with this school’s certificate.',
  },
  CT08: {
    reason: 'Nobody the portal trusts issued the certificate over the transaction.',
    remedy: 'Use a certificate of an authority the portal trusts, then seal again.',
  },
  CT09: {
    reason: 'The certificate over the transaction was revoked.',
    remedy: 'Register another one, then seal again.',
  },
  CT10: {
    reason: 'The portal lacks what it takes to judge the certificate over the transaction.',
    remedy: 'The office reads in a new revocation list; then send again.',
  },
  CK01: { reason: 'The transaction lacks the school’s signature.', remedy: REPACK },
  CK02: { reason: 'The transaction was changed after it was signed.', remedy: REPACK },
  CK03: { reason: 'The signature over the transaction is wrong.', remedy: REPACK },
  CK04: { reason: 'The signature over the transaction has a form that is not accepted.', remedy: REPACK },
  CK05: { reason: 'The time of signing cannot be.', remedy: 'Set the signing computer’s clock, then seal again.' },
  HB01: { reason: 'The record has a wrong structure or lacks a mandatory tag.', remedy: SEAL_AGAIN },
  HB02: { reason: 'The record has an Id twice or out of its place.', remedy: SEAL_AGAIN },
  HB03: {
    reason: 'The record has a package version the portal does not know.',
    remedy: 'Update the software, then seal again.',
  },
  HB04: { reason: 'The record names another school.', remedy: SEAL_AGAIN },
  HB05: { reason: 'The record is of another school year than the transaction.', remedy: SEAL_AGAIN },
  HB06: { reason: 'The lookup code is no UUID of version 4.', remedy: SEAL_AGAIN },
  HB07: { reason: 'The lookup code stands twice in one package.', remedy: SEAL_AGAIN },
  HB08: { reason: 'The record was changed after it was signed.', remedy: SEAL_AGAIN },
  HB09: { reason: 'The record lacks a signature it must have.', remedy: SEAL_AGAIN },
  HB10: { reason: 'A signature is wrong or of a form that is not accepted.', remedy: SEAL_AGAIN },
  HB11: { reason: 'A time stamp on the record is not right.', remedy: SEAL_AGAIN },
  HB12: {
    reason: 'A signer’s certificate is not trusted, or was revoked or over when it signed.',
    remedy: SEAL_AGAIN,
  },
  HB13: {
    reason: 'The portal lacks what it takes to judge a signer’s certificate.',
    remedy: 'The office reads in a new trust file or revocation list; then send again.',
  },
  HB14: { reason: 'A certificate is not of the person or school that signs.', remedy: SEAL_AGAIN },
  HB15: {
    reason: 'The portal cannot tell whose a certificate is.',
    remedy: 'The school gives its newest file for checkers to the office; then send again.',
  },
  HB16: { reason: 'The signatures’ order or times cannot be.', remedy: SEAL_AGAIN },
  HB17: {
    reason: 'The seal is not by an approved certificate.',
    remedy: 'The clerk seals again with the approved certificate.',
  },
  HB18: {
    reason: 'The seal’s certificate was not approved at that time.',
    remedy: 'The clerk seals again with a certificate that is approved.',
  },
  HB19: { reason: 'This code was accepted with other content.', remedy: CHECK_STATE },
  HB20: { reason: 'This code is recalled and never used again.', remedy: 'Release a replacement with a new code.' },
  HB21: {
    reason: 'The pupil has another unit of this year that counts.',
    remedy: 'Recall the earlier unit first, then send the replacement.',
  },
  DK01: { reason: 'What was declared is no certificate.', remedy: 'Choose the certificate’s file and declare again.' },
  DK02: { reason: 'The declared serial number is not the certificate’s.', remedy: REPORT },
  DK03: { reason: 'The declared first day is not the certificate’s.', remedy: REPORT },
  DK04: { reason: 'The certificate is over.', remedy: 'Declare one that holds.' },
  DK05: { reason: 'The certificate is a person’s.', remedy: 'Declare the school’s.' },
  DK06: { reason: 'The certificate is another school’s.', remedy: 'Declare this school’s.' },
  DK07: {
    reason: 'Nobody the portal trusts issued the certificate.',
    remedy: 'Use a certificate of an authority the portal trusts.',
  },
  DK08: { reason: 'The portal does not know this school.', remedy: 'Ask the office to enter the school first.' },
  DK09: { reason: 'Nothing was declared under this id.', remedy: 'Declare the certificate first, then ask again.' },
  DK10: { reason: 'The office refused the certificate.', remedy: 'See why, then declare another one.' },
  DK11: { reason: 'Too many declarations of the school wait.', remedy: 'Wait until the office has seen them.' },
  TH01: { reason: 'The portal has no such unit of the school.', remedy: CHECK_STATE },
  TH02: {
    reason: 'This unit is recalled already.',
    remedy: 'Nothing is left to recall; a replacement may be released.',
  },
  TH03: { reason: 'What the request says is not what the accepted record says.', remedy: CHECK_STATE },
  TH04: { reason: 'A request to recall this unit waits already.', remedy: 'Wait for the answer to it.' },
  TH05: { reason: 'The request gives no reason.', remedy: 'The principal writes the reason, then send again.' },
  TH06: { reason: 'An attachment is no PDF, JPEG or PNG.', remedy: 'Attach a PDF or a picture to a new request.' },
  TH07: { reason: 'The office asked nothing back of this request.', remedy: 'See the request’s state.' },
  TH08: { reason: 'The answer speaks of other units than the request.', remedy: 'Answer for the same units.' },
  TH09: {
    reason: 'The office has decided this request: it cannot be withdrawn any more.',
    remedy: 'See the request’s state.',
  },
  CH01: { reason: 'The portal has not accepted this unit.', remedy: 'Submit it, wait for acceptance, then finalise.' },
  CH02: { reason: 'This unit is recalled and cannot be finalised.', remedy: 'Release and submit a replacement.' },
  CH03: { reason: 'A request to recall this unit waits.', remedy: 'Wait for its answer, then finalise.' },
  CH04: {
    reason: 'The moment of finalising lies ahead.',
    remedy: 'Set the school server’s clock, then finalise again.',
  },
  NK01: { reason: 'The trail’s note has a wrong form.', remedy: REPORT },
  NK02: { reason: 'The note is another log’s.', remedy: ASK_OFFICE },
  NK03: {
    reason: 'The note is not signed by the school’s audit key.',
    remedy: 'If the key was replaced, tell the office in writing.',
  },
  NK04: {
    reason: 'The trail is shorter than before: lost or cut off.',
    remedy: 'Principal and administrator look at the trail at once; the office sees it too.',
  },
  NK05: {
    reason: 'The trail does not continue the last one: it was rewritten.',
    remedy: 'Principal and administrator look at the trail at once; the office sees it too.',
  },
  NK06: {
    reason: 'The proof does not begin at the note the portal kept last.',
    remedy: 'The software proves again from the note in the answer and sends it.',
  },
  NK07: { reason: 'The portal has no audit key of the school.', remedy: 'Give the file audit-key.pub to the office.' },
};
