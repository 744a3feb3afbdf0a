import { DataTypes } from 'sequelize';
import { forbidChanges } from '../history-triggers.js';
import type { Migration } from '../migrate.js';

const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });
const ID = DataTypes.STRING(36);

/** Slips that go home before covers are signed, and what came back of them (G7): only ever added to. */
export const coverSlips: Migration = {
  name: '0048-cover-slips',
  async up(queryInterface, transaction) {
    const refersTo = (model: string, type: DataTypes.DataType | string) => ({
      ...needed(type),
      references: { model, key: 'id' },
    });
    await queryInterface.createTable(
      'cover_slips',
      {
        id: { type: ID, primaryKey: true },
        pupil_id: refersTo('pupils', DataTypes.STRING(32)),
        school_year_id: refersTo('school_years', DataTypes.STRING(9)),
        /** `printed`, or how it came back: `agreed`, `corrected`. */
        step: needed(DataTypes.STRING(10)),
        /** SHA-256, hex, of the facts of the cover that it is about. */
        seen: needed(DataTypes.STRING(64)),
        noted_by: refersTo('users', ID),
        noted_at: needed(DataTypes.STRING(24)),
      },
      { transaction },
    );
    await queryInterface.addIndex('cover_slips', ['school_year_id', 'pupil_id'], { transaction });
    await forbidChanges(queryInterface, 'cover_slips', transaction);
  },
};
