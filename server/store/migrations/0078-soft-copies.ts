import { DataTypes } from 'sequelize';
import { forbidChanges } from '../history-triggers.js';
import type { Migration } from '../migrate.js';

const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });
const ID = DataTypes.STRING(36);

/** Soft copies (G5): granted to one person, for one purpose, until a day; each that is taken has its number. */
export const softCopies: Migration = {
  name: '0078-soft-copies',
  async up(queryInterface, transaction) {
    await queryInterface.addColumn(
      'family_requests',
      'until',
      { type: DataTypes.STRING(10), allowNull: true },
      { transaction },
    );
    await queryInterface.createTable(
      'soft_copies',
      {
        /** Calendar year of the register, and from 1 within it. */
        year: { ...needed(DataTypes.INTEGER), primaryKey: true },
        number: { ...needed(DataTypes.INTEGER), primaryKey: true },
        request_id: { ...needed(ID), references: { model: 'family_requests', key: 'id' } },
        /** Lookup codes of the records in it, as JSON. */
        codes: needed(DataTypes.TEXT),
        /** SHA-256, Base64, of the file. */
        digest: needed(DataTypes.STRING(44)),
        taken_by: { ...needed(ID), references: { model: 'users', key: 'id' } },
        taken_at: needed(DataTypes.STRING(24)),
      },
      { transaction },
    );
    await queryInterface.addIndex('soft_copies', ['request_id'], { transaction });
    await forbidChanges(queryInterface, 'soft_copies', transaction);
  },
};
