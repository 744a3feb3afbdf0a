import { DataTypes, type QueryInterface, type Transaction } from 'sequelize';
import type { Migration } from '../migrate.js';

/** A seal may have signed a code for the paper, too (decision 45); those put on before have none. */
export const paperCodes: Migration = {
  name: '0029-paper-codes',
  async up(queryInterface: QueryInterface, transaction: Transaction) {
    await queryInterface.addColumn(
      'unit_seals',
      'paper_code',
      { type: DataTypes.TEXT, allowNull: true },
      { transaction },
    );
  },
};
