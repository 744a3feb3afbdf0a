import { DataTypes } from 'sequelize';
import type { Migration } from '../migrate.js';

/** A practice class is in a year of its own, its pupils are marked (G17). */
export const practice: Migration = {
  name: '0050-practice',
  async up(queryInterface, transaction) {
    const add = (table: string, column: string, as: object) =>
      queryInterface.addColumn(table, column, as as { type: DataTypes.DataType }, { transaction });
    await add('school_years', 'practice_of', { type: DataTypes.STRING(9), allowNull: true });
    await add('school_years', 'practice_ended', { type: DataTypes.STRING(24), allowNull: true });
    await add('pupils', 'practice', { type: DataTypes.BOOLEAN, allowNull: false, defaultValue: false });
  },
};
