import { DataTypes, type Sequelize } from 'sequelize';
import type { ChildAt, TransferState } from '../../../core/contract/transfers.js';
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
  /** This school's own; the listing's where nothing else here had that. */
  id: string;
  /** The listing's, of which `fromCode` makes each once. */
  transferId: string;
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
      transferId: ID,
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

/** What the portal is asked or told of a transfer and has not answered, or answers otherwise than it was done. */
export interface PortalTellingRow {
  /** Of the transfer, or of the arrival: what is to be one, where none is there yet. */
  transferId: string;
  /** `yielded`: this school's own withdrawal does not stand any more. */
  kind: StatementKind | 'yielded';
  /** MovedBundle (server/office/portal.ts) as JSON: the same however often it is sent. */
  message: string;
  /** AskedAbout as JSON, while nothing is entered. */
  about: string | null;
  askedAt: string;
  /**
   * `asking`: nothing is entered, and whether the portal has heard is not known; `held`: it has; `giving-up`: it is to hear that nothing
   * will be. Done already: `waiting` to be told, `told`, `contradicted`, `refused` for ever; `settled` between the schools; `dropped`.
   */
  state: 'asking' | 'held' | 'giving-up' | 'waiting' | 'told' | 'contradicted' | 'refused' | 'settled' | 'dropped';
  fault: string | null;
  answeredAt: string | null;
  tries: number;
  nextAt: string;
  trouble: string | null;
  childAt: ChildAt | null;
  endedReason: string | null;
  endedDocument: string | null;
  endedDocumentDay: string | null;
  endedBy: string | null;
  endedAt: string | null;
}
type Ended = 'childAt' | 'endedReason' | 'endedDocument' | 'endedDocumentDay' | 'endedBy' | 'endedAt';
export type PortalTellingTable = Table<
  PortalTellingRow,
  'about' | 'fault' | 'answeredAt' | 'tries' | 'trouble' | Ended
>;

/** Who is to be entered by the bundle that is asked about. */
export interface AskedAbout {
  readonly pupil: string;
  readonly name: string;
  readonly from: { readonly code: string; readonly name: string };
}

export const definePortalTellings = (sequelize: Sequelize): PortalTellingTable =>
  sequelize.define(
    'portalTelling',
    {
      transferId: { type: ID, primaryKey: true },
      kind: { type: DataTypes.STRING(10), primaryKey: true },
      message: DataTypes.TEXT,
      about: DataTypes.TEXT,
      askedAt: INSTANT,
      state: DataTypes.STRING(12),
      fault: DataTypes.STRING(10),
      answeredAt: INSTANT,
      tries: DataTypes.INTEGER,
      nextAt: INSTANT,
      trouble: DataTypes.STRING(20),
      childAt: DataTypes.STRING(5),
      endedReason: DataTypes.TEXT,
      endedDocument: DataTypes.STRING(100),
      endedDocumentDay: DataTypes.STRING(10),
      endedBy: ID,
      endedAt: INSTANT,
    },
    { ...common, tableName: 'portal_tellings' },
  );
