import type { verifyHolders as vi } from '../vi/ui-verify-holders.js';

/** The same in English. */
export const verifyHolders: Readonly<Record<keyof typeof vi, string>> = {
  'verify.step-holder:homeroom': 'The certificate is the homeroom teacher’s whom the transcript names',
  'verify.step-holder:principal': 'The certificate is of the leader whom the transcript names',
  'verify.step-holder:seal': 'The certificate is of the school that the transcript names',
  'verify.step-holder:cover': 'The certificate is of who signs for the principal on the cover',
  'verify.step-holder:cover-seal': 'The certificate is of the very school on the cover',
  'verify.step-holder:subject-list': 'The certificate is of the teacher whom the list names',
  'verify.step-holder:transaction': 'The certificate is of the school whose transcripts these are',
  'verify.step-holder:checkers': 'The certificate is of the school that the file names',
  'verify.step-holder:completion': 'The certificate belongs to the signer the report names',
  'verify.step-holder:transfer-statement': 'The certificate belongs to the school that speaks of the transfer',
  'verify.step-holder:transfer': 'The certificate belongs to the old school the list names',
  'verify.step-attachments': 'What is attached is one pupil’s and bears the same seal',
  'verify.step-bundle': 'Is a record or cover of the pupil this bundle is about',
  'verify.reason-person-for-school': 'This is a person’s certificate, not the school’s.',
  'verify.reason-school-for-person': 'This is an organisation’s certificate, not that of the person who has to sign.',
  'verify.reason-one-for-both': 'One certificate stands for a person and for the school.',
  'verify.reason-another-number': 'The personal number on the certificate is not the one in the transcript.',
  'verify.reason-another-school': 'The certificate bears the code of another school.',
  'verify.reason-bound-to-another': 'The school has published this certificate as somebody else’s.',
  'verify.reason-no-school-code':
    'The certificate bears this school’s name but not its code, and several schools may share a name.',
  'verify.reason-another-school-name':
    'The certificate bears no code of a school, and its name is not that of the school in the transcript.',
  'verify.reason-other-schools-authority':
    'The certificate was issued by another school’s own authority, which cannot speak for this school. Ask the school that the transcript names.',
  'verify.reason-code-beside-another':
    'The certificate bears the school’s code, but a name on it is not that of a school.',
  'verify.reason-not-named': 'The document does not name who had to sign here.',
  'verify.reason-name-only': 'The name agrees, but the certificate has no number to compare, and people share names.',
  'verify.reason-another-name':
    'The name on the certificate is not the one in the document, and there is no number to compare.',
  'verify.reason-not-bound': 'The school’s file for checkers does not name this certificate.',
  'verify.reason-bound-at-other-times':
    'By the school’s file for checkers this certificate was in use at another time.',
  'verify.reason-checkers-older': 'The school’s file for checkers is older than this signature.',
  'verify.reason-attachment-no-record': 'Something that is no transcript is attached to the print.',
  'verify.reason-attachment-unread': 'A file attached to the print cannot be read.',
  'verify.reason-attachments-of-several': 'Data of several pupils are attached to the print.',
  'verify.reason-attachments-doubled': 'One school year is attached to the print twice.',
  'verify.reason-not-of-bundle': 'This document is another pupil’s, or not of the kind its place says.',
  'verify.reason-another-seal': 'The print was sealed by another certificate than the data attached to it.',
  'verify.reason-no-seal': 'This PDF carries no seal, so nothing is known of the pages you see.',
  'verify.reason-saved-again':
    'The PDF was saved again by another program, or changed, after it was sealed: the seal no longer holds. Use the file as the school sent it.',
  'verify.reason-no-moment':
    'The seal of the PDF does not say when it was made, as a school’s print always does. Use the file as the school sent it.',
  'verify.reason-data-behind-stamp':
    'What it is to be judged by later stands behind the archive stamp, which does not cover it. Take the file the school sent.',
  'verify.reason-written-after':
    'Something was added to the PDF after it was sealed. Use the file as the school sent it.',
  'verify.reason-two-seals': 'The PDF carries more than one seal; a school’s print has one.',
  'verify.reason-room-not-empty': 'Something was written into the room behind the signature.',
  'verify.reason-foreign-certificate': 'The seal brings a certificate that does not belong to its chain.',
  'verify.reason-neither': 'This file is neither XML nor PDF.',
  'verify.reason-blank-before-declaration':
    'There is a blank line before the XML declaration. Remove what stands before <?xml and check again, or use the original file.',
  'verify.reason-no-attachment': 'The PDF carries no transcript data.',
  'verify.part-general': 'general part',
  'verify.part-course': 'course of study',
  'verify.part-summary': 'summary',
  'verify.part-leader': 'leader who signs',
  'verify.part-issue': 'release',
  'verify.part-homeroom': 'homeroom teacher’s line',
  'verify.part-principal': 'leadership’s line',
  'verify.part-seal': 'school’s line',
  'verify.part-subjectRows': 'rows of the subject teachers',
  'verify.part-homeroomSignature': 'homeroom teacher’s signature',
  'verify.part-principalSignature': 'leadership’s signature',
  'verify.part-sealSignature': 'school’s signature',
  'verify.part-record': 'whole transcript',
  'verify.part-list': 'list',
  'verify.part-transaction': 'whole submission',
  'verify.part-checkers': 'file for checkers',
  'verify.part-completion': 'content of the report of completion',
  'verify.part-statement': 'whole statement on a transfer',
  'verify.part-transfer': 'whole list of a transfer’s files',
  'verify.at-line': 'line {line}',
};
