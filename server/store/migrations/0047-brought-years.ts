import { DataTypes } from 'sequelize';
import { forbidChanges } from '../history-triggers.js';
import type { Migration } from '../migrate.js';

const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });
const ID = DataTypes.STRING(36);
const INSTANT = DataTypes.STRING(24);

/** Years pupils bring along from elsewhere or from before the product, with their sources and second looks (G4): only ever added to. */
export const broughtYears: Migration = {
  name: '0047-brought-years',
  async up(queryInterface, transaction) {
    const refersTo = (model: string, type: DataTypes.DataType | string) => ({
      ...needed(type),
      references: { model, key: 'id' },
    });
    const person = refersTo('users', ID);
    await queryInterface.createTable(
      'brought_years',
      {
        id: { type: ID, primaryKey: true },
        pupil_id: refersTo('pupils', DataTypes.STRING(32)),
        /** Where she was when it was entered; a class of a year that was begun too soon may be gone. */
        class_id: needed(DataTypes.STRING(64)),
        school_year: needed(DataTypes.STRING(9)),
        period: needed(DataTypes.STRING(20)),
        grade: needed(DataTypes.INTEGER),
        school: needed(DataTypes.STRING(200)),
        kind: needed(DataTypes.STRING(10)),
        source: needed(DataTypes.STRING(200)),
        /** JSON: field to canonical value. */
        content: needed(DataTypes.TEXT),
        verdict: { type: DataTypes.STRING(10), allowNull: true },
        file_name: needed(DataTypes.STRING(200)),
        file: needed(DataTypes.BLOB),
        /** SHA-256, Base64. */
        file_digest: needed(DataTypes.STRING(44)),
        entered_by: person,
        entered_at: needed(INSTANT),
      },
      { transaction },
    );
    await queryInterface.addIndex('brought_years', ['pupil_id'], { transaction });
    await queryInterface.createTable(
      'brought_decisions',
      {
        brought_id: { ...refersTo('brought_years', ID), primaryKey: true },
        accepted: needed(DataTypes.BOOLEAN),
        decided_by: person,
        decided_at: needed(INSTANT),
      },
      { transaction },
    );
    for (const table of ['brought_years', 'brought_decisions']) await forbidChanges(queryInterface, table, transaction);
  },
};
