import { DataTypes, type Sequelize } from 'sequelize';
import type { Capacity } from '../../../core/codes/capacities.js';
import { common, DAY_LENGTH, INSTANT_LENGTH, type Table } from './table.js';

/** Who leads from a day on until the next does, by the document that appoints her. Only its decision is written later. */
export interface LeaderRow {
  id: string;
  userId: string;
  capacity: Capacity;
  fromDay: string;
  number: string;
  day: string;
  /** Why it is entered: by whom she was appointed, why the former cannot act. */
  reason: string;
  enteredBy: string;
  enteredAt: string;
  /** Null while it waits for a second person. */
  accepted: boolean | null;
  decidedBy: string | null;
  decidedAt: string | null;
  /** In the order of acceptance: of two facts from one day the later counts. */
  place: number | null;
  /** JSON of the ids of delegations (`mandates`) and orders that ended with it. */
  ended: string | null;
}
export type LeaderTable = Table<LeaderRow, 'accepted' | 'decidedBy' | 'decidedAt' | 'place' | 'ended'>;

export const defineLeaders = (sequelize: Sequelize): LeaderTable =>
  sequelize.define(
    'leader',
    {
      id: { type: DataTypes.STRING(36), primaryKey: true },
      userId: DataTypes.STRING(36),
      capacity: DataTypes.STRING(20),
      fromDay: DataTypes.STRING(DAY_LENGTH),
      number: DataTypes.STRING(100),
      day: DataTypes.STRING(DAY_LENGTH),
      reason: DataTypes.TEXT,
      enteredBy: DataTypes.STRING(36),
      enteredAt: DataTypes.STRING(INSTANT_LENGTH),
      accepted: DataTypes.BOOLEAN,
      decidedBy: DataTypes.STRING(36),
      decidedAt: DataTypes.STRING(INSTANT_LENGTH),
      place: DataTypes.INTEGER,
      ended: DataTypes.TEXT,
    },
    { ...common, tableName: 'leaders' },
  );
