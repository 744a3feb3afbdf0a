import { DataTypes } from 'sequelize';
import { forbidChanges } from '../history-triggers.js';
import type { Migration } from '../migrate.js';

const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });
const refersTo = (model: string, type: DataTypes.DataType | string) => ({
  ...needed(type),
  references: { model, key: 'id' },
});
const ID = DataTypes.STRING(36);
const DAY = DataTypes.STRING(10);

/** The register of copies on paper, and inspections by their decisions. */
export const paperCopies: Migration = {
  name: '0043-paper-copies',
  async up(queryInterface, transaction) {
    await queryInterface.createTable(
      'paper_copies',
      {
        id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
        /** Calendar year of the register. */
        year: needed(DataTypes.INTEGER),
        /** From 1 within the year. */
        number: needed(DataTypes.INTEGER),
        unit_id: refersTo('units', DataTypes.INTEGER),
        purpose: needed(DataTypes.TEXT),
        /** SHA-256, Base64, of the file. */
        digest: needed(DataTypes.STRING(44)),
        printed_by: refersTo('users', ID),
        printed_at: needed(DataTypes.STRING(24)),
      },
      { transaction },
    );
    await queryInterface.addIndex('paper_copies', ['year', 'number'], { unique: true, transaction });
    await queryInterface.addIndex('paper_copies', ['unit_id'], { transaction });
    await queryInterface.createTable(
      'inspections',
      {
        id: { ...needed(ID), primaryKey: true },
        user_id: refersTo('users', ID),
        /** Number of the decision, its day, who made it. */
        decision: needed(DataTypes.STRING(100)),
        decided_on: needed(DAY),
        authority: needed(DataTypes.STRING(200)),
        /** JSON: what it covers, school years; classes of them, null for all. */
        years: needed(DataTypes.TEXT),
        classes: { type: DataTypes.TEXT, allowNull: true },
        from_day: needed(DAY),
        to_day: needed(DAY),
        opened_by: refersTo('users', ID),
        opened_at: needed(DataTypes.STRING(24)),
      },
      { transaction },
    );
    await queryInterface.addIndex('inspections', ['user_id'], { transaction });
    for (const table of ['paper_copies', 'inspections']) await forbidChanges(queryInterface, table, transaction);
  },
};
