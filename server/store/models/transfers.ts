import { DataTypes, type Sequelize } from 'sequelize';
import type { TransferState } from '../../../core/contract/transfers.js';
import type { StatementKind } from '../../../core/transfer/transfer-statement.js';
import type { ForeignKind } from '../../../core/transfer/transfer-files.js';
import { FINGERPRINT_LENGTH } from './certificates.js';
import { common, INSTANT_LENGTH, type Table } from './table.js';

const ID = DataTypes.STRING(36);
const INSTANT = DataTypes.STRING(INSTANT_LENGTH);

/** A pupil on her way to another school (H16). */
export interface TransferRow {
  id: string;
  pupilId: string;
  className: string;
  toCode: string;
  toName: string;
  /** TransferList as JSON. */
  list: string;
  /** A ZIP of the files it lists. */
  content: Buffer;
  documents: number;
  madeBy: string;
  madeAt: string;
  state: TransferState;
  /** Canonical XML under the school's seal; null until the clerk has signed it. */
  signedList: string | null;
  signer: string | null;
  certificate: string | null;
  signedAt: string | null;
  receipt: string | null;
  receivedBy: string | null;
  receivedAt: string | null;
}
export type TransferTable = Table<
  TransferRow,
  'signedList' | 'signer' | 'certificate' | 'signedAt' | 'receipt' | 'receivedBy' | 'receivedAt'
>;

export const defineTransfers = (sequelize: Sequelize): TransferTable =>
  sequelize.define(
    'transfer',
    {
      id: { type: ID, primaryKey: true },
      pupilId: DataTypes.STRING(32),
      className: DataTypes.STRING(50),
      toCode: DataTypes.STRING(20),
      toName: DataTypes.TEXT,
      list: DataTypes.TEXT,
      content: DataTypes.BLOB,
      documents: DataTypes.INTEGER,
      madeBy: ID,
      madeAt: INSTANT,
      state: DataTypes.STRING(10),
      signedList: DataTypes.TEXT,
      signer: ID,
      certificate: DataTypes.STRING(FINGERPRINT_LENGTH),
      signedAt: DataTypes.STRING(25),
      receipt: DataTypes.TEXT,
      receivedBy: ID,
      receivedAt: INSTANT,
    },
    { ...common, tableName: 'transfers' },
  );

/** A pupil who came from another school with its bundle; append-only. */
export interface ArrivalRow {
  /** The old school's transfer. */
  id: string;
  pupilId: string;
  fromCode: string;
  fromName: string;
  /** TransferFacts as they came. */
  facts: string;
  list: string;
  digest: string;
  seal: string;
  enteredBy: string;
  enteredAt: string;
}
export type ArrivalTable = Table<ArrivalRow>;

export const defineArrivals = (sequelize: Sequelize): ArrivalTable =>
  sequelize.define(
    'arrival',
    {
      id: { type: ID, primaryKey: true },
      pupilId: DataTypes.STRING(32),
      fromCode: DataTypes.STRING(20),
      fromName: DataTypes.TEXT,
      facts: DataTypes.TEXT,
      list: DataTypes.TEXT,
      digest: DataTypes.STRING(44),
      seal: DataTypes.STRING(FINGERPRINT_LENGTH),
      enteredBy: ID,
      enteredAt: INSTANT,
    },
    { ...common, tableName: 'arrivals' },
  );

/** What came with a pupil, byte for byte; append-only. */
export interface ForeignDocumentRow {
  arrivalId: string;
  number: number;
  kind: ForeignKind;
  path: string;
  school: string | null;
  schoolYear: string | null;
  content: Buffer;
}
export type ForeignDocumentTable = Table<ForeignDocumentRow>;

export const defineForeignDocuments = (sequelize: Sequelize): ForeignDocumentTable =>
  sequelize.define(
    'foreignDocument',
    {
      arrivalId: { type: ID, primaryKey: true },
      number: { type: DataTypes.INTEGER, primaryKey: true },
      kind: DataTypes.STRING(12),
      path: DataTypes.STRING(140),
      school: DataTypes.TEXT,
      schoolYear: DataTypes.STRING(9),
      content: DataTypes.BLOB,
    },
    { ...common, tableName: 'foreign_documents' },
  );

/** What this school says of a transfer under its seal (core/transfer/transfer-statement.ts); append-only. */
export interface TransferStatementRow {
  transferId: string;
  kind: StatementKind;
  pupilId: string;
  text: string;
  certificate: string;
  toldBy: string;
  toldAt: string;
}
export type TransferStatementTable = Table<TransferStatementRow>;

export const defineTransferStatements = (sequelize: Sequelize): TransferStatementTable =>
  sequelize.define(
    'transferStatement',
    {
      transferId: { type: ID, primaryKey: true },
      kind: { type: DataTypes.STRING(10), primaryKey: true },
      pupilId: DataTypes.STRING(32),
      text: DataTypes.TEXT,
      certificate: DataTypes.STRING(FINGERPRINT_LENGTH),
      toldBy: ID,
      toldAt: INSTANT,
    },
    { ...common, tableName: 'transfer_statements' },
  );

/** An old school's word under its seal that it took a bundle for this one back; append-only. */
export interface EnteredWithdrawalRow {
  transferId: string;
  fromCode: string;
  digest: string;
  pupilId: string;
  text: string;
  seal: string;
  enteredBy: string;
  enteredAt: string;
}
export type EnteredWithdrawalTable = Table<EnteredWithdrawalRow>;

export const defineEnteredWithdrawals = (sequelize: Sequelize): EnteredWithdrawalTable =>
  sequelize.define(
    'enteredWithdrawal',
    {
      transferId: { type: ID, primaryKey: true },
      fromCode: { type: DataTypes.STRING(20), primaryKey: true },
      digest: { type: DataTypes.STRING(44), primaryKey: true },
      pupilId: DataTypes.STRING(32),
      text: DataTypes.TEXT,
      seal: { type: DataTypes.STRING(FINGERPRINT_LENGTH), primaryKey: true },
      enteredBy: ID,
      enteredAt: INSTANT,
    },
    { ...common, tableName: 'entered_withdrawals' },
  );

/** What was done of a transfer while the portal was silent, and is told it later. */
export interface PortalTellingRow {
  transferId: string;
  kind: StatementKind;
  /** MovedBundle (server/office/portal.ts) as JSON: the same however often it is sent. */
  message: string;
  askedAt: string;
  state: 'waiting' | 'told' | 'contradicted' | 'refused' | 'dropped';
  fault: string | null;
  answeredAt: string | null;
  tries: number;
  nextAt: string;
  trouble: string | null;
}
export type PortalTellingTable = Table<PortalTellingRow, 'fault' | 'answeredAt' | 'tries' | 'trouble'>;

export const definePortalTellings = (sequelize: Sequelize): PortalTellingTable =>
  sequelize.define(
    'portalTelling',
    {
      transferId: { type: ID, primaryKey: true },
      kind: { type: DataTypes.STRING(10), primaryKey: true },
      message: DataTypes.TEXT,
      askedAt: INSTANT,
      state: DataTypes.STRING(12),
      fault: DataTypes.STRING(10),
      answeredAt: INSTANT,
      tries: DataTypes.INTEGER,
      nextAt: INSTANT,
      trouble: DataTypes.STRING(20),
    },
    { ...common, tableName: 'portal_tellings' },
  );
