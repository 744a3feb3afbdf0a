import { DataTypes, type Sequelize } from 'sequelize';
import type { IdentityPaperKind } from '../../../core/record/identity-paper.js';
import { common, INSTANT_LENGTH, type Table } from './table.js';

/** The principal's word that a unit is released without a personal number; append-only, a later one takes its place. */
export interface NumberWaiverRow {
  id: number;
  unitId: number;
  reason: string;
  paperKind: IdentityPaperKind;
  /** Empty where the pupil has no paper. */
  paperNumber: string;
  decidedBy: string;
  decidedAt: string;
}
export type NumberWaiverTable = Table<NumberWaiverRow, 'id'>;

export const defineNumberWaivers = (sequelize: Sequelize): NumberWaiverTable =>
  sequelize.define(
    'numberWaiver',
    {
      id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
      unitId: DataTypes.INTEGER,
      reason: DataTypes.TEXT,
      paperKind: DataTypes.STRING(20),
      paperNumber: DataTypes.TEXT,
      decidedBy: DataTypes.STRING(36),
      decidedAt: DataTypes.STRING(INSTANT_LENGTH),
    },
    { ...common, tableName: 'number_waivers' },
  );
