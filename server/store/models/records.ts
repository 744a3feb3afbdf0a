import { DataTypes, type Sequelize } from 'sequelize';
import type { AwardGiven } from '../../../core/contract/certificates.js';
import type { SubjectCode } from '../../../core/fields/subjects.js';
import type { Slot } from '../../../core/record/record-states.js';
import { FINGERPRINT_LENGTH } from './certificates.js';
import { common, DAY_LENGTH, INSTANT_LENGTH, type Table } from './table.js';

const INSTANT = DataTypes.STRING(INSTANT_LENGTH);
/** A claimed moment with its offset, `2027-06-20T09:00:00+07:00`. */
const CLAIMED = DataTypes.STRING(25);
const ID = DataTypes.STRING(36);
const number = { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true } as const;

/** A subject teacher's signed list of row digests (decision 12); append-only. */
export interface SubjectListRow {
  id: string;
  classId: string;
  subject: SubjectCode;
  /** From 1 within class and subject. */
  number: number;
  signer: string;
  certificate: string;
  signedAt: string;
  receivedAt: string;
  /** SHA-256, Base64, of the list's canonical text. */
  digest: string;
  xml: string;
}
export type SubjectListTable = Table<SubjectListRow>;

export const defineSubjectLists = (sequelize: Sequelize): SubjectListTable =>
  sequelize.define(
    'subjectList',
    {
      id: { type: ID, primaryKey: true },
      classId: DataTypes.STRING(64),
      subject: DataTypes.STRING(10),
      number: DataTypes.INTEGER,
      signer: ID,
      certificate: DataTypes.STRING(FINGERPRINT_LENGTH),
      signedAt: CLAIMED,
      receivedAt: INSTANT,
      digest: DataTypes.STRING(44),
      xml: DataTypes.TEXT,
    },
    { ...common, tableName: 'subject_lists' },
  );

/** One pupil's row of a list. It stands as long as her values read as `row` and no return has ended it. */
export interface SubjectRowRow {
  id: number;
  listId: string;
  classId: string;
  subject: SubjectCode;
  pupilId: string;
  salt: string;
  digest: string;
  row: string;
}
export type SubjectRowTable = Table<SubjectRowRow, 'id'>;

export const defineSubjectRows = (sequelize: Sequelize): SubjectRowTable =>
  sequelize.define(
    'subjectRow',
    {
      id: number,
      listId: ID,
      classId: DataTypes.STRING(64),
      subject: DataTypes.STRING(10),
      pupilId: DataTypes.STRING(32),
      salt: DataTypes.STRING(24),
      digest: DataTypes.STRING(44),
      row: DataTypes.TEXT,
    },
    { ...common, tableName: 'subject_rows' },
  );

/** A pupil's year record; what is signed and released of it are its units. A pupil nobody has signed for yet has none. */
export interface RecordRow {
  id: number;
  pupilId: string;
  classId: string;
  schoolYearId: string;
}
export type RecordTable = Table<RecordRow, 'id'>;

export const defineRecords = (sequelize: Sequelize): RecordTable =>
  sequelize.define(
    'record',
    {
      id: number,
      pupilId: DataTypes.STRING(32),
      classId: DataTypes.STRING(64),
      schoolYearId: DataTypes.STRING(9),
    },
    { ...common, tableName: 'records' },
  );

/** What was signed; append-only. */
export interface RecordVersionRow {
  id: number;
  recordId: number;
  version: number;
  madeAt: string;
  document: string;
  subjectRows: string;
}
export type RecordVersionTable = Table<RecordVersionRow, 'id'>;

export const defineRecordVersions = (sequelize: Sequelize): RecordVersionTable =>
  sequelize.define(
    'recordVersion',
    {
      id: number,
      recordId: DataTypes.INTEGER,
      version: DataTypes.INTEGER,
      madeAt: INSTANT,
      document: DataTypes.TEXT,
      subjectRows: DataTypes.TEXT,
    },
    { ...common, tableName: 'record_versions' },
  );

/** A person's signature on a version; append-only. The school's are the unit's own (`units.ts`). */
export interface RecordSignatureRow {
  id: number;
  recordId: number;
  version: number;
  slot: Exclude<Slot, 'seal'>;
  signer: string;
  delegationId: string | null;
  certificate: string;
  signedAt: string;
  receivedAt: string;
  brought: string;
  signature: string;
}
export type RecordSignatureTable = Table<RecordSignatureRow, 'id' | 'delegationId'>;

export const defineRecordSignatures = (sequelize: Sequelize): RecordSignatureTable =>
  sequelize.define(
    'recordSignature',
    {
      id: number,
      recordId: DataTypes.INTEGER,
      version: DataTypes.INTEGER,
      slot: DataTypes.STRING(10),
      signer: ID,
      delegationId: ID,
      certificate: DataTypes.STRING(FINGERPRINT_LENGTH),
      signedAt: CLAIMED,
      receivedAt: INSTANT,
      brought: DataTypes.TEXT,
      signature: DataTypes.TEXT,
    },
    { ...common, tableName: 'record_signatures' },
  );

/** The principal's return of a version; append-only. */
export interface RecordReturnRow {
  id: number;
  recordId: number;
  version: number;
  returnedBy: string;
  returnedAt: string;
  reason: string;
  subjects: string;
  /** Id of the newest subject row at that time; 0 where there was none. */
  rowsUntil: number;
}
export type RecordReturnTable = Table<RecordReturnRow, 'id'>;

export const defineRecordReturns = (sequelize: Sequelize): RecordReturnTable =>
  sequelize.define(
    'recordReturn',
    {
      id: number,
      recordId: DataTypes.INTEGER,
      version: DataTypes.INTEGER,
      returnedBy: ID,
      returnedAt: INSTANT,
      reason: DataTypes.TEXT,
      subjects: DataTypes.TEXT,
      rowsUntil: DataTypes.INTEGER,
    },
    { ...common, tableName: 'record_returns' },
  );

/** The register of awards through the year. */
export interface AwardRow {
  id: string;
  classId: string;
  pupilId: string;
  kind: AwardGiven;
  title: string;
  reason: string;
  decision: string;
  day: string;
  enteredBy: string;
  removedAt: string | null;
}
export type AwardTable = Table<AwardRow, 'removedAt'>;

export const defineAwards = (sequelize: Sequelize): AwardTable =>
  sequelize.define(
    'award',
    {
      id: { type: ID, primaryKey: true },
      classId: DataTypes.STRING(64),
      pupilId: DataTypes.STRING(32),
      kind: DataTypes.STRING(10),
      title: DataTypes.STRING(200),
      reason: DataTypes.TEXT,
      decision: DataTypes.STRING(100),
      day: DataTypes.STRING(DAY_LENGTH),
      enteredBy: ID,
      removedAt: INSTANT,
    },
    { ...common, tableName: 'awards' },
  );
