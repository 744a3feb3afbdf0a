import { DataTypes } from 'sequelize';
import type { Migration } from '../migrate.js';

const needed = { type: DataTypes.TEXT, allowNull: false };
const maybe = { type: DataTypes.TEXT, allowNull: true };

/** The Ministry's code lists, by version of its specification. */
export const codeLists: Migration = {
  name: '0019-code-lists',
  async up(queryInterface, transaction) {
    await queryInterface.createTable(
      'code_lists',
      {
        version: { ...needed, primaryKey: true },
        list: { ...needed, primaryKey: true },
        code: { ...needed, primaryKey: true },
        name: needed,
        /** What it is called here. */
        ours: maybe,
        /** Code of what it lies in. */
        holder: maybe,
        /** In the file's order, from 0. */
        position: { type: DataTypes.INTEGER, allowNull: false },
      },
      { transaction },
    );
  },
};
