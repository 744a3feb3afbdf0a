import { DataTypes, type Sequelize } from 'sequelize';
import type { RecordState } from '../../../core/record/record-states.js';
import { FINGERPRINT_LENGTH } from './certificates.js';
import { common, DAY_LENGTH, INSTANT_LENGTH, type Table } from './table.js';

const ID = DataTypes.STRING(36);
/** A claimed moment with its offset. */
const CLAIMED = DataTypes.STRING(25);
const number = { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true } as const;

/**
 * An issued unit (đơn vị phát hành): what a code stands for. Its code is set aside when the record is first opened to be
 * signed, and is never another's; it begins with the homeroom teacher's first signature, and is issued by the seal.
 */
export interface UnitRow {
  id: number;
  recordId: number;
  /** From 1 within the record; the newest is the one in hand. */
  number: number;
  /** UUID v4, small letters. */
  lookupCode: string;
  /** The day the unit was created, which the record carries (NGAY_TAO_HOC_BA). */
  madeOn: string;
  state: RecordState;
  /** Version of the record the state is about, 0 before the first; a return begins the next at its next signature. */
  version: number;
  /** From the release on: SHA-256, Base64, of Reference `#hoc-ba-{code}`, the same for every seal. */
  digest: string | null;
  /** IssueOnRecord as JSON. */
  issue: string | null;
  /** What the school's line on the record says: the moment the first seal claimed. */
  releasedAt: string | null;
  /** Numbers of the seal and of the print in force; a print is in force as long as the seal on it is. */
  seal: number | null;
  print: number | null;
  /** Ids of units of the same record. */
  replaces: number | null;
  replacedBy: number | null;
}
export type UnitTable = Table<
  UnitRow,
  'id' | 'digest' | 'issue' | 'releasedAt' | 'seal' | 'print' | 'replaces' | 'replacedBy'
>;

export const defineUnits = (sequelize: Sequelize): UnitTable =>
  sequelize.define(
    'unit',
    {
      id: number,
      recordId: DataTypes.INTEGER,
      number: DataTypes.INTEGER,
      lookupCode: ID,
      madeOn: DataTypes.STRING(DAY_LENGTH),
      state: DataTypes.STRING(20),
      version: DataTypes.INTEGER,
      digest: DataTypes.STRING(44),
      issue: DataTypes.TEXT,
      releasedAt: CLAIMED,
      seal: DataTypes.INTEGER,
      print: DataTypes.INTEGER,
      replaces: DataTypes.INTEGER,
      replacedBy: DataTypes.INTEGER,
    },
    { ...common, tableName: 'units' },
  );

/** The school's seal on a unit; append-only. Stamps and long-term data of a seal are rows that name it. */
export interface UnitSealRow {
  id: number;
  unitId: number;
  /** From 1 within the unit. */
  number: number;
  signer: string;
  certificate: string;
  signedAt: string;
  receivedAt: string;
  /** Canonical text of the ds:Signature. */
  signature: string;
  /** Text of the code its print carries; null where none was signed with it. */
  paperCode: string | null;
}
export type UnitSealTable = Table<UnitSealRow, 'id' | 'paperCode'>;

export const defineUnitSeals = (sequelize: Sequelize): UnitSealTable =>
  sequelize.define(
    'unitSeal',
    {
      id: number,
      unitId: DataTypes.INTEGER,
      number: DataTypes.INTEGER,
      signer: ID,
      certificate: DataTypes.STRING(FINGERPRINT_LENGTH),
      signedAt: CLAIMED,
      receivedAt: DataTypes.STRING(INSTANT_LENGTH),
      signature: DataTypes.TEXT,
      paperCode: DataTypes.TEXT,
    },
    { ...common, tableName: 'unit_seals' },
  );
