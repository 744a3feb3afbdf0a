import { DataTypes } from 'sequelize';
import { forbidChanges } from '../history-triggers.js';
import type { Migration } from '../migrate.js';

const needed = (type: DataTypes.DataType | string) => ({ type, allowNull: false });
const DAY = DataTypes.STRING(10);
const ID = DataTypes.STRING(36);
const INSTANT = DataTypes.STRING(24);

/** The school's own rules by the decisions that set them, whole each time; who leads it, by the documents that appoint her; room for sealed keys of second factors. */
export const schoolRules: Migration = {
  name: '0027-school-rules',
  async up(queryInterface, transaction) {
    await queryInterface.createTable(
      'school_rules',
      {
        /** Of two decisions in force from one day the later entry counts. */
        id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
        number: needed(DataTypes.STRING(100)),
        day: needed(DAY),
        from_day: needed(DAY),
        subject_teachers_sign: needed(DataTypes.BOOLEAN),
        /** JSON: who may carry out orders to lock and open. */
        executors: needed(DataTypes.TEXT),
        window_days: { type: DataTypes.INTEGER, allowNull: true },
        idle_minutes: needed(DataTypes.INTEGER),
        lapse_days: needed(DataTypes.INTEGER),
        paper_code: needed(DataTypes.BOOLEAN),
        entered_by: { ...needed(DataTypes.STRING(36)), references: { model: 'users', key: 'id' } },
        entered_at: needed(DataTypes.STRING(24)),
      },
      { transaction },
    );
    await forbidChanges(queryInterface, 'school_rules', transaction);
    const person = { ...needed(ID), references: { model: 'users', key: 'id' } };
    await queryInterface.createTable(
      'leaders',
      {
        id: { type: ID, primaryKey: true },
        user_id: person,
        capacity: needed(DataTypes.STRING(20)),
        from_day: needed(DAY),
        number: needed(DataTypes.STRING(100)),
        day: needed(DAY),
        reason: needed(DataTypes.TEXT),
        entered_by: person,
        entered_at: needed(INSTANT),
        /** Null while it waits for a second person. */
        accepted: { type: DataTypes.BOOLEAN, allowNull: true },
        decided_by: { ...person, allowNull: true },
        decided_at: { type: INSTANT, allowNull: true },
        /** Of two facts from one day the one accepted later counts: 1, 2, 3. */
        place: { type: DataTypes.INTEGER, allowNull: true },
        /** JSON: ids of delegations and orders that ended with it. */
        ended: { type: DataTypes.TEXT, allowNull: true },
      },
      { transaction },
    );
    // Sealed keys are longer; SQLite holds no length.
    if (queryInterface.sequelize.getDialect() === 'postgres')
      await queryInterface.sequelize.query(
        'ALTER TABLE second_factors ALTER COLUMN secret TYPE TEXT, ALTER COLUMN pending TYPE TEXT',
        { transaction },
      );
  },
};
