import { DataTypes, type Sequelize } from 'sequelize';
import { common, INSTANT_LENGTH, type Table } from './table.js';

const user = DataTypes.STRING(36);
const instant = DataTypes.STRING(INSTANT_LENGTH);

/** The pupils of a class handed over to whoever leads their next one; one for each two classes. */
export interface HandoverRow {
  id: string;
  fromClassId: string;
  classId: string;
  note: string;
  givenBy: string;
  givenAt: string;
  receivedBy: string | null;
  receivedAt: string | null;
}
export type HandoverTable = Table<HandoverRow>;

export const defineHandovers = (sequelize: Sequelize): HandoverTable =>
  sequelize.define(
    'handover',
    {
      id: { type: DataTypes.STRING(36), primaryKey: true },
      fromClassId: DataTypes.STRING(64),
      classId: DataTypes.STRING(64),
      note: DataTypes.TEXT,
      givenBy: user,
      givenAt: instant,
      receivedBy: user,
      receivedAt: instant,
    },
    { ...common, tableName: 'handovers' },
  );
