import { DataTypes, type QueryInterface, type Transaction } from 'sequelize';
import type { Migration } from '../migrate.js';

/**
 * What became of asking time-stamp authorities for a print, as of a seal (`given`, `missed`), and the level of PAdES it has
 * reached; null both where nobody was asked, as for all those of before. The file itself says its level, too, but what was
 * cut off behind its seal nobody would miss.
 */
export const printStamps: Migration = {
  name: '0084-print-stamps',
  async up(queryInterface: QueryInterface, transaction: Transaction) {
    const maybe = (length: number) => ({ type: DataTypes.STRING(length), allowNull: true });
    await queryInterface.addColumn('prints', 'stamp', maybe(6), { transaction });
    await queryInterface.addColumn('prints', 'level', maybe(5), { transaction });
  },
};
