import { DataTypes } from 'sequelize';
import { forbidChanges } from '../history-triggers.js';
import type { Migration } from '../migrate.js';

const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });
const refersTo = (model: string, type: DataTypes.DataType | string) => ({
  ...needed(type),
  references: { model, key: 'id' },
});
const ID = DataTypes.STRING(36);
const INSTANT = DataTypes.STRING(24);
const ofPupil = () => ({
  class_id: refersTo('classes', DataTypes.STRING(64)),
  pupil_id: refersTo('pupils', DataTypes.STRING(32)),
});
const userOrNone = () => ({ ...refersTo('users', ID), allowNull: true });

/** What is assessed anew after year end, and tests sat again. */
export const supplementary: Migration = {
  name: '0032-supplementary',
  async up(queryInterface, transaction) {
    await queryInterface.createTable(
      'supplementary_cases',
      {
        id: { ...needed(ID), primaryKey: true },
        school_year_id: refersTo('school_years', DataTypes.STRING(9)),
        ...ofPupil(),
        plan: needed(DataTypes.TEXT),
        /** JSON: field keys, in column order. */
        fields: needed(DataTypes.TEXT),
        planned_by: refersTo('users', ID),
        planned_at: needed(INSTANT),
        /** JSON: the new values, as the sheet `supplementary` has them. */
        assessed: needed(DataTypes.TEXT),
        assessed_at: { type: INSTANT },
        /** The principal let the result be what the values say (decision 24). */
        unlimited: needed(DataTypes.BOOLEAN),
        limit_reason: { type: DataTypes.TEXT },
        limit_by: userOrNone(),
        limit_at: { type: INSTANT },
        withdrawn_reason: { type: DataTypes.TEXT },
        withdrawn_by: userOrNone(),
        withdrawn_at: { type: INSTANT },
      },
      { transaction },
    );
    await queryInterface.addIndex('supplementary_cases', ['school_year_id', 'pupil_id'], { unique: true, transaction });
    await queryInterface.addIndex('supplementary_cases', ['class_id'], { transaction });
    await queryInterface.createTable(
      'retests',
      {
        id: { ...needed(ID), primaryKey: true },
        ...ofPupil(),
        subject: needed(DataTypes.STRING(16)),
        period: needed(DataTypes.STRING(16)),
        /** The score that was found out of line. */
        score: needed(DataTypes.INTEGER),
        reason: needed(DataTypes.TEXT),
        proposed_by: refersTo('users', ID),
        proposed_at: needed(INSTANT),
        /** Null until the principal has answered. */
        agreed: { type: DataTypes.BOOLEAN },
        answer: { type: DataTypes.TEXT },
        decided_by: userOrNone(),
        decided_at: { type: INSTANT },
      },
      { transaction },
    );
    await queryInterface.addIndex('retests', ['class_id'], { transaction });
    await queryInterface.createTable(
      'retest_attempts',
      {
        id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
        retest_id: refersTo('retests', ID),
        /** From 1; the last counts. */
        number: needed(DataTypes.INTEGER),
        score: needed(DataTypes.INTEGER),
        sat_on: needed(DataTypes.STRING(10)),
        entered_by: refersTo('users', ID),
        entered_at: needed(INSTANT),
      },
      { transaction },
    );
    await queryInterface.addIndex('retest_attempts', ['retest_id', 'number'], { unique: true, transaction });
    await forbidChanges(queryInterface, 'retest_attempts', transaction);
  },
};
