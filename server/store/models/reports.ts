import { DataTypes, type Sequelize } from 'sequelize';
import type { UnitAct, RecordState } from '../../../core/record/record-states.js';
import type { ReportKind, ReportState } from '../../../core/reports/kinds.js';
import { FINGERPRINT_LENGTH } from './certificates.js';
import { common, DAY_LENGTH, INSTANT_LENGTH, type Table } from './table.js';

const ID = DataTypes.STRING(36);
const INSTANT = DataTypes.STRING(INSTANT_LENGTH);
const CLAIMED = DataTypes.STRING(25);
const key = { type: ID, primaryKey: true } as const;

/** One message to the office above: what the outbox sends, or somebody takes away as a file. */
export interface ReportRow {
  /** The messageid on the wire; of a submission the transaction's id. */
  id: string;
  what: ReportKind;
  schoolYearId: string;
  transactionId: string | null;
  /** Of a recall: why, in the principal's words, and the number of the school's own document. */
  reason: string | null;
  document: string | null;
  askedBy: string;
  askedAt: string;
  /** Of a recall: the list under the school's signature, canonical XML; null until the clerk has signed it. */
  content: string | null;
  signer: string | null;
  certificate: string | null;
  signedAt: string | null;
  state: ReportState;
  answeredAt: string | null;
  tries: number;
  /** Instant; null: not by machine before something else happens. */
  nextAt: string | null;
  /** What stood in the way the last time: `unreachable`, `unreadable`, or a fault's code. */
  trouble: string | null;
  sentAt: string | null;
  /** The request whose question this replies to; null for every other message. */
  repliesTo: string | null;
  /** Where the office said last that a request is. */
  step: string | null;
  /** Of a request to recall that is taken back: the messageid that says so, by whom, when and why. */
  withdrawal: string | null;
  withdrawnBy: string | null;
  withdrawnAt: string | null;
  withdrawnWhy: string | null;
}
export type ReportTable = Table<
  ReportRow,
  | 'content'
  | 'signer'
  | 'certificate'
  | 'signedAt'
  | 'answeredAt'
  | 'tries'
  | 'nextAt'
  | 'trouble'
  | 'sentAt'
  | 'repliesTo'
  | 'step'
  | 'withdrawal'
  | 'withdrawnBy'
  | 'withdrawnAt'
  | 'withdrawnWhy'
>;

export const defineReports = (sequelize: Sequelize): ReportTable =>
  sequelize.define(
    'report',
    {
      id: key,
      what: DataTypes.STRING(10),
      schoolYearId: DataTypes.STRING(9),
      transactionId: ID,
      reason: DataTypes.TEXT,
      document: DataTypes.TEXT,
      askedBy: ID,
      askedAt: INSTANT,
      content: DataTypes.TEXT,
      signer: ID,
      certificate: DataTypes.STRING(FINGERPRINT_LENGTH),
      signedAt: CLAIMED,
      state: DataTypes.STRING(10),
      answeredAt: INSTANT,
      tries: DataTypes.INTEGER,
      nextAt: INSTANT,
      trouble: DataTypes.TEXT,
      sentAt: INSTANT,
      repliesTo: ID,
      step: DataTypes.STRING(12),
      withdrawal: ID,
      withdrawnBy: ID,
      withdrawnAt: INSTANT,
      withdrawnWhy: DataTypes.TEXT,
    },
    { ...common, tableName: 'reports' },
  );

export interface ReportUnitRow {
  reportId: string;
  unitId: number;
  recordId: number;
  version: number;
  outcome: 'agreed' | 'refused' | null;
  fault: string | null;
  field: string | null;
  says: string | null;
  decidedAt: string | null;
}
export type ReportUnitTable = Table<ReportUnitRow, 'outcome' | 'fault' | 'field' | 'says' | 'decidedAt'>;

export const defineReportUnits = (sequelize: Sequelize): ReportUnitTable =>
  sequelize.define(
    'reportUnit',
    {
      reportId: { type: ID, primaryKey: true },
      unitId: { type: DataTypes.INTEGER, primaryKey: true },
      recordId: DataTypes.INTEGER,
      version: DataTypes.INTEGER,
      outcome: DataTypes.STRING(10),
      fault: DataTypes.TEXT,
      field: DataTypes.TEXT,
      says: DataTypes.TEXT,
      decidedAt: DataTypes.STRING(40),
    },
    { ...common, tableName: 'report_units' },
  );

/** What goes along with a request to recall; append-only. */
export interface ReportAttachmentRow {
  reportId: string;
  /** From 1 within the report. */
  number: number;
  name: string;
  type: string;
  bytes: Buffer;
}
export type ReportAttachmentTable = Table<ReportAttachmentRow>;

export const defineReportAttachments = (sequelize: Sequelize): ReportAttachmentTable =>
  sequelize.define(
    'reportAttachment',
    {
      reportId: { type: ID, primaryKey: true },
      number: { type: DataTypes.INTEGER, primaryKey: true },
      name: DataTypes.TEXT,
      type: DataTypes.STRING(40),
      bytes: DataTypes.BLOB,
    },
    { ...common, tableName: 'report_attachments' },
  );

/** What the office asks back of a request to recall; append-only. */
export interface ReportQuestionRow {
  reportId: string;
  /** From 1 within the report. */
  number: number;
  words: string;
  heardAt: string;
  /** Of one on paper; null for what the portal said. */
  document: string | null;
  documentDay: string | null;
  file: Buffer | null;
  fileName: string | null;
  enteredBy: string | null;
}
export type ReportQuestionTable = Table<ReportQuestionRow>;

export const defineReportQuestions = (sequelize: Sequelize): ReportQuestionTable =>
  sequelize.define(
    'reportQuestion',
    {
      reportId: { type: ID, primaryKey: true },
      number: { type: DataTypes.INTEGER, primaryKey: true },
      words: DataTypes.TEXT,
      heardAt: INSTANT,
      document: DataTypes.TEXT,
      documentDay: DataTypes.STRING(DAY_LENGTH),
      file: DataTypes.BLOB,
      fileName: DataTypes.TEXT,
      enteredBy: ID,
    },
    { ...common, tableName: 'report_questions' },
  );

/** The office's answer as somebody entered it from a document (H3); it counts once somebody else has confirmed it. */
export interface OfficeAnswerRow {
  id: string;
  reportId: string | null;
  fingerprint: string | null;
  document: string;
  documentDay: string;
  file: Buffer;
  fileName: string;
  fileType: string;
  lines: string;
  enteredBy: string;
  enteredAt: string;
  state: 'waiting' | 'confirmed' | 'refused';
  decidedBy: string | null;
  decidedAt: string | null;
}
export type OfficeAnswerTable = Table<OfficeAnswerRow, 'decidedBy' | 'decidedAt'>;

export const defineOfficeAnswers = (sequelize: Sequelize): OfficeAnswerTable =>
  sequelize.define(
    'officeAnswer',
    {
      id: key,
      reportId: ID,
      fingerprint: DataTypes.STRING(FINGERPRINT_LENGTH),
      document: DataTypes.TEXT,
      documentDay: DataTypes.STRING(DAY_LENGTH),
      file: DataTypes.BLOB,
      fileName: DataTypes.TEXT,
      fileType: DataTypes.STRING(40),
      lines: DataTypes.TEXT,
      enteredBy: ID,
      enteredAt: INSTANT,
      state: DataTypes.STRING(10),
      decidedBy: ID,
      decidedAt: INSTANT,
    },
    { ...common, tableName: 'office_answers' },
  );

/** A move of a unit after its seal, and what it rests on; append-only. */
export interface UnitMoveRow {
  id: number;
  unitId: number;
  act: UnitAct;
  /** Where it led. */
  state: RecordState;
  at: string;
  reportId: string | null;
  answerId: string | null;
}
export type UnitMoveTable = Table<UnitMoveRow, 'id'>;

export const defineUnitMoves = (sequelize: Sequelize): UnitMoveTable =>
  sequelize.define(
    'unitMove',
    {
      id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
      unitId: DataTypes.INTEGER,
      act: DataTypes.STRING(20),
      state: DataTypes.STRING(20),
      at: INSTANT,
      reportId: ID,
      answerId: ID,
    },
    { ...common, tableName: 'unit_moves' },
  );
