import { DataTypes, type Sequelize } from 'sequelize';
import { common, DAY_LENGTH, INSTANT_LENGTH, type Table } from './table.js';

/** A decision on the school's own rules; of those whose `fromDay` has come the latest is in force. Never changed. */
export interface SchoolRulesRow {
  id: number;
  number: string;
  /** The day the decision was signed. */
  day: string;
  fromDay: string;
  subjectTeachersSign: boolean;
  /** JSON of Executor[]. */
  executors: string;
  windowDays: number | null;
  idleMinutes: number;
  lapseDays: number;
  paperCode: boolean;
  enteredBy: string;
  enteredAt: string;
}
export type SchoolRulesTable = Table<SchoolRulesRow, 'id'>;

export const defineSchoolRules = (sequelize: Sequelize): SchoolRulesTable =>
  sequelize.define(
    'schoolRules',
    {
      id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
      number: DataTypes.STRING(100),
      day: DataTypes.STRING(DAY_LENGTH),
      fromDay: DataTypes.STRING(DAY_LENGTH),
      subjectTeachersSign: DataTypes.BOOLEAN,
      executors: DataTypes.TEXT,
      windowDays: DataTypes.INTEGER,
      idleMinutes: DataTypes.INTEGER,
      lapseDays: DataTypes.INTEGER,
      paperCode: DataTypes.BOOLEAN,
      enteredBy: DataTypes.STRING(36),
      enteredAt: DataTypes.STRING(INSTANT_LENGTH),
    },
    { ...common, tableName: 'school_rules' },
  );
