import { DataTypes, type QueryInterface, type Transaction } from 'sequelize';
import type { Migration } from '../migrate.js';

/**
 * What became of asking a time-stamp authority for a seal's stamp: `given`, `missed`; null where nobody was asked, as for all
 * those of before. The seal's own text says it, too, but not whether somebody was asked.
 */
export const sealStamps: Migration = {
  name: '0080-seal-stamps',
  async up(queryInterface: QueryInterface, transaction: Transaction) {
    await queryInterface.addColumn(
      'unit_seals',
      'stamp',
      { type: DataTypes.STRING(6), allowNull: true },
      { transaction },
    );
  },
};
