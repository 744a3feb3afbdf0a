import { DataTypes, type Sequelize } from 'sequelize';
import type { Term } from '../../../core/contract/accounts.js';
import type { AccountNews } from '../../../core/contract/my-account.js';
import { common, INSTANT_LENGTH, type Table } from './table.js';

const ID = DataTypes.STRING(36);
const INSTANT = DataTypes.STRING(INSTANT_LENGTH);
const HASH = DataTypes.STRING(64);
const number = { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true } as const;

/** Somebody's second factor: a key of TOTP (RFC 6238), base32, sealed by `FactorSeal`. It is in force from `since` on. */
export interface SecondFactorRow {
  userId: string;
  secret: string | null;
  since: string | null;
  /** Step of the last code that was taken: none is taken twice. */
  lastStep: number | null;
  /** One begun and not yet confirmed, with when. */
  pending: string | null;
  pendingAt: string | null;
}
export type SecondFactorTable = Table<SecondFactorRow, 'secret' | 'since' | 'lastStep' | 'pending' | 'pendingAt'>;

export const defineSecondFactors = (sequelize: Sequelize): SecondFactorTable =>
  sequelize.define(
    'secondFactor',
    {
      userId: { type: ID, primaryKey: true },
      secret: DataTypes.TEXT,
      since: INSTANT,
      lastStep: DataTypes.INTEGER,
      pending: DataTypes.TEXT,
      pendingAt: INSTANT,
    },
    { ...common, tableName: 'second_factors' },
  );

/** A printed recovery code, by the SHA-256 of account and code, hex. */
export interface RecoveryCodeRow {
  id: number;
  userId: string;
  hash: string;
  usedAt: string | null;
}
export type RecoveryCodeTable = Table<RecoveryCodeRow, 'id' | 'usedAt'>;

export const defineRecoveryCodes = (sequelize: Sequelize): RecoveryCodeTable =>
  sequelize.define(
    'recoveryCode',
    { id: number, userId: ID, hash: HASH, usedAt: INSTANT },
    { ...common, tableName: 'recovery_codes' },
  );

/** A new password for somebody guarded, asked for by one and decided by another. */
export interface ResetRow {
  id: string;
  userId: string;
  factor: boolean;
  askedBy: string;
  askedAt: string;
  state: 'waiting' | 'done' | 'refused';
  decidedBy: string | null;
  decidedAt: string | null;
}
export type ResetTable = Table<ResetRow, 'decidedBy' | 'decidedAt'>;

export const defineResets = (sequelize: Sequelize): ResetTable =>
  sequelize.define(
    'reset',
    {
      id: { type: ID, primaryKey: true },
      userId: ID,
      factor: DataTypes.BOOLEAN,
      askedBy: ID,
      askedAt: INSTANT,
      state: DataTypes.STRING(10),
      decidedBy: ID,
      decidedAt: INSTANT,
    },
    { ...common, tableName: 'resets' },
  );

/** What others did to somebody's account, until she has read it. */
export interface AccountNewsRow {
  id: string;
  userId: string;
  kind: AccountNews;
  byUser: string;
  at: string;
  seenAt: string | null;
}
export type AccountNewsTable = Table<AccountNewsRow, 'seenAt'>;

export const defineAccountNews = (sequelize: Sequelize): AccountNewsTable =>
  sequelize.define(
    'accountNews',
    {
      id: { type: ID, primaryKey: true },
      userId: ID,
      kind: DataTypes.STRING(20),
      byUser: ID,
      at: INSTANT,
      seenAt: INSTANT,
    },
    { ...common, tableName: 'account_news' },
  );

/** The principal has gone through accounts and hats; `digest`: SHA-256, hex, of the list she was shown. */
export interface AccountReviewRow {
  id: number;
  schoolYearId: string;
  term: Term;
  byUser: string;
  at: string;
  accounts: number;
  digest: string;
}
export type AccountReviewTable = Table<AccountReviewRow, 'id'>;

export const defineAccountReviews = (sequelize: Sequelize): AccountReviewTable =>
  sequelize.define(
    'accountReview',
    {
      id: number,
      schoolYearId: DataTypes.STRING(9),
      term: DataTypes.STRING(10),
      byUser: ID,
      at: INSTANT,
      accounts: DataTypes.INTEGER,
      digest: HASH,
    },
    { ...common, tableName: 'account_reviews' },
  );

/** “Không phải tôi”: a signature of hers, by its event's number, that she says is not. */
export interface SignatureReportRow {
  id: string;
  userId: string;
  event: number;
  certificate: string;
  note: string;
  at: string;
  closedAt: string | null;
  closedBy: string | null;
  closing: string | null;
}
export type SignatureReportTable = Table<SignatureReportRow, 'closedAt' | 'closedBy' | 'closing'>;

export const defineSignatureReports = (sequelize: Sequelize): SignatureReportTable =>
  sequelize.define(
    'signatureReport',
    {
      id: { type: ID, primaryKey: true },
      userId: ID,
      event: DataTypes.INTEGER,
      certificate: HASH,
      note: DataTypes.TEXT,
      at: INSTANT,
      closedAt: INSTANT,
      closedBy: ID,
      closing: DataTypes.TEXT,
    },
    { ...common, tableName: 'signature_reports' },
  );
