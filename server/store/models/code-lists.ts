import { DataTypes, type Sequelize } from 'sequelize';
import type { CodeListName } from '../../../core/law/code-lists.js';
import { common, type Table } from './table.js';

/** A code of the Ministry's. */
export interface CodeListRow {
  /** Of the specification its list belongs to. */
  version: string;
  list: CodeListName;
  code: string;
  name: string;
  ours: string | null;
  /** Code of what it lies in. */
  holder: string | null;
  position: number;
}
export type CodeListTable = Table<CodeListRow>;

export const defineCodeLists = (sequelize: Sequelize): CodeListTable =>
  sequelize.define(
    'codeList',
    {
      version: { type: DataTypes.TEXT, primaryKey: true },
      list: { type: DataTypes.TEXT, primaryKey: true },
      code: { type: DataTypes.TEXT, primaryKey: true },
      name: DataTypes.TEXT,
      ours: DataTypes.TEXT,
      holder: DataTypes.TEXT,
      position: DataTypes.INTEGER,
    },
    { ...common, tableName: 'code_lists' },
  );
