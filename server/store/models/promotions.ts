import { DataTypes, type Sequelize } from 'sequelize';
import { common, INSTANT_LENGTH, type Table } from './table.js';

/** The principal's decision on a pupil's going up a class; append-only, a later one takes its place. */
export interface PromotionDecisionRow {
  id: number;
  pupilId: string;
  schoolYearId: string;
  /** From 1 for a pupil's year. */
  number: number;
  promoted: boolean;
  reason: string;
  basis: string;
  decidedBy: string;
  decidedAt: string;
  delegationId: string | null;
}
export type PromotionDecisionTable = Table<PromotionDecisionRow, 'id'>;

export const definePromotionDecisions = (sequelize: Sequelize): PromotionDecisionTable =>
  sequelize.define(
    'promotionDecision',
    {
      id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
      pupilId: DataTypes.STRING(32),
      schoolYearId: DataTypes.STRING(9),
      number: DataTypes.INTEGER,
      promoted: DataTypes.BOOLEAN,
      reason: DataTypes.TEXT,
      basis: DataTypes.TEXT,
      decidedBy: DataTypes.STRING(36),
      decidedAt: DataTypes.STRING(INSTANT_LENGTH),
      delegationId: DataTypes.STRING(36),
    },
    { ...common, tableName: 'promotion_decisions' },
  );
