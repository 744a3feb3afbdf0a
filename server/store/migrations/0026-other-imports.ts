import { DataTypes } from 'sequelize';
import type { Migration } from '../migrate.js';

/** Imports of people, duties and profiles: whom and which line each changed, and the code other programs know a teacher by. */
export const otherImports: Migration = {
  name: '0026-other-imports',
  async up(queryInterface, transaction) {
    const add = (table: string, column: string, type: DataTypes.DataType | string) =>
      queryInterface.addColumn(table, column, { type, allowNull: true }, { transaction });
    await add('users', 'staff_code', DataTypes.STRING(32));
    await add('import_changes', 'user_id', DataTypes.STRING(36));
    await add('import_changes', 'duty_id', DataTypes.INTEGER);
  },
};
