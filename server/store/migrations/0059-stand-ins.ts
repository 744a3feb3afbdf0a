import { DataTypes } from 'sequelize';
import type { Migration } from '../migrate.js';

/** Who signs a replacement in the place of somebody who has gone (H12): a duty of the former year that names the line it replaces. */
export const standIns: Migration = {
  name: '0059-stand-ins',
  up: (queryInterface, transaction) =>
    queryInterface.addColumn(
      'assignments',
      'in_place_of',
      { type: DataTypes.INTEGER, allowNull: true },
      { transaction },
    ),
};
