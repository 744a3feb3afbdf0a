import { DataTypes } from 'sequelize';
import { forbidChanges } from '../history-triggers.js';
import type { Migration } from '../migrate.js';

const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });
const ID = DataTypes.STRING(36);

/** A grant of soft copies that the school took back (G5): nothing more is given by it; others stand. */
export const softCopiesWithdrawn: Migration = {
  name: '0087-soft-copies-withdrawn',
  async up(queryInterface, transaction) {
    await queryInterface.createTable(
      'soft_copy_withdrawals',
      {
        request_id: { ...needed(ID), primaryKey: true, references: { model: 'family_requests', key: 'id' } },
        withdrawn_by: { ...needed(ID), references: { model: 'users', key: 'id' } },
        withdrawn_at: needed(DataTypes.STRING(24)),
        reason: needed(DataTypes.TEXT),
      },
      { transaction },
    );
    await forbidChanges(queryInterface, 'soft_copy_withdrawals', transaction);
  },
};
