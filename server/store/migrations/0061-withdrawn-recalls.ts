import { DataTypes } from 'sequelize';
import type { Migration } from '../migrate.js';

const maybe = (type: DataTypes.DataType | string) => ({ type, allowNull: true });

/** Requests to recall that the school takes back before the office has decided. */
export const withdrawnRecalls: Migration = {
  name: '0061-withdrawn-recalls',
  async up(queryInterface, transaction) {
    for (const [column, type] of [
      ['withdrawal', DataTypes.STRING(36)],
      ['withdrawn_by', DataTypes.STRING(36)],
      ['withdrawn_at', DataTypes.STRING(24)],
      ['withdrawn_why', DataTypes.TEXT],
    ] as const)
      await queryInterface.addColumn('reports', column, maybe(type), { transaction });
  },
};
