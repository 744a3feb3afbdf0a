import { DataTypes } from 'sequelize';
import type { Migration } from '../migrate.js';

/** The newest revocation list of each authority elsewhere, as the administrator brought it in. */
export const outsideLists: Migration = {
  name: '0006-outside-lists',
  async up(queryInterface, transaction) {
    const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });
    await queryInterface.createTable(
      'outside_lists',
      {
        authority: { type: DataTypes.STRING(64), primaryKey: true },
        made_at: needed(DataTypes.STRING(24)),
        next_update: { type: DataTypes.STRING(24), allowNull: true },
        der: needed(DataTypes.TEXT),
        added_at: needed(DataTypes.STRING(24)),
        added_by: { ...needed(DataTypes.STRING(36)), references: { model: 'users', key: 'id' } },
      },
      { transaction },
    );
  },
};
