import { DataTypes } from 'sequelize';
import type { Migration } from '../migrate.js';

/** An authority may publish its list in partitions: each is kept beside the others, so the key names both. */
export const outsideListParts: Migration = {
  name: '0014-outside-list-parts',
  async up(queryInterface, transaction) {
    const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });
    await queryInterface.createTable(
      'outside_list_parts',
      {
        authority: { type: DataTypes.STRING(64), primaryKey: true },
        part: { ...needed(DataTypes.STRING(65)), primaryKey: true },
        made_at: needed(DataTypes.STRING(24)),
        next_update: { type: DataTypes.STRING(24), allowNull: true },
        der: needed(DataTypes.TEXT),
        added_at: needed(DataTypes.STRING(24)),
        added_by: { ...needed(DataTypes.STRING(36)), references: { model: 'users', key: 'id' } },
      },
      { transaction },
    );
    // Until now only whole lists were taken.
    await queryInterface.sequelize.query(
      `INSERT INTO outside_list_parts (authority, part, made_at, next_update, der, added_at, added_by)
       SELECT authority, '', made_at, next_update, der, added_at, added_by FROM outside_lists`,
      { transaction },
    );
    await queryInterface.dropTable('outside_lists', { transaction });
  },
};
