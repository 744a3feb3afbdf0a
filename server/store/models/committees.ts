import { DataTypes, type Sequelize } from 'sequelize';
import { common, DAY_LENGTH, INSTANT_LENGTH, type Table } from './table.js';

/** A decision on Ban Quản trị; of those whose day has come the latest is in force. Never changed. */
export interface CommitteeRow {
  id: string;
  number: string;
  day: string;
  /** JSON of its members: who, with what task, whether a deputy. */
  members: string;
  /** Ids of its deputies between commas, `,a,b,`: asked at every request. */
  deputies: string;
  enteredBy: string;
  enteredAt: string;
}
export type CommitteeTable = Table<CommitteeRow>;

export const defineCommittees = (sequelize: Sequelize): CommitteeTable =>
  sequelize.define(
    'committee',
    {
      id: { type: DataTypes.STRING(36), primaryKey: true },
      number: DataTypes.STRING(100),
      day: DataTypes.STRING(DAY_LENGTH),
      members: DataTypes.TEXT,
      deputies: DataTypes.TEXT,
      enteredBy: DataTypes.STRING(36),
      enteredAt: DataTypes.STRING(INSTANT_LENGTH),
    },
    { ...common, tableName: 'committees' },
  );
