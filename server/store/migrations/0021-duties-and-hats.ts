import { DataTypes } from 'sequelize';
import { forbidChanges } from '../history-triggers.js';
import type { Migration } from '../migrate.js';

/** Changes that wait for the principal's word, her word on a year's duties, Ban Quản trị by its decisions, and hats with their days. */
export const dutiesAndHats: Migration = {
  name: '0021-duties-and-hats',
  async up(queryInterface, transaction) {
    const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });
    const refersTo = (model: string, type: DataTypes.DataType | string) => ({
      ...needed(type),
      references: { model, key: 'id' },
    });
    const ID = DataTypes.STRING(36);
    const INSTANT = DataTypes.STRING(24);
    await queryInterface.createTable(
      'proposals',
      {
        id: { type: ID, primaryKey: true },
        kind: needed(DataTypes.STRING(20)),
        /** JSON of what is to change, by kind. */
        content: needed(DataTypes.TEXT),
        made_by: refersTo('users', ID),
        made_at: needed(INSTANT),
        /** Null while it waits. */
        accepted: { type: DataTypes.BOOLEAN, allowNull: true },
        decided_by: { ...refersTo('users', ID), allowNull: true },
        decided_at: { type: INSTANT, allowNull: true },
        reason: { type: DataTypes.TEXT, allowNull: true },
      },
      { transaction },
    );
    await queryInterface.addIndex('proposals', ['decided_at'], { transaction });
    await queryInterface.createTable(
      'duty_confirmations',
      {
        id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
        school_year_id: refersTo('school_years', DataTypes.STRING(9)),
        confirmed_by: refersTo('users', ID),
        confirmed_at: needed(INSTANT),
      },
      { transaction },
    );
    await queryInterface.addIndex('duty_confirmations', ['school_year_id'], { transaction });
    await forbidChanges(queryInterface, 'duty_confirmations', transaction);
    await queryInterface.createTable(
      'committees',
      {
        id: { type: ID, primaryKey: true },
        number: needed(DataTypes.STRING(100)),
        day: needed(DataTypes.STRING(10)),
        /** JSON: who, with what task, whether a deputy. */
        members: needed(DataTypes.TEXT),
        entered_by: refersTo('users', ID),
        entered_at: needed(INSTANT),
      },
      { transaction },
    );
    await forbidChanges(queryInterface, 'committees', transaction);
    // Days, both included; null is open. Hats of before hold since ever.
    const day = DataTypes.STRING(10);
    await queryInterface.addColumn('user_hats', 'from_day', { type: day, allowNull: true }, { transaction });
    await queryInterface.addColumn('user_hats', 'to_day', { type: day, allowNull: true }, { transaction });
    /** JSON of HatScope; null where it is the whole school. */
    await queryInterface.addColumn('user_hats', 'scope', { type: DataTypes.TEXT, allowNull: true }, { transaction });
  },
};
