import { DataTypes, type Sequelize } from 'sequelize';
import type { Hat } from '../../../core/rights/actor.js';
import { common, INSTANT_LENGTH, type Table } from './table.js';

/** One link of the audit chain (core/audit); append-only. */
export interface AuditEventRow {
  /** From 1, without gaps. */
  seq: number;
  at: string;
  actor: string | null;
  hat: Hat | null;
  /** Client address; null for the command line. */
  fromAddress: string | null;
  /** AuditData as JSON. */
  data: string;
  /** SHA-256, hex, of `chainText`. */
  hash: string;
}
export type AuditEventTable = Table<AuditEventRow>;

export const defineAuditEvents = (sequelize: Sequelize): AuditEventTable =>
  sequelize.define(
    'auditEvent',
    {
      seq: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: false },
      at: DataTypes.STRING(INSTANT_LENGTH),
      actor: DataTypes.STRING(36),
      hat: DataTypes.STRING(20),
      fromAddress: DataTypes.STRING(45),
      data: DataTypes.TEXT,
      hash: DataTypes.STRING(64),
    },
    { ...common, tableName: 'audit_events' },
  );
