import { DataTypes, type Sequelize } from 'sequelize';
import type { SignatureLevel } from '../../../core/signing/verify/steps.js';
import { FINGERPRINT_LENGTH } from './certificates.js';
import { common, INSTANT_LENGTH, type Table } from './table.js';

const INSTANT = DataTypes.STRING(INSTANT_LENGTH);
const ID = DataTypes.STRING(36);
const number = { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true } as const;

/** Somebody's look at one printed example of a class before it is sealed. */
export interface LookRow {
  id: number;
  classId: string;
  pupilId: string;
  unitId: number;
  /** Of the record whose print was looked at. */
  version: number;
  lookedBy: string;
  lookedAt: string;
}
export type LookTable = Table<LookRow, 'id'>;

export const defineLooks = (sequelize: Sequelize): LookTable =>
  sequelize.define(
    'look',
    {
      id: number,
      classId: DataTypes.STRING(64),
      pupilId: DataTypes.STRING(32),
      unitId: DataTypes.INTEGER,
      version: DataTypes.INTEGER,
      lookedBy: ID,
      lookedAt: INSTANT,
    },
    { ...common, tableName: 'looks' },
  );

/** A print of an approved record that somebody was given to look at; append-only. */
export interface ShownPrintRow {
  id: number;
  classId: string;
  pupilId: string;
  unitId: number;
  version: number;
  /** SHA-256, Base64, of the file. */
  digest: string;
  userId: string;
  shownAt: string;
}
export type ShownPrintTable = Table<ShownPrintRow, 'id'>;

export const defineShownPrints = (sequelize: Sequelize): ShownPrintTable =>
  sequelize.define(
    'shownPrint',
    {
      id: number,
      classId: DataTypes.STRING(64),
      pupilId: DataTypes.STRING(32),
      unitId: DataTypes.INTEGER,
      version: DataTypes.INTEGER,
      digest: DataTypes.STRING(44),
      userId: ID,
      shownAt: INSTANT,
    },
    { ...common, tableName: 'shown_prints' },
  );

/**
 * The PDF of a released unit with the school's seal; append-only. Until then none is kept: the same unit gives the same
 * bytes.
 */
export interface PrintRow {
  id: number;
  unitId: number;
  /** From 1 within the unit. */
  number: number;
  /** Number of the unit's seal that is on the data in it, and whose certificate sealed it. */
  seal: number;
  /** What was printed. */
  recordId: number;
  version: number;
  madeAt: string;
  pdf: Buffer;
  /** SHA-256, Base64, of the signed byte ranges. */
  digest: string;
  signer: string;
  certificate: string;
  /** Claimed. */
  signedAt: string;
  /** Whether all stamps that were asked for were had; null where nobody was asked. */
  stamp: 'given' | 'missed' | null;
  /** Of PAdES, as far as it was brought; null where nobody was asked for a stamp. */
  level: SignatureLevel | null;
}
export type PrintTable = Table<PrintRow, 'id'>;

export const definePrints = (sequelize: Sequelize): PrintTable =>
  sequelize.define(
    'print',
    {
      id: number,
      unitId: DataTypes.INTEGER,
      number: DataTypes.INTEGER,
      seal: DataTypes.INTEGER,
      recordId: DataTypes.INTEGER,
      version: DataTypes.INTEGER,
      madeAt: INSTANT,
      pdf: DataTypes.BLOB,
      digest: DataTypes.STRING(44),
      signer: ID,
      certificate: DataTypes.STRING(FINGERPRINT_LENGTH),
      signedAt: DataTypes.STRING(25),
      stamp: DataTypes.STRING(6),
      level: DataTypes.STRING(5),
    },
    { ...common, tableName: 'prints' },
  );

/** A signed list of sealed records as it will be submitted (transaction 1); append-only. */
export interface TransactionRow {
  id: string;
  classId: string;
  signer: string;
  certificate: string;
  signedAt: string;
  madeAt: string;
  xml: string;
}
export type TransactionTable = Table<TransactionRow>;

export const defineTransactions = (sequelize: Sequelize): TransactionTable =>
  sequelize.define(
    'transaction',
    {
      id: { type: ID, primaryKey: true },
      classId: DataTypes.STRING(64),
      signer: ID,
      certificate: DataTypes.STRING(FINGERPRINT_LENGTH),
      signedAt: DataTypes.STRING(25),
      madeAt: INSTANT,
      xml: DataTypes.TEXT,
    },
    { ...common, tableName: 'transactions' },
  );

export interface TransactionRecordRow {
  transactionId: string;
  recordId: number;
  version: number;
}
export type TransactionRecordTable = Table<TransactionRecordRow>;

export const defineTransactionRecords = (sequelize: Sequelize): TransactionRecordTable =>
  sequelize.define(
    'transactionRecord',
    {
      transactionId: { type: ID, primaryKey: true },
      recordId: { type: DataTypes.INTEGER, primaryKey: true },
      version: DataTypes.INTEGER,
    },
    { ...common, tableName: 'transaction_records' },
  );
