import { DataTypes, type Sequelize } from 'sequelize';
import type { Period } from '../../../core/codes/periods.js';
import { common, INSTANT_LENGTH, type Table } from './table.js';

/** A class sheet as it stood when it was closed (TT27 article 10), with its print; append-only. */
export interface ArchivedSheetRow {
  id: number;
  classId: string;
  period: Period;
  /** From 1 within class and period. */
  number: number;
  /** The last revision in it. */
  revision: number;
  /** Instant: what was received before it is in it. */
  until: string;
  /** When the server made it, which may be long after. */
  madeAt: string;
  /** SHA-256, Base64, of the values' canonical JSON. */
  valuesDigest: string;
  print: Buffer;
  /** SHA-256, Base64, of the print. */
  printDigest: string;
}
export type ArchivedSheetTable = Table<ArchivedSheetRow, 'id'>;

export const defineArchivedSheets = (sequelize: Sequelize): ArchivedSheetTable =>
  sequelize.define(
    'archivedSheet',
    {
      id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
      classId: DataTypes.STRING(64),
      period: DataTypes.TEXT,
      number: DataTypes.INTEGER,
      revision: DataTypes.INTEGER,
      until: DataTypes.STRING(INSTANT_LENGTH),
      madeAt: DataTypes.STRING(INSTANT_LENGTH),
      valuesDigest: DataTypes.STRING(44),
      print: DataTypes.BLOB,
      printDigest: DataTypes.STRING(44),
    },
    { ...common, tableName: 'archived_sheets' },
  );
