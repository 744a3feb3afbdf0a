import { DataTypes } from 'sequelize';
import type { Migration } from '../migrate.js';

/** When nothing of what an order erased stood in the database's files any more; null until then. */
export const erasuresCleared: Migration = {
  name: '0074-erasures-cleared',
  up: (queryInterface, transaction) =>
    queryInterface.addColumn(
      'erasure_orders',
      'cleared_at',
      { type: DataTypes.STRING(24), allowNull: true },
      { transaction },
    ),
};
