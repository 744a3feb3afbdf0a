import type { ACCOUNT_REFUSALS } from '../../codes/refusals/accounts.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals around accounts. */
export const accountRefusals: RefusalWordsOf<typeof ACCOUNT_REFUSALS> = {
  'first-password-used': {
    reason: 'This first password has been used once already.',
    remedy:
      'Ask the administrator for a new slip. If it was not you who used it, tell the administrator and the principal at once.',
  },
  'first-password-ended': {
    reason: 'This first password was good until {until}.',
    remedy: 'Ask the administrator for a new slip.',
  },
  'password-first': {
    reason: 'You have to choose a password of your own before anything else.',
    remedy: 'Choose one on the page you see; if there is none, load the page again.',
  },
  'factor-first': {
    reason: 'Your hats need a second factor, and you have none yet.',
    remedy: 'Set it up on the page you see; if there is none, load the page again.',
  },
  'code-needed': {
    reason: 'This account has a second factor.',
    remedy: 'Type the 6 digits your phone’s authenticator shows now, or one of the printed recovery codes.',
  },
  'factor-unreadable': {
    reason:
      'The server cannot read the key of the second factor: the key file beside the database is gone or another machine’s.',
    remedy:
      'Type a printed recovery code, then set the second factor up anew. Tell the administrator to bring the key file back from a backup.',
  },
  'code-wrong': {
    reason: 'The code is wrong, out of time or used already.',
    remedy:
      'Wait for the next code and type it, or use a recovery code not used yet. Without either, ask the administrator for a reset.',
  },
  'own-password-wrong': {
    reason: 'Your present password is not right.',
    remedy: 'Check the typing method and Caps Lock, then type it again.',
  },
  'password-short': {
    reason: 'A password needs at least {least} characters.',
    remedy: 'Join three or four unrelated words: long ones are easier to remember and harder to guess.',
  },
  'password-same': {
    reason: 'The new password is the old one.',
    remedy: 'Choose another.',
  },
  'password-names-her': {
    reason: 'A password must not be the account, your name or the school’s.',
    remedy: 'Choose one that cannot be guessed from your name.',
  },
  'password-common': {
    reason: 'This password is easy to guess: many use it, or it runs along the keyboard or repeats itself.',
    remedy: 'Join three or four unrelated words.',
  },
  'factor-not-begun': {
    reason: 'Nothing has been begun, or it was begun anew elsewhere.',
    remedy: 'Begin again and scan the new code.',
  },
  'factor-code-wrong': {
    reason: 'The 6 digits do not belong to the code you scanned.',
    remedy: 'Check that the phone sets its time by itself, wait for the next digits and type them.',
  },
  'factor-required': {
    reason: 'Your hats need a second factor; it cannot be removed.',
    remedy: 'With a new phone, choose “Set up again”.',
  },
  'factor-missing': {
    reason: 'You have no second factor.',
    remedy: 'Set it up first, then print recovery codes.',
  },
  'session-gone': {
    reason: 'This sign-in is no longer there.',
    remedy: 'Load the list again.',
  },
  'name-unreadable': {
    reason: 'A name needs letters, and at most {limit} characters.',
    remedy: 'Write it as in the letter of appointment.',
  },
  'account-unreadable': {
    reason: 'An account is made of unaccented letters, digits, dots and hyphens, 2 to {limit} of them.',
    remedy: 'Take the proposed one, or mend it.',
  },
  'account-taken': {
    reason: 'The account {account} is somebody’s already.',
    remedy: 'Take another, for instance {proposed}.',
  },
  'hats-wait': {
    reason: 'Once the school has a principal, a new account is a teacher’s.',
    remedy: 'Make it as a teacher’s; other hats are proposed on the page of hats and decided by the principal.',
  },
  'account-own': {
    reason: 'Nobody ends her own account.',
    remedy: 'Ask another administrator.',
  },
  'account-ended': {
    reason: 'This account has ended.',
    remedy: 'Bring it back first.',
  },
  'account-not-ended': {
    reason: 'This account is in use.',
    remedy: 'Load the list again.',
  },
  'last-administrator': {
    reason: 'This is the last administrator: nobody could keep accounts any more.',
    remedy: 'Give somebody else the administrator’s hat first.',
  },
  'last-principal': {
    reason: 'This is the school’s only principal.',
    remedy: 'Enter the document that appoints who leads first.',
  },
  'reset-needs-two': {
    reason: '{name} leads, seals or administers: a reset takes two persons.',
    remedy: 'Press “Ask for a reset”; somebody else confirms it.',
  },
  'reset-not-needed': {
    reason: 'A reset for {name} does not take two persons.',
    remedy: 'Print a new slip.',
  },
  'reset-own': {
    reason: 'Nobody asks for or confirms her own reset.',
    remedy: 'Change your password on My account, or ask two others.',
  },
  'reset-same-person': {
    reason: 'Who asked cannot confirm.',
    remedy: 'Ask another leader or administrator to confirm.',
  },
  'reset-waiting': {
    reason: 'A reset is waiting to be confirmed already.',
    remedy: 'Wait for that, or refuse it first.',
  },
  'accounts-moved-on': {
    reason: 'The list of accounts has changed since you opened it.',
    remedy: 'Look at the new list, then sign it off.',
  },
  'factor-rule-own': {
    reason: 'You have no second factor yourself and cannot ask it of others yet.',
    remedy: 'Set up your own on My account first.',
  },
  'mail-not-set': {
    reason: 'The school’s server sends no e-mail.',
    remedy: 'Whoever looks after the server names a mail server (HOCBA_SMTP). The text to copy is there anyway.',
  },
  'mail-address': {
    reason: 'This is not the form of an e-mail address.',
    remedy: 'Type one address without a name or blanks, for instance thu.tran@truong.edu.vn.',
  },
};
