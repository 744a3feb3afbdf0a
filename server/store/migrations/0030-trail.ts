import { DataTypes } from 'sequelize';
import { forbidChanges } from '../history-triggers.js';
import type { Migration } from '../migrate.js';

const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });
const maybe = (type: DataTypes.DataType | string) => ({ type, allowNull: true });
const ID = DataTypes.STRING(36);
const INSTANT = DataTypes.STRING(24);

/** Signed notes on the trail, what each row was when it was last looked over, and records that are held back for what was found. */
export const trail: Migration = {
  name: '0030-trail',
  async up(queryInterface, transaction) {
    await queryInterface.createTable(
      'trail_notes',
      {
        /** Events the note speaks of. */
        size: { type: DataTypes.INTEGER, primaryKey: true },
        at: needed(INSTANT),
        /** Base64. */
        root: needed(DataTypes.STRING(44)),
        /** Roots of whole subtrees, the largest first, each Base64, as JSON: what the next note is made from. */
        edge: needed(DataTypes.TEXT),
        /** As it is signed. */
        note: needed(DataTypes.TEXT),
      },
      { transaction },
    );
    await forbidChanges(queryInterface, 'trail_notes', transaction);
    await queryInterface.createTable(
      'trail_pins',
      {
        table_name: { ...needed(DataTypes.STRING(40)), primaryKey: true },
        row_key: { ...needed(DataTypes.TEXT), primaryKey: true },
        /** Columns that change by the same events. */
        part: { ...needed(DataTypes.STRING(20)), primaryKey: true },
        digest: needed(DataTypes.STRING(44)),
      },
      { transaction },
    );
    await queryInterface.createTable(
      'record_holds',
      {
        id: { ...needed(ID), primaryKey: true },
        pupil_id: needed(DataTypes.STRING(32)),
        class_id: needed(DataTypes.STRING(64)),
        /** JSON: what differs, as it was found. */
        found: needed(DataTypes.TEXT),
        /** SHA-256, hex, of it: found again it is the same hold. */
        digest: needed(DataTypes.STRING(64)),
        found_at: needed(INSTANT),
        /** The first of the two who release it, and why. */
        reason: maybe(DataTypes.TEXT),
        first_by: maybe(ID),
        first_hat: maybe(DataTypes.STRING(20)),
        first_at: maybe(INSTANT),
        second_by: maybe(ID),
        second_hat: maybe(DataTypes.STRING(20)),
        released_at: maybe(INSTANT),
      },
      { transaction },
    );
    await queryInterface.addIndex('record_holds', ['class_id', 'pupil_id'], { transaction });
  },
};
