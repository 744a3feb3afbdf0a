import { DataTypes, type Sequelize } from 'sequelize';
import { common, INSTANT_LENGTH, type Table } from './table.js';

/** The one-time code a school is begun with; gone with its use. */
export interface FirstRunCodeRow {
  /** Always 1. */
  id: number;
  /** SHA-256, hex: the code has 85 random bits. */
  codeHash: string;
  until: string;
}
export type FirstRunCodeTable = Table<FirstRunCodeRow>;

export const defineFirstRunCodes = (sequelize: Sequelize): FirstRunCodeTable =>
  sequelize.define(
    'firstRunCode',
    {
      id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: false },
      codeHash: DataTypes.STRING(64),
      until: DataTypes.STRING(INSTANT_LENGTH),
    },
    { ...common, tableName: 'first_run_codes' },
  );

/** The newest install kit made for a name of this server. */
export interface ExcelKitRow {
  host: string;
  madeAt: string;
}
export type ExcelKitTable = Table<ExcelKitRow>;

export const defineExcelKits = (sequelize: Sequelize): ExcelKitTable =>
  sequelize.define(
    'excelKit',
    {
      host: { type: DataTypes.STRING(253), primaryKey: true },
      madeAt: DataTypes.STRING(INSTANT_LENGTH),
    },
    { ...common, tableName: 'excel_kits' },
  );
