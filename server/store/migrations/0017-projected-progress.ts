import { DataTypes } from 'sequelize';
import type { Migration } from '../migrate.js';

/** What an overview asks of a sheet is kept beside it. Nothing is worked out here: what is not there is made at the first look. */
export const projectedProgress: Migration = {
  name: '0017-projected-progress',
  async up(queryInterface, transaction) {
    for (const column of ['progress', 'signed_rows', 'moved_on']) {
      await queryInterface.addColumn('sheets', column, { type: DataTypes.TEXT }, { transaction });
    }
  },
};
