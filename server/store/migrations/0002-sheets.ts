import { DataTypes } from 'sequelize';
import { forbidChanges } from '../history-triggers.js';
import type { Migration } from '../migrate.js';

/** Class sheets with their revisions, and what pushes were answered. */
export const sheets: Migration = {
  name: '0002-sheets',
  async up(queryInterface, transaction) {
    const number = { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true };
    const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });
    await queryInterface.createTable(
      'sheets',
      {
        id: number,
        class_id: { ...needed(DataTypes.STRING(64)), references: { model: 'classes', key: 'id' } },
        period: needed(DataTypes.STRING(12)),
        revision: needed(DataTypes.INTEGER),
        document: needed(DataTypes.TEXT),
      },
      { transaction },
    );
    await queryInterface.addIndex('sheets', ['class_id', 'period'], { unique: true, transaction });
    await queryInterface.createTable(
      'sheet_revisions',
      {
        id: number,
        sheet_id: { ...needed(DataTypes.INTEGER), references: { model: 'sheets', key: 'id' } },
        number: needed(DataTypes.INTEGER),
        push_id: needed(DataTypes.STRING(36)),
        author: { ...needed(DataTypes.STRING(36)), references: { model: 'users', key: 'id' } },
        received_at: needed(DataTypes.STRING(24)),
        changes: needed(DataTypes.TEXT),
      },
      { transaction },
    );
    await queryInterface.addIndex('sheet_revisions', ['sheet_id', 'number'], { unique: true, transaction });
    await forbidChanges(queryInterface, 'sheet_revisions', transaction);
    await queryInterface.createTable(
      'push_answers',
      {
        push_id: { type: DataTypes.STRING(36), primaryKey: true },
        user_id: { ...needed(DataTypes.STRING(36)), references: { model: 'users', key: 'id' } },
        digest: needed(DataTypes.STRING(64)),
        answer: needed(DataTypes.TEXT),
        received_at: needed(DataTypes.STRING(24)),
      },
      { transaction },
    );
  },
};
