import { DataTypes } from 'sequelize';
import { forbidChanges } from '../history-triggers.js';
import type { Migration } from '../migrate.js';

/** The audit chain (decision 35): its format never changes from here on. */
export const audit: Migration = {
  name: '0003-audit',
  async up(queryInterface, transaction) {
    await queryInterface.createTable(
      'audit_events',
      {
        seq: { type: DataTypes.INTEGER, primaryKey: true },
        at: { type: DataTypes.STRING(24), allowNull: false },
        actor: { type: DataTypes.STRING(36), allowNull: true },
        hat: { type: DataTypes.STRING(20), allowNull: true },
        from_address: { type: DataTypes.STRING(45), allowNull: true },
        data: { type: DataTypes.TEXT, allowNull: false },
        hash: { type: DataTypes.STRING(64), allowNull: false, unique: true },
      },
      { transaction },
    );
    await forbidChanges(queryInterface, 'audit_events', transaction);
  },
};
