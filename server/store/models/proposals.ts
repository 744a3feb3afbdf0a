import { DataTypes, type Sequelize } from 'sequelize';
import type { ProposalKind } from '../../../core/contract/proposals.js';
import { common, INSTANT_LENGTH, type Table } from './table.js';

const INSTANT = DataTypes.STRING(INSTANT_LENGTH);
const ID = DataTypes.STRING(36);

/** A change that has no effect before the principal's word (decision 31). */
export interface ProposalRow {
  id: string;
  kind: ProposalKind;
  /** JSON of what is to change, by kind. */
  content: string;
  madeBy: string;
  madeAt: string;
  /** Null while it waits. */
  accepted: boolean | null;
  decidedBy: string | null;
  decidedAt: string | null;
  reason: string | null;
}
export type ProposalTable = Table<ProposalRow, 'accepted' | 'decidedBy' | 'decidedAt' | 'reason'>;

export const defineProposals = (sequelize: Sequelize): ProposalTable =>
  sequelize.define(
    'proposal',
    {
      id: { type: ID, primaryKey: true },
      kind: DataTypes.STRING(20),
      content: DataTypes.TEXT,
      madeBy: ID,
      madeAt: INSTANT,
      accepted: DataTypes.BOOLEAN,
      decidedBy: ID,
      decidedAt: INSTANT,
      reason: DataTypes.TEXT,
    },
    { ...common, tableName: 'proposals' },
  );

/** The principal's word on the duties of a year as a whole; with the first its setting up is over. */
export interface DutyConfirmationRow {
  id: number;
  schoolYearId: string;
  confirmedBy: string;
  confirmedAt: string;
}
export type DutyConfirmationTable = Table<DutyConfirmationRow, 'id'>;

export const defineDutyConfirmations = (sequelize: Sequelize): DutyConfirmationTable =>
  sequelize.define(
    'dutyConfirmation',
    {
      id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
      schoolYearId: DataTypes.STRING(9),
      confirmedBy: ID,
      confirmedAt: INSTANT,
    },
    { ...common, tableName: 'duty_confirmations' },
  );
