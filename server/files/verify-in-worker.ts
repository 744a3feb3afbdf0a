/** Signed files strangers bring are verified where that keeps nobody else waiting: never in the server's own thread. */
import type { CheckedStatement } from '../../core/contract/transfers.js';
import type { Refusal } from '../../core/codes/refusal.js';
import type { readRevocationList } from '../../core/signing/revocation.js';
import type { SignedYear } from '../../core/signing/brought/read-signed-year.js';
import type { Verification, VerifyOptions } from '../../core/signing/verify/steps.js';
import type { CheckedBundle, CheckingBy } from './check-bundle.js';
import type { OpenedBundle } from './open-bundle.js';
import type { StatementBy } from './verify-statement-file.js';
import { withLimits } from './with-limits.js';

type Not = { readonly ok: false; readonly refusal: Refusal };

export interface YearToVerify {
  readonly bytes: Uint8Array;
  readonly options: Omit<VerifyOptions, 'budget'>;
}

/** `found`: null for what is no XML or bears no signature. */
export type VerifiedYear =
  | {
      readonly ok: true;
      readonly found: { readonly year: SignedYear | null; readonly verification: Verification } | null;
    }
  | Not;

/** `text`: the statement itself, without what it was checked by. */
export type StatementChecked = { readonly ok: true; readonly shown: CheckedStatement; readonly text: string } | Not;

export type ArrivalChecked = ({ readonly ok: true; readonly opened: OpenedBundle } & CheckedBundle) | Not;

export interface ListToRead {
  readonly bytes: Uint8Array;
  /** DER of whoever may have signed it. */
  readonly authorities: readonly Uint8Array[];
}

/** `list`: null where none of the authorities signed it. */
export type ListInWorker = { readonly ok: true; readonly list: Awaited<ReturnType<typeof readRevocationList>> } | Not;

/** Refuses with list-unreadable, and `file-slow`, `file-bomb`. */
export const readListInWorker = (task: ListToRead): Promise<ListInWorker> =>
  withLimits<ListInWorker>('revocationList', task, LONGEST_MS);

/** Refuses `file-slow`, `file-bomb`. */
export const verifyYearInWorker = (task: YearToVerify): Promise<VerifiedYear> =>
  withLimits<VerifiedYear>('signedYear', task, LONGEST_MS);

/** Refuses with what opening and checking a bundle refuse, and `file-slow`, `file-bomb`. */
export const checkArrivalInWorker = (bytes: Uint8Array, by: CheckingBy): Promise<ArrivalChecked> =>
  withLimits<ArrivalChecked>('arrival', { bytes, by }, LONGEST_MS);

/** Refuses with statement-unreadable, and `file-slow`, `file-bomb`. */
export const checkStatementInWorker = (bytes: Uint8Array, by: StatementBy): Promise<StatementChecked> =>
  withLimits<StatementChecked>('statement', { bytes, by }, LONGEST_MS);

/** An authority's revocation list of millions is read anew; an honest file takes a second. */
const LONGEST_MS = 60_000;
