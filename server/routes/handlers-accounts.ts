import type { ACCOUNT_ENDPOINTS } from '../../core/contract/endpoints-accounts.js';
import type { Request, Response } from 'express';
import { beginFactor } from '../acts/account/begin-factor.js';
import { changePassword } from '../acts/account/change-password.js';
import { confirmFactor } from '../acts/account/confirm-factor.js';
import { endOwnSessions } from '../acts/account/end-own-sessions.js';
import { mySignatures } from '../acts/account/my-signatures.js';
import { newRecoveryCodes } from '../acts/account/new-recovery-codes.js';
import { readAccount } from '../acts/account/read-account.js';
import { removeFactor } from '../acts/account/remove-factor.js';
import { reportSignature } from '../acts/account/report-signature.js';
import { seeNews } from '../acts/account/see-news.js';
import { askReset } from '../acts/people/ask-reset.js';
import { closeSignatureReport } from '../acts/people/close-signature-report.js';
import { confirmReset } from '../acts/people/confirm-reset.js';
import { createPerson } from '../acts/people/create-person.js';
import { endAccount } from '../acts/people/end-account.js';
import { endPersonsSessions } from '../acts/people/end-persons-sessions.js';
import { listPeople } from '../acts/people/list-people.js';
import { printSlips } from '../acts/people/print-slips.js';
import { ownMail } from '../acts/mail/own-mail.js';
import { personMail } from '../acts/mail/person-mail.js';
import { setOwnMail } from '../acts/mail/set-own-mail.js';
import { setPersonMail } from '../acts/mail/set-person-mail.js';
import { renamePerson } from '../acts/people/rename-person.js';
import { returnAccount } from '../acts/people/return-account.js';
import { reviewAccounts } from '../acts/people/review-accounts.js';
import { setFactorRule } from '../acts/people/set-factor-rule.js';
import { csrfFor, setCookieToken } from '../web/cookies.js';
import type { SignedIn } from '../runner/caller.js';
import type { Handlers } from './call.js';

interface Renewing<Renewed> {
  readonly who: SignedIn;
  readonly req: Request;
  readonly res: Response;
  readonly renewed: Renewed & { readonly token: string };
}

/** A renewed sign-in goes the way the old one came. */
function given<Renewed>({ who, req, res, renewed: { token, ...more } }: Renewing<Renewed>) {
  if (who.channel === 'bearer') return { ...more, token };
  setCookieToken(req, res, token);
  return { ...more, csrf: csrfFor(token) };
}

/** Accounts of the school and one's own: one use case each. */
export const ACCOUNT_HANDLERS: Pick<Handlers, keyof typeof ACCOUNT_ENDPOINTS> = {
  people: ({ deps, who }) => listPeople(deps, { caller: who }),
  createPerson: ({ deps, who, body }) => createPerson(deps, { caller: who, ...body }),
  renamePerson: ({ deps, who, params, body }) => renamePerson(deps, { caller: who, ...params, ...body }),
  endAccount: ({ deps, who, params }) => endAccount(deps, { caller: who, ...params }),
  returnAccount: ({ deps, who, params }) => returnAccount(deps, { caller: who, ...params }),
  personMail: ({ deps, who, params }) => personMail(deps, { caller: who, ...params }),
  setPersonMail: ({ deps, who, params, body }) => setPersonMail(deps, { caller: who, ...params, ...body }),
  printSlips: ({ deps, who, body }) => printSlips(deps, { caller: who, ...body }),
  endPersonsSessions: ({ deps, who, params }) => endPersonsSessions(deps, { caller: who, ...params }),
  askReset: ({ deps, who, params, body }) => askReset(deps, { caller: who, ...params, ...body }),
  confirmReset: ({ deps, who, params, body }) => confirmReset(deps, { caller: who, ...params, ...body }),
  reviewAccounts: ({ deps, who, body }) => reviewAccounts(deps, { caller: who, ...body }),
  closeSignatureReport: ({ deps, who, params, body }) =>
    closeSignatureReport(deps, { caller: who, ...params, ...body }),
  setFactorRule: ({ deps, who, body }) => setFactorRule(deps, { caller: who, ...body }),
  myAccount: ({ deps, who }) => readAccount(deps, { caller: who }),
  changePassword: async ({ deps, who, body, req, res }) =>
    given({ who, req, res, renewed: await changePassword(deps, { caller: who, ...body }) }),
  beginFactor: ({ deps, who, body }) => beginFactor(deps, { caller: who, ...body }),
  confirmFactor: async ({ deps, who, body, req, res }) =>
    given({ who, req, res, renewed: await confirmFactor(deps, { caller: who, ...body }) }),
  removeFactor: async ({ deps, who, body, req, res }) =>
    given({ who, req, res, renewed: await removeFactor(deps, { caller: who, ...body }) }),
  newRecoveryCodes: ({ deps, who, body }) => newRecoveryCodes(deps, { caller: who, ...body }),
  endOwnSessions: ({ deps, who, body }) => endOwnSessions(deps, { caller: who, ...body }),
  seeNews: ({ deps, who, body }) => seeNews(deps, { caller: who, ...body }),
  ownMail: ({ deps, who }) => ownMail(deps, { caller: who }),
  setOwnMail: ({ deps, who, body }) => setOwnMail(deps, { caller: who, ...body }),
  mySignatures: ({ deps, who, query }) => mySignatures(deps, { caller: who, ...query }),
  reportSignature: ({ deps, who, body }) => reportSignature(deps, { caller: who, ...body }),
};
