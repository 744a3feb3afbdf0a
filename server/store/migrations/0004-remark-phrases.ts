import { DataTypes } from 'sequelize';
import type { Migration } from '../migrate.js';

/** The remark bank: the school's phrases (no owner) and each teacher's own. */
export const remarkPhrases: Migration = {
  name: '0004-remark-phrases',
  async up(queryInterface, transaction) {
    const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });
    await queryInterface.createTable(
      'remark_phrases',
      {
        id: { type: DataTypes.STRING(36), primaryKey: true },
        owner: { type: DataTypes.STRING(36), allowNull: true, references: { model: 'users', key: 'id' } },
        about: needed(DataTypes.STRING(40)),
        level: { type: DataTypes.STRING(4), allowNull: true },
        first_grade: { type: DataTypes.INTEGER, allowNull: true },
        last_grade: { type: DataTypes.INTEGER, allowNull: true },
        text: needed(DataTypes.TEXT),
        changed_at: needed(DataTypes.STRING(24)),
        changed_by: { ...needed(DataTypes.STRING(36)), references: { model: 'users', key: 'id' } },
      },
      { transaction },
    );
    await queryInterface.addIndex('remark_phrases', ['owner'], { transaction });
  },
};
