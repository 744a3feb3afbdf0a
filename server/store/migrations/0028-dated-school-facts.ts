import { DataTypes } from 'sequelize';
import type { Migration } from '../migrate.js';

/** JSON, FormerFacts of core/record, oldest first: what the school was called before, and until when. */
export const datedSchoolFacts: Migration = {
  name: '0028-dated-school-facts',
  async up(queryInterface, transaction) {
    await queryInterface.addColumn(
      'school',
      'former',
      { type: DataTypes.TEXT, allowNull: false, defaultValue: '[]' },
      { transaction },
    );
  },
};
