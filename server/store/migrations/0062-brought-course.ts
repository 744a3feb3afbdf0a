import { DataTypes } from 'sequelize';
import type { Migration } from '../migrate.js';

/** Of a year brought along: class and day of coming, by which it stands in the course of study. What was entered before has none. */
export const broughtCourse: Migration = {
  name: '0062-brought-course',
  async up(queryInterface, transaction) {
    for (const [column, length] of [
      ['class_name', 20],
      ['since', 10],
    ] as const)
      await queryInterface.addColumn(
        'brought_years',
        column,
        { type: DataTypes.STRING(length), allowNull: true },
        { transaction },
      );
  },
};
