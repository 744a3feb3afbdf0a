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
const INSTANT = DataTypes.STRING(24);

/** Leaders' notes that they checked, and the school's minutes of having checked itself; only ever added to. */
export const progressChecks: Migration = {
  name: '0070-progress-checks',
  async up(queryInterface, transaction) {
    await queryInterface.createTable(
      'progress_checks',
      {
        id: { type: ID, primaryKey: true },
        school_year_id: refersTo('school_years', DataTypes.STRING(9)),
        period: needed(DataTypes.STRING(20)),
        /** JSON: ids of the classes she looked at. */
        class_ids: needed(DataTypes.TEXT),
        note: needed(DataTypes.TEXT),
        /** JSON: by class, cells of the map by stage, as they were. */
        stages: needed(DataTypes.TEXT),
        checked_by: refersTo('users', ID),
        checked_at: needed(INSTANT),
      },
      { transaction },
    );
    await queryInterface.addIndex('progress_checks', ['school_year_id', 'period', 'checked_at'], { transaction });
    await forbidChanges(queryInterface, 'progress_checks', transaction);
    await queryInterface.createTable(
      'self_checks',
      {
        id: { type: ID, primaryKey: true },
        from_day: needed(DAY),
        to_day: needed(DAY),
        /** JSON: SelfCheck (core/audit/self-check). */
        content: needed(DataTypes.TEXT),
        made_by: refersTo('users', ID),
        made_at: needed(INSTANT),
      },
      { transaction },
    );
    await queryInterface.addIndex('self_checks', ['made_at'], { transaction });
    await forbidChanges(queryInterface, 'self_checks', transaction);
  },
};
