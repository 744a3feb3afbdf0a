import { DataTypes, type Sequelize } from 'sequelize';
import { FINGERPRINT_LENGTH } from './certificates.js';
import { common, INSTANT_LENGTH, type Table } from './table.js';

const ID = DataTypes.STRING(36);

/** A signed file for whoever checks transcripts elsewhere; append-only, the newest tells all. */
export interface CheckersFileRow {
  id: string;
  /** From 1. */
  number: number;
  madeAt: string;
  signer: string;
  certificate: string;
  /** Claimed. */
  signedAt: string;
  /** SHA-256, Base64, of what it says beside its own number and moment. */
  facts: string;
  xml: string;
}
export type CheckersFileTable = Table<CheckersFileRow>;

export const defineCheckersFiles = (sequelize: Sequelize): CheckersFileTable =>
  sequelize.define(
    'checkersFile',
    {
      id: { type: ID, primaryKey: true },
      number: DataTypes.INTEGER,
      madeAt: DataTypes.STRING(INSTANT_LENGTH),
      signer: ID,
      certificate: DataTypes.STRING(FINGERPRINT_LENGTH),
      signedAt: DataTypes.STRING(25),
      facts: DataTypes.STRING(44),
      xml: DataTypes.TEXT,
    },
    { ...common, tableName: 'checkers_files' },
  );
