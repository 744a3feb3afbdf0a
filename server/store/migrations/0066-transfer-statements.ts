import { DataTypes } from 'sequelize';
import { forbidChanges } from '../history-triggers.js';
import type { Migration } from '../migrate.js';

const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });

/** What schools say of transfers under their seals: this one of what it took or takes back, and an old school of what it took back. */
export const transferStatements: Migration = {
  name: '0066-transfer-statements',
  async up(queryInterface, transaction) {
    await queryInterface.createTable(
      'transfer_statements',
      {
        /** The listing's. What an old school takes back need not have come here. */
        transfer_id: { ...needed(DataTypes.STRING(36)), primaryKey: true },
        /** `received`, `withdrawn`. */
        kind: { ...needed(DataTypes.STRING(10)), primaryKey: true },
        pupil_id: needed(DataTypes.STRING(32)),
        /** Canonical XML under a school's seal, and that seal's fingerprint. */
        text: needed(DataTypes.TEXT),
        certificate: needed(DataTypes.STRING(64)),
        told_by: { ...needed(DataTypes.STRING(36)), references: { model: 'users', key: 'id' } },
        told_at: needed(DataTypes.STRING(24)),
      },
      { transaction },
    );
    await forbidChanges(queryInterface, 'transfer_statements', transaction);
  },
};
